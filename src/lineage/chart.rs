//! The axis of time, and the line of each item on it.

use super::size::{Size, size_of};
use super::state::LineageState;
use crate::state::{Scene, memo, words};
use activities::activity::Certainty;
use activities::lineage::{Chart, Item, Lead, ROW, Run, Shape};
use activities::timeline::{Mirror, Px, Tick};
use export::drawing::shape;
use leptos::html::Div;
use leptos::prelude::*;

/// The common axis of the rows, and the lines at its years.
#[derive(Clone, Copy)]
pub struct Lines {
    place: NodeRef<Div>,
    size: RwSignal<Size>,
    chart: Memo<Chart>,
    grid: Memo<String>,
}

impl Lines {
    pub fn new(state: LineageState) -> Lines {
        let scene = Scene::expect();
        let place = NodeRef::new();
        let size = size_of(place);
        let chart = memo(move |_| {
            let day = scene.as_of().day();
            state.items.with(|items| Chart::new(items, day, size.get().width))
        });
        let grid = memo(move |_| {
            let mirror = mirror(chart.get(), size.get());
            let lines = chart.get().ticks().into_iter().map(|(_, x)| format!("M{} 0v{ROW}", mirror.x(x)));
            lines.collect()
        });
        Lines { place, size, chart, grid }
    }
}

fn mirror(chart: Chart, size: Size) -> Mirror {
    Mirror { width: chart.width(), is_rtl: size.is_rtl }
}

/// The years above the lines. Its box is as wide as each line.
#[component]
pub fn Years(lines: Lines) -> impl IntoView {
    let words = words();
    let years = move || {
        let chart = lines.chart.get();
        let mirror = mirror(chart, lines.size.get());
        let year = |(tick, x): (Tick, Px)| {
            let x = mirror.x(x).to_string();
            view! { <text class="year" x=x y="15" text-anchor="middle">{words.tick(&tick)}</text> }.into_any()
        };
        chart.ticks().into_iter().map(year).collect_view().into_any()
    };
    view! {
        <div class="lane-span" node_ref=lines.place>
            <svg aria-hidden="true" width=move || lines.chart.get().width().to_string() height="22">{years}</svg>
        </div>
    }
}

/// The line of an item: what is uncertain as whiskers, and the time that it took above it. The row says the same in words.
#[component]
pub fn Line(lines: Lines, item: Item) -> impl IntoView {
    let words = words();
    let time = item.elapsed.and_then(|elapsed| words.short_elapsed(elapsed));
    let drawn = move || {
        let chart = lines.chart.get();
        draw(chart.run(&item), item.certainty, time.clone(), mirror(chart, lines.size.get()))
    };
    view! {
        <svg
            class="gantt"
            aria-hidden="true"
            width=move || lines.chart.get().width().to_string()
            height=ROW.to_string()
        >
            <path class="tick" d=lines.grid></path>
            {drawn}
        </svg>
    }
}

/// The height of the line, and half the length of a whisker's end.
const Y: Px = Px::new(19);
const STOP: Px = Px::new(4);
/// Half the size of a shape. A shorter range is behind its shape.
const HALF: Px = Px::new(6);

fn draw(run: Run, certainty: Certainty, time: Option<String>, mirror: Mirror) -> AnyView {
    let lead = |lead: Lead| {
        let (from, to) = (mirror.x(lead.from), mirror.x(lead.to));
        let class = if lead.is_open { "whisker older" } else { "whisker" };
        let stop = if lead.is_limited { format!("M{from} {}v8", Y - STOP) } else { String::new() };
        view! { <path class=class d=format!("M{from} {Y}H{to}{stop}")></path> }.into_any()
    };
    let line = run.line.map(|(from, to)| {
        let d = format!("M{} {Y}H{}", mirror.x(from), mirror.x(to));
        view! { <path class=format!("span {certainty}") d=d></path> }.into_any()
    });
    let arrow = run.arrow.map(|x| {
        let step = mirror.step(Px::new(5));
        let d = format!("M{} {}l{step} 4l{} 4", mirror.x(x), Y - STOP, Px::ZERO - step);
        view! { <path class="onward" d=d></path> }.into_any()
    });
    let label = run.label.zip(time).map(|(x, time)| {
        view! { <text class="dur" x=mirror.x(x).to_string() y="11" text-anchor="middle">{time}</text> }
            .into_any()
    });
    let leads = run.leads.into_iter().map(lead).collect_view();
    let shapes = run.shapes.into_iter().map(|one| mark(one, mirror)).collect_view();
    view! { {leads}{line}{arrow}{shapes}{label} }.into_any()
}

/// Draws a shape, with a whisker over the time in which it may have happened.
fn mark(one: Shape, mirror: Mirror) -> AnyView {
    let kind = one.kind;
    let state = if one.is_planned { "planned" } else { one.certainty.slug() };
    let range = (one.to - one.from > HALF + HALF).then(|| {
        let (from, to, top) = (mirror.x(one.from), mirror.x(one.to), Y - STOP);
        view! { <path class="whisker" d=format!("M{from} {Y}H{to}M{from} {top}v8M{to} {top}v8")></path> }
            .into_any()
    });
    view! {
        <g class=format!("mark {kind} {state}")>
            {range}
            <use
                href=format!("#k-{}", shape(kind))
                x=(mirror.x(one.x) - HALF).to_string()
                y=(Y - HALF).to_string()
                width="12"
                height="12"
            ></use>
        </g>
    }
    .into_any()
}
