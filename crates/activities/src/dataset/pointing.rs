//! Which records have a relation to each record: relations are stored at one end, and followed from both.

/// For each record those that point to it, in their order, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Pointing {
    /// Those to record `r` are from `starts[r]` until before `starts[r + 1]`.
    starts: Vec<u32>,
    from: Vec<u32>,
}

impl Pointing {
    /// Of so many records, from pairs of who points and to whom, in the order of the first.
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

    /// Who points to that record.
    pub fn to(&self, record: usize) -> &[u32] {
        match (self.starts.get(record), self.starts.get(record + 1)) {
            (Some(&start), Some(&end)) => &self.from[start as usize..end as usize],
            _ => &[],
        }
    }
}
