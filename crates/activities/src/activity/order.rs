//! A shared sort function, and a natural order for names that contain numbers.

use std::cmp::Ordering;

/// Returns the indexes `0..count` in the order of `compare`; the sort is stable. (Each copy of the standard sort that
/// the compiler makes adds kilobytes to the page.)
pub fn sorted_by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// Sorts items as [`sorted_by`] does.
pub fn sort_by<T: Copy>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let order = sorted_by(items.len(), &|a, b| compare(&items[a], &items[b]));
    *items = order.into_iter().map(|at| items[at]).collect();
}

/// Compares in natural order, so that `SG2` comes before `SG13`: runs of digits count as numbers.
pub fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (in_a, in_b) = (digits(a), digits(b));
        let step = if in_a > 0 && in_b > 0 {
            let number = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
            number(&a[..in_a]).cmp(&number(&b[..in_b]))
        } else {
            a.chars().next().cmp(&b.chars().next())
        };
        if step.is_ne() || a.is_empty() || b.is_empty() {
            return step;
        }
        let rest = |text: &'_ str, digits: usize| text.chars().next().map_or(0, |c| digits.max(c.len_utf8()));
        (a, b) = (&a[rest(a, in_a)..], &b[rest(b, in_b)..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_as_numbers() {
        for (a, b) in [("sg2", "sg13"), ("q2-13", "q14-13"), ("sg", "sg2"), ("X.509", "X.1400"), ("", "a")] {
            assert_eq!(natural(a, b), Ordering::Less, "{a} {b}");
            assert_eq!(natural(b, a), Ordering::Greater, "{b} {a}");
        }
        assert_eq!(natural("sg13", "sg13"), Ordering::Equal);
        assert_eq!(natural("é1", "é1"), Ordering::Equal);
    }
}
