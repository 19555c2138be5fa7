//! Draws the geometry of `timeline`. Every position is a share of the axis, so the drawing fits any width and
//! mirrors itself in right-to-left writing.

use super::parts::{RecordLink, follow, record_label};
use super::state::{DatasetRef, Page};
use crate::activity::Certainty;
use crate::language::{self, page as words};
use crate::timeline::{Bar, Lane, Shape, Timeline, label};
use leptos::prelude::*;

/// The height of a row, in rem.
const ROW: f64 = 1.625;

#[component]
pub fn TimelineView() -> impl IntoView {
    let page = Page::get();
    view! {
        <section class="timeline" data-view="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{words::TIMELINE}</h2>
            <p class="quiet">{words::TIMELINE_HINT}</p>
            {move || {
                let dataset = page.dataset();
                let timeline = page.answer.with(|answer| Timeline::new(&dataset, answer));
                drawing(page, &dataset, timeline)
            }}
        </section>
    }
}

fn share(part: f64) -> String {
    format!("{:.3}%", part * 100.0)
}

fn drawing(page: Page, dataset: &DatasetRef, timeline: Timeline) -> impl IntoView + use<> {
    let Timeline { ticks, bands, now, lanes, undated, .. } = timeline;
    let undated: Vec<_> =
        undated.iter().map(|&at| (dataset.at(at).id.clone(), record_label(dataset.at(at)))).collect();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label=words::TIMELINE>
            <div class="axis" aria-hidden="true">
                {bands
                    .into_iter()
                    .map(|band| {
                        view! {
                            <span
                                class="band"
                                style:inset-inline-start=share(band.start)
                                style:inline-size=share(band.end - band.start)
                            >
                                {language::period(band.period)}
                            </span>
                        }
                    })
                    .collect_view()}
                {ticks
                    .into_iter()
                    .map(|tick| {
                        view! {
                            <span class="tick" style:inset-inline-start=share(tick.at)>
                                {tick.year}
                            </span>
                        }
                    })
                    .collect_view()}
                {now
                    .map(|at| {
                        view! {
                            <span class="now" style:inset-inline-start=share(at) title=words::TODAY></span>
                        }
                    })}
            </div>
            <ul class="lanes">
                {lanes.into_iter().map(|lane| draw_lane(page, dataset, lane)).collect_view()}
            </ul>
        </div>
        {(!undated.is_empty())
            .then(|| {
                view! {
                    <div class="undated">
                        <h3>{words::UNDATED}</h3>
                        <ul>
                            {undated
                                .into_iter()
                                .map(|(id, label)| {
                                    let record = id.clone();
                                    view! {
                                        <li data-record=record>
                                            <RecordLink id label />
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    </div>
                }
            })}
    }
}

fn draw_lane(page: Page, dataset: &DatasetRef, lane: Lane) -> impl IntoView + use<> {
    let body = lane.body.map(|body| &dataset.bodies[body]);
    let name = body.map_or(words::NO_BODY, |body| body.name.as_str()).to_owned();
    let title = body.map(|body| body.title.clone());
    view! {
        <li class="lane">
            <span class="lane-name" style:padding-inline-start=format!("{}rem", 0.25 + lane.depth as f64 * 0.75) title=title>
                {name}
            </span>
            <div class="track" style:block-size=format!("{}rem", lane.rows.max(1) as f64 * ROW)>
                {lane.bars.into_iter().map(|bar| draw_bar(page, dataset, &bar)).collect_view()}
            </div>
        </li>
    }
}

fn draw_bar(page: Page, dataset: &DatasetRef, bar: &Bar) -> impl IntoView + use<> {
    let record = dataset.at(bar.record);
    let vantage = page.vantage();
    let shape = match bar.shape {
        Shape::Span => "span",
        Shape::Moment => "moment",
    };
    let mut class = format!("bar {shape} {} {}", record.kind, bar.certainty);
    for (on, name) in [(bar.older, " older"), (bar.open, " open")] {
        class.push_str(if on { name } else { "" });
    }
    // Where it is certain, as shares of the bar itself.
    let length = (bar.end - bar.start).max(f64::EPSILON);
    let within = |at: f64| share(((at - bar.start) / length).clamp(0.0, 1.0));
    let status = record.standing(vantage).map(|standing| {
        let since =
            standing.since.days().map(|days| format!(", {}", language::date(days))).unwrap_or_default();
        let doubt = match standing.certainty {
            Certainty::Stated => String::new(),
            certainty => format!(", {}", language::certainty(certainty)),
        };
        format!("{}{since}{doubt}", language::status(standing.status))
    });
    let spoken = [Some(record_label(record)), Some(language::kind(record.kind).to_owned()), status]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ");
    let id = record.id.clone();
    let target = id.clone();
    view! {
        <a
            class=class
            data-record=id.clone()
            href=move || page.href(|view| view.item = Some(target.clone()))
            on:click=follow(page, id)
            title=spoken.clone()
            aria-label=spoken
            style:inset-inline-start=share(bar.start)
            style:inset-block-start=format!("{}rem", bar.row as f64 * ROW)
            style:inline-size=share(bar.end - bar.start)
        >
            <span class="extent" style:--begun=within(bar.begun) style:--lasting=within(bar.lasting)></span>
            {(bar.shape == Shape::Moment).then(|| view! { <span class="mark"></span> })}
            <span class="label">{label(record).to_owned()}</span>
        </a>
    }
}
