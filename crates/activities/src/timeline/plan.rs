//! Everything that can be drawn, prepared once for all windows and all filters: the items, their lanes, and the order
//! by date and from top to bottom in each lane.

use super::item::{Item, Shape};
use super::pack::{Measure, ranks};
use super::scale::Scale;
use super::window::Window;
use crate::activity::{AsOf, Day, Period, sorted_by};
use crate::dataset::Dataset;
use crate::query::{Grouping, Headings};

/// The content of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// One item per record; `None` if it has no position in time.
    items: Vec<Option<Item>>,
    pub(super) lanes: Vec<PlannedLane>,
}

/// A lane, independent of window and filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlannedLane {
    pub heading: String,
    /// The number of lanes above it in a tree.
    pub depth: usize,
    /// The number of following lanes that are below it.
    pub below: usize,
    /// Its entries by date.
    pub entries: Vec<Entry>,
}

/// A record in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub record: usize,
    pub start: Day,
    pub end: Day,
    pub anchor: Day,
    /// The rank in the lane. An entry is placed below overlapping entries of lower rank, whatever is filtered or
    /// zoomed.
    pub rank: u8,
}

/// The width for which entries are ordered from top to bottom, in CSS pixels, whatever the screen width.
const NOMINAL_WIDTH: u32 = 800;

/// Builds a plan in steps, so that the caller can do other work in between.
pub struct Planning {
    by: Grouping,
    as_of: AsOf,
    since: Option<Day>,
    headings: Option<Headings>,
    /// The finished part: the items of the first records, and the lanes, of which the first have their entries.
    plan: Plan,
    /// The records of each lane.
    records: Option<Vec<Vec<usize>>>,
    /// The scale of all items, and the index of the next lane.
    sorting: Option<(Scale, usize)>,
}

impl Planning {
    /// Begins the plan of a whole dataset as of `as_of`, with lanes by that grouping. `since` is the day after which
    /// changes count, for lanes by change.
    pub fn new(by: Grouping, as_of: AsOf, since: Option<Day>) -> Planning {
        Planning::again(Plan::default(), by, as_of, since)
    }

    /// Begins a plan that reuses the items of another plan of the same dataset and the same `as_of`: items do not
    /// depend on the lanes.
    pub fn again(plan: Plan, by: Grouping, as_of: AsOf, since: Option<Day>) -> Planning {
        let plan = Plan { lanes: Vec::new(), ..plan };
        Planning { by, as_of, since, headings: None, plan, records: None, sorting: None }
    }

