//! How many records lived in each year: what a person sees before choosing a range of years.

use crate::activity::Period;

/// One count a year, from the first year of any record to the last, whatever is asked. Like the timeline it begins
/// with the first study period at the earliest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Each year with the number of records that it would give, if it were chosen as the range.
    pub counts: Vec<(i32, u32)>,
}

impl Years {
    /// Every year from the first to the last one of a life of these, without a record yet.
    pub(super) fn of(lives: impl Iterator<Item = (i32, i32)>) -> Years {
        let floor = Period::P2013.bounds().0.year();
        let mut ends: Option<(i32, i32)> = None;
        for (start, end) in lives {
            let start = start.max(floor);
            let (first, last) = ends.unwrap_or((start, end));
            ends = Some((first.min(start), last.max(end)));
        }
        let counts = ends.map(|(first, last)| (first..=last).map(|year| (year, 0)).collect());
        Years { counts: counts.unwrap_or_default() }
    }

    /// The same years, with lives of these first and last years counted in each that they touch.
    pub(super) fn count(&self, lives: impl Iterator<Item = (i32, i32)>) -> Years {
        let Some(&(first, _)) = self.counts.first() else { return self.clone() };
        // By year: how many begin, less those that ended in the year before.
        let mut steps = vec![0i32; self.counts.len() + 1];
        let place = |year: i32| ((year - first).max(0) as usize).min(self.counts.len());
        for (start, end) in lives.filter(|&(_, end)| end >= first) {
            steps[place(start)] += 1;
            steps[place(end + 1)] -= 1;
        }
        let mut living = 0;
        let counts = self.counts.iter().zip(steps).map(|(&(year, _), step)| {
            living += step;
            (year, living as u32)
        });
        Years { counts: counts.collect() }
    }
}
