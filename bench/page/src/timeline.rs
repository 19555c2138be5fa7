//! The timeline as the page draws it, behind an interface that a benchmark can drive: records are columns of numbers,
//! and their text stays in JavaScript until they are drawn.

use activities::activity::{Certainty, Day, Kind};
use activities::timeline::{Frame, Item, Plan, Shape, Timeline, Window};
use dlt_activities::timeline::{Captions, Subject, drawing};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use words::Words;

/// The newest day of the benchmark, so that it does not depend on the clock.
const TODAY: Day = Day(20_779); // 2026-11-22

/// A timeline of records in lanes.
#[wasm_bindgen]
pub struct BenchTimeline {
    plan: Plan,
    /// The records with their `id` and `title`.
    records: Array,
    all: Vec<usize>,
    rows: usize,
}

#[wasm_bindgen]
impl BenchTimeline {
    /// Record `i` is in lane `lanes[i]` of `names` from day `starts[i]` to day `ends[i]`, both counted since 1970, and
    /// its title has `letters[i]` letters. Records are moments unless `spans` is set; they are packed into rows without
    /// overlap if `stack` is set, otherwise each lane has one row.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        records: Array,
        starts: &[i32],
        ends: &[i32],
        lanes: &[u32],
        letters: &[u32],
        names: Vec<String>,
        spans: bool,
        stack: bool,
    ) -> BenchTimeline {
        let item = |place: usize| {
            let (start, end) = (Day(starts[place]), Day(ends[place]));
            Some(Item {
                shape: if spans { Shape::Span } else { Shape::Moment },
                is_work: false,
                start,
                begun: start,
                lasting: end,
                end,
                older: false,
                open: false,
                certainty: Certainty::Stated,
                letters: letters[place] as usize,
            })
        };
        let all: Vec<usize> = (0..starts.len()).collect();
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
        all.iter().for_each(|&place| members[lanes[place] as usize].push(place));
        let lanes = names.into_iter().zip(members).map(|(name, members)| (name, 0, members)).collect();
        let plan = Plan::of(all.iter().map(|&place| item(place)).collect(), lanes);
        BenchTimeline { plan, records, all, rows: if stack { Frame::ROWS } else { 1 } }
    }

    /// Returns the first day of the window that shows everything, and the day after its last.
    pub fn whole(&self) -> Vec<i32> {
        let window = self.plan.window(&self.all, TODAY);
        vec![window.from.0, window.until.0]
    }

    /// Draws the days from `from` until before `until`, `width` CSS pixels wide.
    pub fn draw(&self, from: i32, until: i32, width: u32) -> String {
        let window = Window { from: Day(from), until: Day(until.max(from + 1)) };
        let frame = Frame { rows: self.rows, ..Frame::new(window, width, TODAY) };
        let timeline = Timeline::new(&self.plan, &self.all, &frame);
        let text = |record: usize, key: &str| {
            let record = self.records.get(record as u32);
            Reflect::get(&record, &key.into()).ok().and_then(|word| word.as_string()).unwrap_or_default()
        };
        let subject = |record: usize| {
            let (id, title) = (text(record, "id"), text(record, "title"));
            Subject {
                kind: Kind::Recommendation,
                spoken: title.clone(),
                href: format!("?item={id}"),
                label: title.into(),
                id: id.into(),
                change: None,
            }
        };
        let heading = |name: &str| (name.to_owned(), None);
        let words = Words::english();
        let captions = Captions { words, heading: &heading, is_external: &|_| false, subject: &subject };
        drawing(&timeline, captions, timeline.first())
    }
}
