//! How long each row lasted, in days.

use crate::order::sorted;
use crate::set::Set;

/// The first and the last day of each row, counted from whatever the caller counts from.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    starts: Ladder,
    ends: Ladder,
}

/// Spans in the making: row by row.
#[derive(Clone, Debug, Default)]
pub struct SpansBuilder {
    starts: Vec<i32>,
    ends: Vec<i32>,
}

impl SpansBuilder {
    /// Adds the next row with its first and its last day, which may be the same; without, if it has none.
    pub fn push(&mut self, days: Option<(i32, i32)>) {
        // What begins after every day and ends before every day is in no range.
        let (start, end) = days.unwrap_or((i32::MAX, i32::MIN));
        self.starts.push(start);
        self.ends.push(end);
    }

    pub fn finish(self) -> Spans {
        Spans { starts: Ladder::new(&self.starts), ends: Ladder::new(&self.ends) }
    }
}

impl Spans {
    /// Leaves of a set the rows that have a day from `from` to `to`, both included. Without one of them the range is open
    /// there; rows without days are in no range.
    pub(crate) fn leave(&self, from: Option<i32>, to: Option<i32>, set: &mut Set) {
        set.and(&self.starts.below(to.map_or(i32::MAX, |to| to.saturating_add(1))));
        set.and_not(&self.ends.below(from.unwrap_or(i32::MIN + 1)));
    }
}

/// Rows in the order of a day of theirs, and at every rung the set of all rows before it: the rows before any day are the set
/// of the rung below it and a few rows more. (At 100,000 rows that takes a twentieth of looking at each.)
#[derive(Clone, Debug, Default)]
struct Ladder {
    days: Vec<i32>,
    rows: Vec<u32>,
    /// The first is empty.
    rungs: Vec<Set>,
    /// So many rows are between two rungs.
    step: usize,
}

/// A ladder has so many rungs.
const RUNGS: usize = 16;

impl Ladder {
    fn new(days: &[i32]) -> Ladder {
        let rows = sorted(days);
        let step = rows.len() / RUNGS + 1;
        let mut rungs = vec![Set::none(rows.len())];
        for part in rows.chunks_exact(step) {
            let mut rung = rungs[rungs.len() - 1].clone();
            part.iter().for_each(|&row| rung.insert(row));
            rungs.push(rung);
        }
        Ladder { days: rows.iter().map(|&row| days[row as usize]).collect(), rows, rungs, step }
    }

    /// The rows whose day is before this one.
    fn below(&self, day: i32) -> Set {
        let count = self.days.partition_point(|&other| other < day);
        let Some(rung) = self.rungs.get(count / self.step.max(1)) else { return Set::default() };
        let mut set = rung.clone();
        self.rows[count - count % self.step..count].iter().for_each(|&row| set.insert(row));
        set
    }
}
