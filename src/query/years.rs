//! How many records lived in each year: what a person sees before choosing a range of years.

use crate::activity::{Life, Period};

/// One count a year, from the first year of any record to the last, whatever is asked. Like the timeline it begins
/// with the first study period at the earliest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Each year with the number of records that it would give, if it were chosen as the range.
    pub counts: Vec<(i32, u32)>,
}

impl Years {
    /// Every year that a life of these touches, without a record yet.
    pub(super) fn of<'a>(lives: impl Iterator<Item = &'a Life>) -> Years {
        let floor = Period::P2013.bounds().0.year();
        let mut ends: Option<(i32, i32)> = None;
        for life in lives {
            let (start, end) = (life.start.year().max(floor), life.end.year());
            let (first, last) = ends.unwrap_or((start, end));
            ends = Some((first.min(start), last.max(end)));
        }
        let counts = ends.map(|(first, last)| (first..=last).map(|year| (year, 0)).collect());
        Years { counts: counts.unwrap_or_default() }
    }

    /// The same years, with these lives counted in each that they touch.
    pub(super) fn count<'a>(&self, lives: impl Iterator<Item = &'a Life>) -> Years {
        let Some(&(first, _)) = self.counts.first() else { return self.clone() };
        // By year: how many begin, less those that ended in the year before.
        let mut steps = vec![0i32; self.counts.len() + 1];
        let place = |year: i32| ((year - first).max(0) as usize).min(self.counts.len());
        for life in lives.filter(|life| life.end.year() >= first) {
            steps[place(life.start.year())] += 1;
            steps[place(life.end.year() + 1)] -= 1;
        }
        let mut living = 0;
        let counts = self.counts.iter().zip(steps).map(|(&(year, _), step)| {
            living += step;
            (year, living as u32)
        });
        Years { counts: counts.collect() }
    }
}
