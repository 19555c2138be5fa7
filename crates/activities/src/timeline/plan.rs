//! Everything that can be drawn, prepared once for all windows and all filters: the items, their lanes, the order by date in each
//! lane, and the links between records.

use super::item::{Form, Item};
use super::scale::Scale;
use super::window::Window;
use crate::activity::{AsOf, Certainty, Day, Period, RelationKind, sort_by};
use crate::dataset::Dataset;
use crate::query::{Grouping, Headings, Section};

/// The content of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// One item per record; `None` if it has no position in time.
    items: Vec<Option<Item>>,
    pub(super) lanes: Vec<PlannedLane>,
    pub(super) links: Vec<Link>,
}

/// A lane, independent of window and filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlannedLane {
    pub heading: String,
    pub section: Option<Section>,
    /// The record of the body whose lane it is.
    pub own: Option<usize>,
    /// All its entries, by date.
    pub entries: Vec<Entry>,
}

/// A record in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub record: usize,
    /// The day of its mark.
    pub anchor: Day,
}

/// A link from a record to what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The indexes of the records in the dataset.
    pub from: usize,
    pub to: usize,
    pub certainty: Certainty,
}

/// Builds a plan in steps, so that the caller can do other work in between.
pub struct Planning {
    by: Grouping,
    as_of: AsOf,
    since: Option<Day>,
    headings: Option<Headings>,
    /// The finished part: the items and links of the first records.
    plan: Plan,
}

impl Planning {
    /// Begins the plan of a whole dataset as of `as_of`, with lanes by that grouping. `since` is the day after which changes count,
    /// for lanes by change.
    pub fn new(by: Grouping, as_of: AsOf, since: Option<Day>) -> Planning {
        Planning { by, as_of, since, headings: None, plan: Plan::default() }
    }

    /// Creates the headings, or the items of `records` more records, or the lanes. Returns true while work remains before `finish`.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        let Planning { by, as_of, since, .. } = *self;
        let Some(headings) = &self.headings else {
            self.headings = Some(Headings::new(dataset, by, as_of, since));
            return true;
        };
        let done = self.plan.items.len();
        let rest = dataset.records.get(done..).unwrap_or_default();
        for record in rest.iter().take(records) {
            let from = self.plan.items.len();
            self.plan.items.push(Item::of(dataset, record, as_of));
            let links = record.relations.iter().filter_map(|relation| {
                let other = dataset.position(&relation.target)?;
                let (from, to) = match relation.kind {
                    RelationKind::Becomes | RelationKind::LeadsTo | RelationKind::MergesInto => (from, other),
                    RelationKind::Supersedes => (other, from),
                    _ => return None,
                };
                Some(Link { from, to, certainty: relation.certainty })
            });
            self.plan.links.extend(links);
        }
        if rest.is_empty() {
            self.plan.lanes = self.plan.lanes_of(dataset, by, headings);
        }
        !rest.is_empty()
    }

    /// Returns the grouping of the lanes, the day as of which records are seen, and the day since which changes count.
    pub fn of(&self) -> (Grouping, AsOf, Option<Day>) {
        (self.by, self.as_of, self.since)
    }

    /// Returns the headings of the lanes and the plan, after all steps.
    pub fn finish(self) -> (Headings, Plan) {
        (self.headings.unwrap_or_default(), self.plan)
    }
}

impl Plan {
    /// Builds the plan of a whole dataset all at once (see [`Planning`]).
    pub fn new(dataset: &Dataset, by: Grouping, as_of: AsOf, since: Option<Day>) -> Plan {
        let mut planning = Planning::new(by, as_of, since);
        while planning.step(dataset, usize::MAX) {}
        planning.finish().1
    }

    /// Builds a plan from items and lanes: heading, and indexes into `items`.
    pub fn of(items: Vec<Option<Item>>, lanes: Vec<(String, Vec<usize>)>) -> Plan {
        let mut plan = Plan { items, ..Plan::default() };
        let lane = |(heading, records): (String, Vec<usize>)| PlannedLane {
            heading,
            section: None,
            own: None,
            entries: plan.entries_of(records),
        };
        let lanes = lanes.into_iter().map(lane).collect();
        plan.lanes = lanes;
        plan
    }

