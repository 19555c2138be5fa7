//! The timeline as the page draws it, behind an interface that a benchmark can drive: records are columns of numbers,
//! and their text stays in JavaScript until they are drawn.

use activities::activity::{Certainty, Day, Kind};
use activities::timeline::{Form, Frame, Item, Label, Layer, Letters, Open, Plan, Timeline, Window};
use export::drawing::{Captions, Heading, Subject, axis, drawing};
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
    open: Open,
}

#[wasm_bindgen]
impl BenchTimeline {
    /// Record `i` is in lane `lanes[i]` of `names` from day `starts[i]` to day `ends[i]`, both counted since 1970, and
    /// its title has `letters[i]` letters. Records are moments unless `spans` is set. Lanes are expanded into rows if `expanded` is
    /// set, otherwise records are stacked.
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
        expanded: bool,
    ) -> BenchTimeline {
        let item = |place: usize| {
            let (start, end) = (Day(starts[place]), Day(ends[place]));
            Some(Item {
                form: if spans { Form::Span } else { Form::Moment },
                layer: Layer::Recommendation,
                is_body: false,
                start,
                begun: start,
                lasting: end,
                end,
                older: false,
                open: false,
                ended: None,
                certainty: Certainty::Stated,
                dated: Certainty::Stated,
                became: None,
                letters: Letters {
                    number: 0,
                    title: letters[place] as u16,
                    least: letters[place].min(9) as u16,
                },
            })
        };
        let all: Vec<usize> = (0..starts.len()).collect();
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
        all.iter().for_each(|&place| members[lanes[place] as usize].push(place));
        let lanes = names.into_iter().zip(members).collect();
        let plan = Plan::of(all.iter().map(|&place| item(place)).collect(), lanes);
        BenchTimeline { plan, records, all, open: if expanded { Open::All } else { Open::default() } }
    }

    /// Returns the first day of the window that shows everything, and the day after its last.
    pub fn whole(&self) -> Vec<i32> {
        let window = self.plan.whole(&self.all, TODAY);
        vec![window.from.0, window.until.0]
    }

    /// Draws the days from `from` until before `until`, `width` CSS pixels wide.
    pub fn draw(&self, from: i32, until: i32, width: u32) -> String {
        let window = Window { from: Day(from), until: Day(until.max(from + 1)) };
        let frame = Frame { open: self.open.clone(), ..Frame::new(window, width, TODAY) };
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
                label: Label { number: String::new(), title },
                id: id.into(),
                change: None,
            }
        };
        let heading = |name: &str| Heading { name: name.to_owned(), subject: None, is_external: false };
        let words = Words::english();
        let captions =
            Captions { words, heading: &heading, subject: &subject, ending: &|_, _| String::new() };
        axis(&timeline, words, false) + &drawing(&timeline, captions, timeline.first(), false)
    }
}
