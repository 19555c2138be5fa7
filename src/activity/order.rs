//! One sort for everybody: each copy that the compiler makes of the standard sort weighs kilobytes in the page.

use std::cmp::Ordering;

/// The places `0..count` in the order that `compare` gives them; equals stay in their order.
pub fn sorted_by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}
