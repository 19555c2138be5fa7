//! Precomputed orders of rows.

/// A permutation of the rows.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The rows, first to last.
    pub(crate) rows: Vec<u32>,
    /// The position of each row.
    pub(crate) places: Vec<u32>,
}

impl Order {
    /// Creates an order from the rows, first to last, each once.
    ///
    /// # Panics
    /// If a row is out of range.
    pub fn new(rows: Vec<u32>) -> Order {
        let mut places = vec![0; rows.len()];
        rows.iter().zip(0..).for_each(|(&row, place)| places[row as usize] = place);
        Order { rows, places }
    }

    /// Creates an order by keys, one per row, the largest first; ties stay in row order.
    pub fn descending(keys: &[i32]) -> Order {
        // The bitwise complement reverses the order of the keys.
        let flipped: Vec<i32> = keys.iter().map(|&key| !key).collect();
        Order::new(sorted(&flipped))
    }
}

/// Sorts the rows by keys, one per row, the smallest first; ties stay in row order.
pub(crate) fn sorted(keys: &[i32]) -> Vec<u32> {
    // The upper half is the key with its sign bit flipped; the lower half is the row.
    let key = |key: i32| u64::from(key as u32 ^ 1 << 31) << 32;
    let mut keys: Vec<u64> = keys.iter().zip(0..).map(|(&of, row): (&i32, u64)| key(of) | row).collect();
    sort(&mut keys);
    keys.into_iter().map(|key| key as u32).collect()
}

/// Sorts stably by the upper halves: a radix sort with four passes over one byte each. Passes in which all bytes are
/// equal are skipped.
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
