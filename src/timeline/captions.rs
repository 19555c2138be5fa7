//! Draws the dataset's records, with their names and descriptions.

use super::state::{Drawn, TimelineState};
use crate::state::Settled;
use activities::activity::{AsOf, Certainty, EventKind, Record};
use activities::query::Grouping;
use activities::timeline::{Frame, Label, Timeline};
use export::drawing::{self, Captions, Heading, Subject};
use leptos::prelude::{Get, GetValue};
use words::Words;

/// Draws the contents of a frame.
pub(super) fn draw(state: TimelineState, drawn: &Settled, frame: &Frame) -> Drawn {
    let (words, dataset) = (state.words, drawn.loaded.dataset());
    let plan = &drawn.layout.plan;
    let timeline = Timeline::new(plan, &drawn.answer.records, frame);
    let stop = state.stop.get_value().and_then(|spot| timeline.stop(plan, spot)).map(|stop| stop.spot);
    let stop = stop.or_else(|| timeline.first());
    let heading = |heading: &str| {
        let (name, title) = words.heading(dataset, drawn.lanes, heading);
        let body = dataset.body(heading).filter(|_| drawn.lanes == Grouping::Body);
        Heading {
            name,
            subject: title.and_then(words::subject).filter(|_| body.is_some()),
            is_external: body.is_some_and(|body| dataset.bodies[body].external),
        }
    };
    let (as_of, since) = (drawn.answer.as_of, drawn.answer.since);
    let subject = |at: usize| {
        let record = dataset.at(at);
        let change = since.and_then(|since| record.change(since, as_of.day()));
        let label = Label::of(record);
        Subject {
            id: record.id.as_str().into(),
            kind: record.kind,
            spoken: sentence(words, record, &label, as_of),
            label,
            href: state.scene.href(&record.id),
            change: change.map(|change| change.kind().slug()),
        }
    };
    let ending = |body: &str, event: EventKind| drawing::ending(words, dataset, as_of, body, event);
    let captions = Captions { words, heading: &heading, subject: &subject, ending: &ending };
    let is_rtl = state.is_rtl.get();
    Drawn {
        axis: drawing::axis(&timeline, words, is_rtl),
        lanes: drawing::drawing(&timeline, captions, stop, is_rtl),
    }
}

/// Returns the record as one sentence for screen readers. It contains the visible label (WCAG 2.5.3).
fn sentence(words: Words, record: &Record, label: &Label, as_of: AsOf) -> String {
    let mut parts = vec![label.whole(), words.kind(record.kind).to_owned()];
    if let Some(standing) = record.standing(as_of) {
        parts.push(words.status(standing.status).to_owned());
        parts.extend(standing.since.days().map(|date| words.date(date)));
        if standing.certainty != Certainty::Stated {
            parts.push(words.certainty(standing.certainty).to_owned());
        }
    }
    parts.join(", ")
}