    /// Returns the lanes of a grouping with these headings.
    fn lanes_of(&self, dataset: &Dataset, by: Grouping, headings: &Headings) -> Vec<PlannedLane> {
        let everything: Vec<usize> = (0..self.items.len()).collect();
        let lane = |group: crate::query::Group| {
            let is_body = by == Grouping::Body && !group.value.is_empty();
            PlannedLane {
                own: dataset.position(&group.value).filter(|_| is_body),
                section: headings.section(&group.value),
                entries: self.entries_of(group.records),
                heading: group.value,
            }
        };
        headings.group(&everything).into_iter().map(lane).collect()
    }

    /// Returns those of these records that have a position in time, by date.
    fn entries_of(&self, records: Vec<usize>) -> Vec<Entry> {
        let entry = |record: usize| {
            let anchor = self.item(record)?.anchor();
            Some(Entry { record, anchor })
        };
        let mut all: Vec<Entry> = records.into_iter().filter_map(entry).collect();
        sort_by(&mut all, &|a, b| (a.anchor, a.record).cmp(&(b.anchor, b.record)));
        all
    }

    /// Returns the item of a record; `None` if it has no position in time.
    pub fn item(&self, record: usize) -> Option<&Item> {
        self.items.get(record)?.as_ref()
    }

    /// Returns the headings of all lanes.
    pub fn headings(&self) -> Vec<String> {
        self.lanes.iter().map(|lane| lane.heading.clone()).collect()
    }

    /// Returns the links between records, each from a record to what came of it.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Returns, for each record, true if it is among these.
    pub(super) fn shown(&self, records: &[usize]) -> Vec<bool> {
        let mut shown = vec![false; self.items.len()];
        for &record in records {
            if let Some(shown) = shown.get_mut(record) {
                *shown = true;
            }
        }
        shown
    }

    /// Returns those of these records that have no position in time.
    pub fn undated(&self, records: &[usize]) -> Vec<usize> {
        records.iter().copied().filter(|&record| self.item(record).is_none()).collect()
    }

    /// Returns the days of the marks of these records, in order.
    fn anchors(&self, records: &[usize]) -> Vec<Day> {
        let mut days: Vec<Day> =
            records.iter().filter_map(|&record| self.item(record)).map(Item::anchor).collect();
        sort_by(&mut days, &Day::cmp);
        days
    }

    /// Counts the marks of these records in a window, in at most `most` calendar steps, by date.
    pub fn counts(&self, records: &[usize], window: Window, most: usize) -> Vec<(Window, usize)> {
        let step = Scale::new(window).step(most);
        let mut counts: Vec<(Window, usize)> = Vec::new();
        for day in self.anchors(records).into_iter().filter(|&day| window.has(day)) {
            match counts.last_mut().filter(|(window, _)| window.has(day)) {
                Some((_, count)) => *count += 1,
                None => counts.push((step.around(day).unwrap_or(window), 1)),
            }
        }
        counts
    }

    /// Returns the window of whole years that shows all of these records and `now`. Spans do not extend it to before the first study
    /// period; they are drawn as having begun earlier.
    pub fn whole(&self, records: &[usize], now: Day) -> Window {
        let (floor, _) = Period::P2013.bounds();
        let mut ends = (now, now);
        for item in records.iter().filter_map(|&record| self.item(record)) {
            let start = if item.form == Form::Span { item.start.max(floor) } else { item.start };
            ends = (ends.0.min(start), ends.1.max(item.end));
        }
        let year_start = |year| Day::from_ymd(year, 1, 1).unwrap_or(ends.0);
        Window { from: year_start(ends.0.year()), until: year_start(ends.1.year() + 1) }
    }

    /// Returns the window that is shown at first: from half a year before the second percentile of these records' marks, so that a few
    /// old ones do not press the others together, to a month after the last of them and `now`.
    pub fn fit(&self, records: &[usize], now: Day) -> Window {
        let anchors = self.anchors(records);
        let first = anchors.get(anchors.len() / 50).copied().unwrap_or(now).min(now);
        let last = records.iter().filter_map(|&record| self.item(record)).map(|item| item.end).max();
        let last = last.unwrap_or(now).max(now);
        let span = i64::from(last.0) - i64::from(first.0);
        // A margin in proportion for those who look at a few weeks.
        let (before, after) = ((span / 20).clamp(7, 180) as i32, (span / 80).clamp(7, 40) as i32);
        Window { from: first.plus(-before), until: last.plus(after) }
    }
}
