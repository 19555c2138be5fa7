//! The curves between records, and the marks on the records of a chain. A new drawing is marked again.

use super::state::TimelineState;
use crate::browser;
use crate::state::effect;
use activities::timeline::{Link, Mirror};
use export::drawing::curves;
use leptos::prelude::*;

/// Follows the drawing, the open record and the pointer: writes the curves between lanes, if they are wanted, and those of the chain of the
/// open record, or otherwise of the record under the pointer or focus. Marks the records of the chain.
pub(super) fn follow(state: TimelineState, lanes: RwSignal<String>, drawn: RwSignal<String>) {
    // The open record of the last run, if there was a drawing.
    let mut before = None;
    effect(move || {
        let is_drawn = lanes.with(|lanes| !lanes.is_empty());
        let open = state.scene.open.get();
        // A pointer may rest on something even after a click that moved everything, so the open record has priority.
        let of_open = open.as_deref().map(|id| chain(state, id)).filter(|chain| chain.len() > 1);
        let pointed = state.pointed.get();
        let chain =
            of_open.or_else(|| pointed.as_deref().map(|id| chain(state, id)).filter(|it| it.len() > 1));
        let chain = chain.unwrap_or_default();
        let all = state.has_curves();
        if is_drawn {
            let is_chain = |link: &Link| chain.contains(&link.from) && chain.contains(&link.to);
            drawn.set(state.ask(|timeline, plan, _| {
                let mirror = Mirror { width: timeline.axis.end(), is_rtl: state.is_rtl.get() };
                curves(&timeline.curves(plan, all, &is_chain), timeline.height(), mirror)
            }));
        }
        let ids: Vec<String> = state.drawn.with_untracked(|drawn| {
            let record = |&at: &usize| drawn.loaded.dataset().records.get(at).map(|record| record.id.clone());
            chain.iter().filter_map(record).collect()
        });
        let shown = open.clone().filter(|_| before != open);
        let marked = open.clone();
        request_animation_frame(move || {
            let Some(place) = state.place.try_get_untracked().flatten() else { return };
            let ends: Vec<&str> = ids.iter().map(String::as_str).collect();
            browser::mark_records(&place, "data-chain", &ends);
            browser::mark_records(&place, "aria-current", marked.as_deref().as_slice());
            if let (Some(record), Some(scroller)) = (shown, state.scroller.get_untracked()) {
                browser::scroll_to_record(&scroller, &record);
            }
        });
        before = open.filter(|_| is_drawn);
    });
}

/// Returns the records of a chain, as positions in the dataset: a record, what it came from, and what came of it.
fn chain(state: TimelineState, id: &str) -> Vec<usize> {
    state.drawn.with(|drawn| {
        let (dataset, as_of) = (drawn.loaded.dataset(), drawn.answer.as_of);
        let Some(record) = dataset.record(id) else { return Vec::new() };
        let (origin, outcome) = (dataset.origin(record, as_of), dataset.outcome(record, as_of));
        let steps = origin.iter().chain(&outcome).map(|step| step.record.id.as_str());
        [record.id.as_str()].into_iter().chain(steps).filter_map(|id| dataset.position(id)).collect()
    })
}
