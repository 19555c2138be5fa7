//! The links of a chain of records: lines over the drawing, and marks on the records. Their positions are known only after
//! layout.

use super::state::TimelineState;
use crate::browser;
use crate::state::effect;
use activities::activity::Record;
use leptos::html::Div;
use leptos::prelude::*;

/// The distance of a curve's control points from its ends, in CSS pixels.
const CURVE: i32 = 28;

/// The links of the open record's chain, or otherwise of the record under the pointer or focus.
#[component]
pub fn ChainLinks(
    state: TimelineState,
    /// The drawing; each new one is marked again.
    html: RwSignal<String>,
    /// The scrollable box.
    scroller: NodeRef<Div>,
) -> impl IntoView {
    let (lines, tips) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // The open record of the last run, if there was a drawing.
    let mut before = None;
    effect(move || {
        let is_drawn = html.with(|html| !html.is_empty());
        let open = state.scene.open.get();
        let links = chain(state, open.as_deref());
        let shown = open.clone().filter(|_| before != open);
        let marked = open.clone();
        request_animation_frame(move || {
            let Some(place) = state.place.try_get_untracked().flatten() else { return };
            let ends: Vec<&str> = links.iter().flatten().map(String::as_str).collect();
            browser::mark_records(&place, "data-chain", &ends);
            browser::mark_records(&place, "aria-current", marked.as_deref().as_slice());
            if let (Some(record), Some(scroller)) = (shown, scroller.get_untracked()) {
                browser::scroll_to_record(&scroller, &record);
            }
            let extent = |record: &String| browser::extent_of_record(&place, record);
            let extents: Vec<_> =
                links.iter().filter_map(|[from, to]| Some((extent(from)?, extent(to)?))).collect();
            let is_rtl = !extents.is_empty() && browser::is_rtl();
            let drawn = extents.into_iter().map(|(from, to)| link(from, to, is_rtl));
            let (drawn, ends): (Vec<String>, Vec<String>) = drawn.map(|[line, tip]| (line, tip)).unzip();
            lines.set(drawn.concat());
            tips.set(ends.concat());
        });
        before = open.filter(|_| is_drawn);
    });
    view! { <svg class="links" aria-hidden="true"><path class="link" d=move || lines.get()/><path class="tip" d=move || tips.get()/></svg> }
}

/// Returns the links of the chain as pairs of ids, each from an earlier record to what came of it.
fn chain(state: TimelineState, open: Option<&str>) -> Vec<[String; 2]> {
    let pointed = state.pointed.get();
    state.drawn.with(|drawn| {
        let (dataset, as_of) = (drawn.loaded.dataset(), drawn.answer.as_of);
        let of = |id: &str| {
            let record = dataset.record(id)?;
            let id = |record: &Record| record.id.clone();
            let (origin, outcome) = (dataset.origin(record, as_of), dataset.outcome(record, as_of));
            let before = origin.iter().map(|step| [id(step.record), id(step.neighbour)]);
            let after = outcome.iter().map(|step| [id(step.neighbour), id(step.record)]);
            Some(before.chain(after).collect::<Vec<_>>()).filter(|links| !links.is_empty())
        };
        // A pointer may rest on something even after a click that moved everything, so the open record has priority.
        open.and_then(of).or_else(|| pointed.as_deref().and_then(of)).unwrap_or_default()
    })
}

/// Returns the line from the end of one bar to the start of another, and its tip. Each bar is given by left, right and middle.
fn link(from: [i32; 3], to: [i32; 3], is_rtl: bool) -> [String; 2] {
    let ([from_left, from_right, from], [to_left, to_right, to]) = (from, to);
    let (start, end, bend) =
        if is_rtl { (from_left, to_right, -CURVE) } else { (from_right, to_left, CURVE) };
    [
        format!("M{start} {from}C{} {from} {} {to} {end} {to}", start + bend, end - bend),
        format!("M{end} {to}l{} -4v8z", -bend.signum() * 7),
    ]
}
