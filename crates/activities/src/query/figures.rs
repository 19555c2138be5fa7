//! The key figures: totals of a whole dataset, independent of the user's choices.
//!
//! They count only ITU's own work, since other bodies' standards and groups have kinds of their own.

use crate::activity::{AsOf, Certainty, Day, Kind, Record, State, Status, natural, sorted_by};
use crate::dataset::{Dataset, issued};

/// The number of years for which Recommendations in force are counted by year; the last is the current one.
pub const YEARS: usize = 11;

/// The number of months before a day for which new texts are counted.
pub const MONTHS: usize = 12;

/// The key figures of a dataset as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The number of Recommendations in force.
    pub in_force: usize,
    /// The number of them that came into force in each of the last [`YEARS`]. (Others did earlier, or no source says
    /// when.)
    pub in_force_by_year: [u32; YEARS],
    pub work_items: WorkItems,
    /// The day after which a text must have come into force to be new.
    pub new_since: Day,
    /// The number of new texts in each of the [`MONTHS`] since then.
    pub new_by_month: [u32; MONTHS],
    /// The names of the active study groups, by number.
    pub study_groups: Vec<String>,
    /// The day of ITU's overview of 2017, and the number of work items on that day.
    pub overview: Option<(Day, usize)>,
}

/// The number of work items, by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkItems {
    pub all: usize,
    /// The number that led to an approved text, by certainty, in the order of [`Certainty::ALL`].
    pub approved: [usize; Certainty::ALL.len()],
    /// The number that are still open.
    pub open: usize,
}

impl WorkItems {
    /// Returns the number that led to an approved text, of any certainty.
    pub fn outcomes(self) -> usize {
        self.approved.iter().sum()
    }
}

impl Figures {
    /// Computes the key figures of a dataset as of a day.
    pub fn count(dataset: &Dataset, as_of: AsOf) -> Figures {
        let mut figures = Figures {
            in_force: 0,
            in_force_by_year: [0; YEARS],
            work_items: WorkItems::default(),
            new_since: as_of.day().years_before(1),
            new_by_month: [0; MONTHS],
            study_groups: Vec::new(),
            overview: None,
        };
        let mut study_groups: Vec<&str> = Vec::new();
        let overview = dataset.overview_day();
        let mut at_overview = 0;
        for record in &dataset.records {
            match record.kind {
                Kind::Recommendation | Kind::Supplement | Kind::TechnicalReport => {
                    figures.count_text(record, as_of);
                }
                Kind::WorkItem => {
                    figures.work_items.count(record, as_of);
                    at_overview +=
                        usize::from(overview.is_some_and(|day| record.state(day) != State::NotThere));
                }
                Kind::StudyGroup if status(record, as_of) == Some(Status::Active) => {
                    study_groups.push(record.name().map_or(&record.title, |name| &name.value));
                }
                _ => {}
            }
        }
        let order = sorted_by(study_groups.len(), &|a, b| natural(study_groups[a], study_groups[b]));
        figures.study_groups = order.into_iter().map(|at| study_groups[at].to_owned()).collect();
        figures.overview = overview.map(|day| (day, at_overview));
        figures
    }

    /// Returns the number of new texts.
    pub fn new_texts(&self) -> u32 {
        self.new_by_month.iter().sum()
    }

    fn count_text(&mut self, text: &Record, as_of: AsOf) {
        let date = issued(text, as_of).and_then(|event| event.date.as_ref());
        let bounds = date.and_then(|date| date.earliest().zip(date.latest()));
        if text.kind == Kind::Recommendation && status(text, as_of) == Some(Status::InForce) {
            self.in_force += 1;
            let ago = bounds.map(|(_, by)| as_of.day().year() - by.year());
            let place = ago.and_then(|ago| YEARS.checked_sub(1 + usize::try_from(ago).ok()?));
            if let Some(place) = place {
                self.in_force_by_year[place] += 1;
            }
        }
        // Only texts that certainly came into force within these months count.
        if let Some((_, by)) = bounds.filter(|&(from, by)| from > self.new_since && by <= as_of.day()) {
            let months = months_between(self.new_since, by).min(MONTHS - 1);
            self.new_by_month[months] += 1;
        }
    }
}

impl WorkItems {
    fn count(&mut self, item: &Record, as_of: AsOf) {
        if let AsOf::Past(day) = as_of
            && item.state(day) == State::NotThere
        {
            return;
        }
        self.all += 1;
        let Some(standing) = item.standing(as_of) else { return };
        if standing.status == Status::Approved {
            self.approved[standing.certainty as usize] += 1;
        } else if standing.status.is_open() {
            self.open += 1;
        }
    }
}

