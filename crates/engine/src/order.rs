//! Orders in which rows can stand, known before anybody asks.

/// A permutation of the rows.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The rows, the first one first.
    pub(crate) rows: Vec<u32>,
    /// The place of each row.
    pub(crate) places: Vec<u32>,
}

impl Order {
    /// From the rows, each once, the first one first.
    ///
    /// # Panics
    /// If a row is not below their number.
    pub fn new(rows: Vec<u32>) -> Order {
        let mut places = vec![0; rows.len()];
        rows.iter().zip(0..).for_each(|(&row, place)| places[row as usize] = place);
        Order { rows, places }
    }

    /// By keys, one a row, the largest first; rows of equal keys as they are numbered.
    pub fn descending(keys: &[i32]) -> Order {
        // The bitwise complement of a number is the smaller the larger that is.
        let flipped: Vec<i32> = keys.iter().map(|&key| !key).collect();
        Order::new(sorted(&flipped))
    }
}

/// The rows by keys, one a row, the smallest first; rows of equal keys as they are numbered.
pub(crate) fn sorted(keys: &[i32]) -> Vec<u32> {
    // The upper half is the key, without its sign; the lower one the row.
    let key = |key: i32| u64::from(key as u32 ^ 1 << 31) << 32;
    let mut keys: Vec<u64> = keys.iter().zip(0..).map(|(&of, row): (&i32, u64)| key(of) | row).collect();
    sort(&mut keys);
    keys.into_iter().map(|key| key as u32).collect()
}

/// Sorts by the upper halves, equal ones as they were: four passes over one byte each, of which those are left out in which
/// all are equal.
fn sort(keys: &mut Vec<u64>) {
    let mut other = vec![0; keys.len()];
    for shift in [32, 40, 48, 56] {
        let byte = |key: u64| (key >> shift) as u8 as usize;
        let mut starts = [0usize; 257];
        keys.iter().for_each(|&key| starts[byte(key) + 1] += 1);
        if starts.contains(&keys.len()) {
            continue;
        }
        (1..257).for_each(|place| starts[place] += starts[place - 1]);
        for &key in keys.iter() {
            let place = &mut starts[byte(key)];
            other[*place] = key;
            *place += 1;
        }
        std::mem::swap(keys, &mut other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn descending_is_stable(keys in proptest::collection::vec(prop_oneof![-3i32..3, any::<i32>()], 0..300)) {
            let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
            expected.sort_by_key(|&row| std::cmp::Reverse(keys[row as usize]));
            let order = Order::descending(&keys);
            prop_assert_eq!(&order.rows, &expected);
            prop_assert!(order.rows.iter().zip(0..).all(|(&row, place)| order.places[row as usize] == place));
        }
    }
}
