//! Draws the dataset's records, with their names and descriptions.

use super::drawing::{Captions, Subject, drawing};
use super::state::TimelineState;
use crate::state::Settled;
use activities::activity::{AsOf, Certainty, Record};
use activities::query::Grouping;
use activities::timeline::{Frame, Timeline, label};
use leptos::prelude::GetValue;
use words::Words;

/// Draws the contents of a frame.
pub(super) fn draw(state: TimelineState, drawn: &Settled, frame: &Frame) -> String {
    let (words, dataset) = (state.words, drawn.loaded.dataset());
    let plan = &drawn.layout.plan;
    let timeline = Timeline::new(plan, &drawn.answer.records, frame);
    let stop = state.stop.get_value().and_then(|spot| timeline.stop(plan, spot)).map(|(stop, _)| stop);
    let stop = stop.or_else(|| timeline.first());
    let heading = |heading: &str| words.heading(dataset, drawn.lanes, heading);
    let is_external = |heading: &str| {
        let body = dataset.body(heading).filter(|_| drawn.lanes == Grouping::Body);
        body.is_some_and(|body| dataset.bodies[body].external)
    };
    let (as_of, since) = (drawn.answer.as_of, drawn.answer.since);
    let subject = |at: usize| {
        let record = &dataset.records[at];
        let change = since.and_then(|since| record.change(since, as_of.day()));
        Subject {
            id: record.id.as_str().into(),
            kind: record.kind,
            label: label(record).into(),
            spoken: sentence(words, record, as_of),
            href: state.scene.href(&record.id),
            change: change.map(|change| change.kind().slug()),
        }
    };
    let captions = Captions { words, heading: &heading, is_external: &is_external, subject: &subject };
    drawing(&timeline, captions, stop)
}

/// Returns the record as one sentence for screen readers.
fn sentence(words: Words, record: &Record, as_of: AsOf) -> String {
    let mut parts = vec![words.record(record), words.kind(record.kind).to_owned()];
    if let Some(standing) = record.standing(as_of) {
        parts.push(words.status(standing.status).to_owned());
        parts.extend(standing.since.days().map(|date| words.date(date)));
        if standing.certainty != Certainty::Stated {
            parts.push(words.certainty(standing.certainty).to_owned());
        }
    }
    parts.join(", ")
}
