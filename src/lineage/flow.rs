//! The flow from origins to outcomes. A band filters the rows below it.

use super::size::{Size, size_of};
use super::state::{Ends, LineageState};
use crate::parts::{handler, keyed};
use crate::state::{memo, words};
use activities::lineage::{self, Band, Node, Origin, Outcome, Side, Sides};
use activities::timeline::{Mirror, Px};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// The flow: bands as thick as their numbers of items, between nodes with captions.
#[component]
pub fn Flow(state: LineageState) -> impl IntoView {
    let words = words();
    let place = NodeRef::<Div>::new();
    let size = size_of(place);
    let flow = memo(move |_| {
        let origins: Vec<&str> = Origin::ALL.iter().map(|&it| words.lineage_origin(it)).collect();
        let outcomes: Vec<&str> = Outcome::ALL.iter().map(|&it| words.lineage_outcome(it)).collect();
        let captions = Sides { origins: &origins, outcomes: &outcomes };
        state.items.with(|items| lineage::Flow::new(items, captions, size.get().width))
    });
    let mirror = move || {
        let Size { is_rtl, .. } = size.get();
        Mirror { width: flow.with(|flow| flow.width), is_rtl }
    };
    let each = move || flow.with(|flow| flow.bands.iter().map(|band| (band.origin, band.outcome)).collect());
    let outline = move |ends: Ends| {
        let found =
            flow.with(|flow| flow.bands.iter().find(|band| (band.origin, band.outcome) == ends).copied());
        found.map(|band| outline(band, mirror())).unwrap_or_default()
    };
    let band = move |ends: Ends| {
        let (origin, outcome) = ends;
        let press = move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                state.toggle(ends);
            }
        };
        view! {
            <g
                class=format!("flow to-{outcome}")
                tabindex="0"
                role="button"
                aria-label=move || words.flow_band(state.count(ends), origin, outcome)
                aria-pressed=move || (state.chosen.get() == Some(ends)).to_string()
                on:click=handler(move |_| state.toggle(ends))
                on:keydown=handler(press)
            >
                <path d=move || outline(ends)></path>
                <title>{move || words.flow_band(state.count(ends), origin, outcome)}</title>
            </g>
        }
        .into_any()
    };
    let nodes = move || {
        let mirror = mirror();
        flow.with(|flow| flow.nodes.iter().map(|one| node(one, mirror)).collect_view()).into_any()
    };
    let chosen = move || {
        let say = |ends: Ends| words.flow_chosen(state.count(ends), ends.0, ends.1);
        state.chosen.get().map(say).unwrap_or_default()
    };
    view! {
        <div class="sankey-box" node_ref=place>
            <svg
                class="sankey"
                role="group"
                aria-label=words.flow()
                width=move || flow.with(|flow| flow.width.to_string())
                height=move || flow.with(|flow| flow.height.to_string())
            >
                {keyed(each, band)}
                {nodes}
            </svg>
        </div>
        <p class="sub" role="status">{chosen}</p>
    }
}

/// Returns the outline of a band.
fn outline(band: Band, mirror: Mirror) -> String {
    let (x0, x1) = (mirror.x(band.start), mirror.x(band.end));
    let middle = x0.midpoint(x1);
    let (from, to) = (band.from, band.to);
    let (from_end, to_end) = (from + band.height, to + band.height);
    format!(
        "M{x0} {from}C{middle} {from} {middle} {to} {x1} {to}V{to_end}C{middle} {to_end} {middle} {from_end} {x0} {from_end}z"
    )
}

/// Draws a node with its number of items and its caption.
fn node(node: &Node, mirror: Mirror) -> AnyView {
    let (x, width) = mirror.extent(node.start, node.end);
    let (name, is_start) = match node.side {
        Side::From(origin) => (origin.slug(), true),
        Side::To(outcome) => (outcome.slug(), false),
    };
    let caption = mirror.x(node.caption).to_string();
    let anchor = if is_start == mirror.is_rtl { "start" } else { "end" };
    let lines = node.lines.iter().enumerate().map(|(at, line)| {
        let (x, dy) = if at == 0 { (None, Px::ZERO) } else { (Some(caption.clone()), lineage::Flow::LINE) };
        view! { <tspan x=x dy=dy.to_string()>{line.clone()}</tspan> }.into_any()
    });
    view! {
        <rect
            class=format!("node {name}")
            x=x.to_string()
            y=node.top.to_string()
            width=width.to_string()
            height=node.height.to_string()
        ></rect>
        <text class="cap" text-anchor=anchor x=caption.clone() y=node.baseline.to_string()>
            <tspan class="big">{node.count.to_string()}</tspan>
            " "
            {lines.collect_view()}
        </text>
    }
    .into_any()
}
