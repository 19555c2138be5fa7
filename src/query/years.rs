//! How many records lived in each year: what a person sees before choosing a range of years.

use crate::activity::{Day, Life, Period};

/// One count a year, from the first year of any record to the last, whatever is asked. Like the timeline it begins
/// with the first study period at the earliest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Each year with the number of records that it would give, if it were chosen as the range.
    pub counts: Vec<(i32, u32)>,
}

impl Years {
    /// Every year that a life of these touches, without a record yet.
    pub(super) fn of(lives: &[Life]) -> Years {
        let lives = || lives.iter();
        let floor = Period::P2013.bounds().0.year();
        let first = lives().map(|life| life.start.year().max(floor)).min();
        let last = lives().map(|life| life.end.year()).max();
        let counts = first.zip(last).map(|(first, last)| (first..=last).map(|year| (year, 0)).collect());
        Years { counts: counts.unwrap_or_default() }
    }

    /// Counts a life in each year that it touches.
    pub(super) fn add(&mut self, life: Life) {
        for (year, count) in &mut self.counts {
            let (first, last) = (Day::from_ymd(*year, 1, 1), Day::from_ymd(*year, 12, 31));
            *count += u32::from(life.overlaps(first, last));
        }
    }
}
