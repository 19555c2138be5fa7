//! An index of the records that point to each record: relations are stored at one end, but followed from both.

/// For each record, the records that point to it, in their order, without duplicates.
#[derive(Clone, Debug, Default)]
pub(super) struct Pointing {
    /// Those pointing to record `r` are at `starts[r]..starts[r + 1]`.
    starts: Vec<u32>,
    from: Vec<u32>,
}

impl Pointing {
    /// Builds the index from pairs of source and target, in the order of the sources.
    pub fn of(records: usize, pairs: &[(usize, usize)]) -> Pointing {
        let mut starts = vec![0; records + 1];
        pairs.iter().for_each(|&(_, to)| starts[to + 1] += 1);
        (0..records).for_each(|place| starts[place + 1] += starts[place]);
        let mut next = starts.clone();
        let mut from = vec![0; pairs.len()];
        for &(who, to) in pairs {
            from[next[to] as usize] = who as u32;
            next[to] += 1;
        }
        Pointing { starts, from }
    }

    /// Returns the records that point to the given one.
    pub fn to(&self, record: usize) -> &[u32] {
        match (self.starts.get(record), self.starts.get(record + 1)) {
            (Some(&start), Some(&end)) => &self.from[start as usize..end as usize],
            _ => &[],
        }
    }
}