fn status(record: &Record, as_of: AsOf) -> Option<Status> {
    record.standing(as_of).map(|standing| standing.status)
}

/// Returns the number of whole months between a day and a later one, both excluded.
fn months_between(since: Day, day: Day) -> usize {
    let ((y1, m1, d1), (y2, m2, d2)) = (since.ymd(), day.ymd());
    let months = (y2 - y1) * 12 + m2 as i32 - m1 as i32 - i32::from(d2 <= d1);
    months.max(0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::decode;
    use crate::query::Index;

    const TODAY: Day = Day(20_783); // 2026-11-26

    fn fixture() -> Dataset {
        let file = include_str!("../../../../tests/fixtures/activities.json");
        Dataset::read(file).expect("the fixture is a dataset").dataset
    }

    fn as_of(day: &str) -> AsOf {
        decode(&format!("asof={day}")).query.as_of_on(TODAY)
    }

    /// Returns a dataset of one work item that became a text by a link of this certainty.
    fn one_item(certainty: &str) -> Dataset {
        let json = format!(
            r#"{{"edition":"2026-11-22","title":"T","sources":[{{"id":"s","title":"S"}}],"records":[
            {{"id":"w","kind":"work-item","title":"W","events":[{{"type":"listed","date":"2017-10-17","certainty":"stated","sources":["s"]}}],
             "relations":[{{"type":"becomes","target":"r","basis":"wording-match","certainty":"{certainty}","sources":["s"]}}]}},
            {{"id":"r","kind":"recommendation","title":"R","events":[{{"type":"approved","date":"2026-03-16","certainty":"stated","sources":["s"]}}]}}]}}"#
        );
        Dataset::read(&json).expect("a dataset").dataset
    }

    #[test]
    fn an_outcome_is_as_sure_as_the_link_to_it() {
        for (certainty, approved) in
            [("stated", [1, 0, 0]), ("inferred", [0, 1, 0]), ("unverified", [0, 0, 1])]
        {
            let figures = Figures::count(&one_item(certainty), AsOf::Today(TODAY));
            assert_eq!(figures.work_items, WorkItems { all: 1, approved, open: 0 });
            assert_eq!(figures.work_items.outcomes(), 1);
        }
        let before = Figures::count(&one_item("stated"), as_of("2018"));
        assert_eq!(before.work_items, WorkItems { all: 1, approved: [0; 3], open: 1 });
        assert_eq!(Figures::count(&one_item("stated"), as_of("2016")).work_items, WorkItems::default());
    }

    #[test]
    fn a_text_is_new_in_the_month_that_it_came_into_force() {
        let figures = |day| Figures::count(&one_item("stated"), as_of(day));
        let today = figures("2026-11-26");
        assert_eq!(
            (today.new_texts(), today.new_by_month[3], today.new_since),
            (1, 1, TODAY.years_before(1))
        );
        assert_eq!(today.in_force_by_year[YEARS - 1], 1);
        assert_eq!(figures("2026-03-16").new_by_month[MONTHS - 1], 1);
        assert_eq!(figures("2026-03-15").new_texts(), 0);
        assert_eq!(figures("2026-03-15").in_force, 0);
    }

    #[test]
    fn a_figure_is_what_the_view_finds_that_proves_it() {
        let dataset = fixture();
        for day in ["2017-10-17", "2021", "2024-06", "2026-11-26"] {
            let figures = Figures::count(&dataset, as_of(day));
            let found = |asked: &str| {
                let query = decode(&format!("asof={day}&{asked}")).query;
                Index::new(&dataset, TODAY).snapshot(&dataset, &query, TODAY).answer(&query).records.len()
            };
            assert_eq!(figures.in_force, found("kind=recommendation&status=in-force"), "{day}");
            assert_eq!(figures.work_items.all, found("kind=work-item"), "{day}");
            assert_eq!(figures.work_items.outcomes(), found("kind=work-item&status=approved"), "{day}");
            assert_eq!(figures.study_groups.len(), found("kind=study-group&status=active"), "{day}");
            let since = figures.new_since;
            let texts = found(&format!("since={since}&kind=recommendation,supplement,technical-report"));
            assert!(figures.new_texts() as usize <= texts, "{day}");
            let (overview, items) = figures.overview.expect("the fixture has an overview");
            let query = decode(&format!("asof={overview}&kind=work-item")).query;
            assert_eq!(
                items,
                Index::new(&dataset, TODAY).snapshot(&dataset, &query, TODAY).answer(&query).records.len()
            );
        }
    }
}