    /// Creates the headings, or the lanes, or the items of `records` more records, or sorts one lane. Returns true
    /// while work remains before `finish`.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        let Planning { by, as_of, since, .. } = *self;
        let Some(headings) = &self.headings else {
            self.headings = Some(Headings::new(dataset, by, as_of, since));
            return true;
        };
        if self.records.is_none() {
            let lanes = lanes(dataset, by, headings);
            self.set_lanes(lanes);
            return true;
        }
        let rest = dataset.records.get(self.plan.items.len()..).unwrap_or_default();
        if rest.is_empty() {
            return self.sort_lane();
        }
        self.plan.items.extend(rest.iter().take(records).map(|record| Item::of(record, as_of)));
        true
    }

    fn set_lanes(&mut self, lanes: Vec<(String, usize, Vec<usize>)>) {
        let depths: Vec<usize> = lanes.iter().map(|(_, depth, _)| *depth).collect();
        let mut all = Vec::new();
        for (place, (heading, depth, records)) in lanes.into_iter().enumerate() {
            let after = &depths[place + 1..];
            let below = after.iter().position(|&other| other <= depth).unwrap_or(after.len());
            self.plan.lanes.push(PlannedLane { heading, depth, below, entries: Vec::new() });
            all.push(records);
        }
        self.records = Some(all);
    }

    /// Sorts the next lane. Returns false if there was none left.
    fn sort_lane(&mut self) -> bool {
        let (scale, lane) = self.sorting.unwrap_or_else(|| (self.plan.nominal_scale(), 0));
        let Some(records) = self.records.as_mut().and_then(|records| records.get_mut(lane)) else {
            return false;
        };
        self.plan.lanes[lane].entries = self.plan.entries_of(std::mem::take(records), scale);
        self.sorting = Some((scale, lane + 1));
        true
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

/// Returns the lanes of a grouping with these headings: heading, depth in a tree, and indexes of records in the
/// dataset.
fn lanes(dataset: &Dataset, by: Grouping, headings: &Headings) -> Vec<(String, usize, Vec<usize>)> {
    let everything: Vec<usize> = (0..dataset.records.len()).collect();
    let mut groups: Vec<Option<(String, Vec<usize>)>> =
        headings.group(&everything).into_iter().map(|group| Some((group.value, group.records))).collect();
    let mut lanes: Vec<(String, usize, Vec<usize>)> = Vec::new();
    if by == Grouping::Body {
        for body in &dataset.bodies {
            let own = groups.iter_mut().find(|group| group.as_ref().is_some_and(|(id, _)| *id == body.id));
            let records = own.and_then(Option::take).map_or(Vec::new(), |(_, records)| records);
            lanes.push((body.id.clone(), body.depth, records));
        }
    }
    // Records that belong to no body come last.
    lanes.extend(groups.into_iter().flatten().map(|(heading, records)| (heading, 0, records)));
    lanes
}

impl Plan {
    /// Builds the plan of a whole dataset all at once (see [`Planning`]).
    pub fn new(dataset: &Dataset, by: Grouping, as_of: AsOf, since: Option<Day>) -> Plan {
        let mut planning = Planning::new(by, as_of, since);
        while planning.step(dataset, usize::MAX) {}
        planning.finish().1
    }

    /// Builds a plan from items and lanes: heading, depth in a tree, and indexes into `items`. A lane is a child of the
    /// preceding lane of lower depth.
    pub fn of(items: Vec<Option<Item>>, lanes: Vec<(String, usize, Vec<usize>)>) -> Plan {
        let mut planning = Planning::new(Grouping::default(), AsOf::Today(Day(0)), None);
        planning.plan.items = items;
        planning.set_lanes(lanes);
        while planning.sort_lane() {}
        planning.plan
    }

    /// Returns the scale for which entries are ordered from top to bottom.
    fn nominal_scale(&self) -> Scale {
        Scale::new(self.whole(&mut self.items.iter().flatten(), Day(0)))
    }

    /// Returns the records of a lane that have a position in time, sorted.
    fn entries_of(&self, records: Vec<usize>, scale: Scale) -> Vec<Entry> {
        let measure = Measure::new(NOMINAL_WIDTH);
        let entry = |record: usize| {
            let item = self.items[record].as_ref()?;
            Some(Entry { record, start: item.start, end: item.end, anchor: item.anchor(), rank: 0 })
        };
        let all: Vec<Entry> = records.into_iter().filter_map(entry).collect();
        // If two begin together, the longer one comes first.
        let order = sorted_by(all.len(), &|a, b| {
            (all[a].anchor, all[b].end, all[a].record).cmp(&(all[b].anchor, all[a].end, all[b].record))
        });
        let mut entries: Vec<Entry> = order.into_iter().map(|place| all[place]).collect();
        let ranks = ranks(&entries, |entry| {
            let letters = self.items[entry.record].map_or(0, |item| item.letters);
            let label = scale.start_of(entry.anchor) + measure.label(letters);
            (scale.start_of(entry.start), scale.end_of(entry.end).max(label))
        });
        entries.iter_mut().zip(ranks).for_each(|(entry, rank)| entry.rank = rank);
        entries
    }

    /// Returns the item of a record; `None` if it has no position in time.
    pub fn item(&self, record: usize) -> Option<&Item> {
        self.items.get(record)?.as_ref()
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

    /// Returns the window of whole years that shows all of these records and `now`. Spans do not extend it to before
    /// the first study period; they are drawn as having begun earlier.
    pub fn window(&self, records: &[usize], now: Day) -> Window {
        let mut window = self.whole(&mut records.iter().filter_map(|&record| self.item(record)), now);
        if window.until <= now {
            window.until = Day::from_ymd(now.year() + 1, 1, 1).unwrap_or(window.until);
        }
        window
    }

    /// Returns the whole years that these items cover; if there are none, the year of `now`.
    fn whole(&self, items: &mut dyn Iterator<Item = &Item>, now: Day) -> Window {
        let (floor, _) = Period::P2013.bounds();
        let mut ends: Option<(Day, Day)> = None;
        for item in items {
            let start = if item.shape == Shape::Span { item.start.max(floor) } else { item.start };
            let (first, last) = ends.unwrap_or((start, item.end));
            ends = Some((first.min(start), last.max(item.end)));
        }
        let (start, end) = ends.unwrap_or((now, now));
        let year_start = |year| Day::from_ymd(year, 1, 1).unwrap_or(start);
        Window { from: year_start(start.year()), until: year_start(end.year().max(start.year()) + 1) }
    }
}
