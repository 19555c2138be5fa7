//! The number of records that lived in each year, which the user sees before choosing a range of years.

use crate::activity::Period;

/// One count per year, from the first year of any record to the last, whatever the query. Like the timeline, it never
/// begins before the first study period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Each year with the number of records that would be found if it were chosen as the range.
    pub counts: Vec<(i32, u32)>,
}

impl Years {
    /// Returns all years from the first to the last that these lives touch, with counts of zero.
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

    /// Returns the same years, with each life (first and last year) counted in every year that it touches.
    pub(super) fn count(&self, lives: impl Iterator<Item = (i32, i32)>) -> Years {
        let Some(&(first, _)) = self.counts.first() else { return self.clone() };
        // Per year, the number of lives that begin, minus those that ended in the year before.
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
