//! The geometry of `timeline` as a list of lanes, each with an SVG track. Every position is a share of the axis, so
//! the drawing fits any width; colours and patterns are the style sheet's.

use super::catalogue::plain_list;
use super::parts::{changed, rectangle};
use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::{Certainty, Kind, Record};
use crate::language::{self, page as words, timeline};
use crate::query::Grouping;
use crate::timeline::{Bar, Cluster, Lane, Shape, Share, Side, Spot, Timeline, label, shortened};
use std::borrow::Cow;

/// The height of a row and of what is drawn in it, in CSS pixels.
const ROW: usize = 26;
const HEIGHT: usize = 22;

/// What a bar tells of its record.
pub struct Subject<'a> {
    pub id: Cow<'a, str>,
    pub kind: Kind,
    /// The text beside its mark.
    pub label: Cow<'a, str>,
    /// The record in one sentence, for who cannot see the drawing.
    pub spoken: String,
    /// The address that opens it.
    pub href: String,
    /// What became of it since the day asked for.
    pub change: Option<&'static str>,
}

/// Where the words of a drawing are from.
#[derive(Clone, Copy)]
pub struct Captions<'a> {
    /// The name of a lane by its heading, and its title if that says more.
    pub heading: &'a dyn Fn(&str) -> (String, Option<&'a str>),
    /// Whether a lane is that of another body than ITU, by its heading.
    pub is_external: &'a dyn Fn(&str) -> bool,
    /// A record by its place.
    pub subject: &'a dyn Fn(usize) -> Subject<'a>,
}

/// The drawing of what reaches into the window. `stop` is what Tab leads to; arrow keys lead on from there, so that the
/// drawing is one stop on the way.
pub fn drawing(timeline: &Timeline, captions: Captions, stop: Option<Spot>) -> String {
    let mut markup = Markup::default();
    // A click gives it the focus, and with it the wheel.
    let place = [
        ("class", Some("scroller")),
        ("role", Some("group")),
        ("tabindex", Some("-1")),
        ("aria-label", Some(timeline::KEYS)),
    ];
    markup.open("div", &place);
    axis(&mut markup, timeline);
    markup.open("ul", &[("class", Some("lanes"))]);
    for one in &timeline.lanes {
        lane(&mut markup, captions, one, stop, timeline.longest);
    }
    markup.close();
    // Connectors are drawn here, where things stand on the screen.
    markup.leaf("svg", &[("class", Some("connectors")), ("aria-hidden", Some("true"))], "");
    markup.finish()
}

/// So many records without a date are named below the drawing; the list has all of them.
const UNDATED_MOST: usize = 60;

/// The drawing of records of the dataset, and below it those of them that have no date.
pub fn timeline(
    scene: Scene,
    by: Grouping,
    timeline: &Timeline,
    undated: &[usize],
    stop: Option<Spot>,
) -> String {
    let heading = |heading: &str| language::heading(scene.dataset, by, heading);
    let subject = |record: usize| subject(scene, &scene.dataset.records[record]);
    let is_external = |heading: &str| {
        by == Grouping::Body
            && scene.dataset.body(heading).is_some_and(|body| scene.dataset.bodies[body].external)
    };
    let captions = Captions { heading: &heading, is_external: &is_external, subject: &subject };
    let mut text = drawing(timeline, captions, stop);
    if !undated.is_empty() {
        let mut markup = Markup::default();
        markup.open("div", &[("class", Some("undated"))]);
        markup.leaf("h3", &[], words::UNDATED);
        let (first, rest) = undated.split_at(undated.len().min(UNDATED_MOST));
        plain_list(&mut markup, scene, first);
        if !rest.is_empty() {
            markup.leaf("p", &[("class", Some("quiet"))], &words::more_in_list(rest.len()));
        }
        text += &markup.finish();
    }
    text
}

fn subject<'a>(scene: Scene<'a>, record: &'a Record) -> Subject<'a> {
    Subject {
        id: record.id.as_str().into(),
        kind: record.kind,
        label: label(record).into(),
        spoken: sentence(scene, record),
        href: (scene.href)(&record.id),
        change: changed(scene, record).map(|change| change.kind().slug()),
    }
}

/// Lines that lead from the end of one bar to the start of another: left, right and middle of each, in CSS pixels.
pub fn connectors(links: &[([i32; 3], [i32; 3])], mirrored: bool) -> String {
    let mut markup = Markup::default();
    for &([from_left, from_right, from], [to_left, to_right, to]) in links {
        let (start, end, bend) =
            if mirrored { (from_left, to_right, -CURVE) } else { (from_right, to_left, CURVE) };
        let path = format!("M{start} {from}C{} {from} {} {to} {end} {to}", start + bend, end - bend);
        markup.shape("path", &[("class", Some("link")), ("d", Some(&path))]);
        let tip = format!("M{end} {to}l{} -4v8z", -bend.signum() * 7);
        markup.shape("path", &[("class", Some("tip")), ("d", Some(&tip))]);
    }
    markup.finish()
}

/// How far a connector goes straight on before it turns, in CSS pixels.
const CURVE: i32 = 28;

/// The id of what stands for a record in a lane.
pub fn stop_id(spot: Spot) -> String {
    format!("stop-{}-{}", spot.lane, spot.record)
}

/// What an id of `stop_id` names.
pub fn stop_of(id: &str) -> Option<Spot> {
    let (lane, record) = id.strip_prefix("stop-")?.split_once('-')?;
    Some(Spot { lane: lane.parse().ok()?, record: record.parse().ok()? })
}

/// Study periods, years and the day it is seen from, behind all lanes.
fn axis(markup: &mut Markup, timeline: &Timeline) {
    markup.open("svg", &[("class", Some("axis")), ("aria-hidden", Some("true"))]);
    gradients(markup);
    for (index, band) in timeline.bands.iter().enumerate() {
        let class = if index % 2 == 0 { "band even" } else { "band" };
        let (x, width) = (band.start.to_string(), (band.end - band.start).to_string());
        rectangle(markup, class, [&x, "0", &width, "100%"], None);
        if timeline.has_room(band.start, band.end, 72) {
            caption(markup, &x, "14", language::period(band.period));
        }
    }
    for tick in &timeline.ticks {
        let x = tick.at.to_string();
        rule(markup, "tick", &x);
        if timeline.has_room(tick.at, Share::END, 40) {
            caption(markup, &x, "32", &language::tick(tick));
        }
    }
    for (class, at) in [("today", timeline.today), ("as-of", timeline.as_of)] {
        if let Some(at) = at {
            rule(markup, class, &at.to_string());
        }
    }
    markup.close();
}

/// The soft edges of what is uncertain.
fn gradients(markup: &mut Markup) {
    markup.open("defs", &[]);
    for colour in ["group", "item", "range"] {
        for (edge, first, last) in [("rising", "0", "1"), ("falling", "1", "0")] {
            let class = format!("stop {colour}");
            markup.open("linearGradient", &[("id", Some(&format!("{edge}-{colour}")))]);
            for (offset, opacity) in [("0", first), ("1", last)] {
                let stop = [
                    ("class", Some(class.as_str())),
                    ("offset", Some(offset)),
                    ("stop-opacity", Some(opacity)),
                ];
                markup.shape("stop", &stop);
            }
            markup.close();
        }
    }
    markup.close();
}

fn rule(markup: &mut Markup, class: &str, x: &str) {
    let ends =
        [("class", Some(class)), ("x1", Some(x)), ("x2", Some(x)), ("y1", Some("20")), ("y2", Some("100%"))];
    markup.shape("line", &ends);
}

fn caption(markup: &mut Markup, x: &str, y: &str, text: &str) {
    markup.leaf("text", &[("x", Some(x)), ("dx", Some("4")), ("y", Some(y))], text);
}

fn lane(markup: &mut Markup, captions: Captions, lane: &Lane, stop: Option<Spot>, longest: usize) {
    let (name, title) = (captions.heading)(&lane.heading);
    let depth = lane.depth.to_string();
    let class = if (captions.is_external)(&lane.heading) { "lane external" } else { "lane" };
    markup.open("li", &[("class", Some(class))]);
    let heading = [("class", Some("lane-name")), ("data-depth", Some(depth.as_str())), ("title", title)];
    match lane.folded {
        None => markup.leaf("span", &heading, &name),
        Some(folded) => {
            markup.open("span", &heading);
            let id = format!("fold-{}", lane.place);
            let fold = [
                ("type", Some("button")),
                ("id", Some(id.as_str())),
                ("aria-expanded", Some(if folded { "false" } else { "true" })),
            ];
            markup.act("button", Action::FOLD, &lane.heading, &fold);
            markup.text(&name);
            markup.close();
            markup.close();
        }
    }
    let height = (lane.rows.max(1) * ROW).to_string();
    markup.open("svg", &[("class", Some("track")), ("height", Some(&height)), ("width", Some("100%"))]);
    for one in &lane.bars {
        let spot = Spot { lane: lane.place, record: one.record };
        bar(markup, &(captions.subject)(one.record), one, (spot, stop == Some(spot)), longest);
    }
    for one in &lane.clusters {
        let spot = Spot { lane: lane.place, record: one.record };
        cluster(markup, &lane.heading, one, (spot, stop == Some(spot)));
    }
    markup.close();
    markup.close();
}

/// So many records in so many days: a link that opens them.
fn cluster(markup: &mut Markup, heading: &str, cluster: &Cluster, (spot, stop): (Spot, bool)) {
    let (first, last) = (cluster.days.from, cluster.days.last());
    let spoken =
        timeline::cluster(cluster.count, &timeline::window(&language::day(first), &language::day(last)));
    let link = [
        ("class", Some("cluster")),
        ("id", Some(&*stop_id(spot))),
        ("role", Some("button")),
        ("tabindex", Some(if stop { "0" } else { "-1" })),
        ("aria-label", Some(&spoken)),
    ];
    markup.act("g", Action::CLUSTER, &format!("{first}/{last} {heading}"), &link);
    let (x, width) = (cluster.start.to_string(), (cluster.end - cluster.start).to_string());
    let class = format!("cluster-{}", cluster.level);
    rectangle(markup, &class, [&x, "2", &width, &HEIGHT.to_string()], None);
    let middle = Share(cluster.start.0.midpoint(cluster.end.0)).to_string();
    let place = [("x", Some(middle.as_str())), ("y", Some("17")), ("text-anchor", Some("middle"))];
    markup.leaf("text", &place, &cluster.count.to_string());
    markup.close();
}

fn bar(markup: &mut Markup, subject: &Subject, bar: &Bar, (spot, stop): (Spot, bool), longest: usize) {
    let top = bar.row * ROW + (ROW - HEIGHT) / 2;
    let shape = match bar.shape {
        Shape::Span => "span",
        Shape::Moment => "moment",
    };
    let class = format!("bar {shape} {} {}", subject.kind, bar.certainty);
    let link = [
        ("class", Some(class.as_str())),
        ("id", Some(&*stop_id(spot))),
        ("data-record", Some(&*subject.id)),
        ("data-change", subject.change),
        ("tabindex", Some(if stop { "0" } else { "-1" })),
        ("href", Some(&*subject.href)),
        ("aria-label", Some(&*subject.spoken)),
    ];
    markup.act("a", Action::OPEN, &subject.id, &link);
    match bar.shape {
        Shape::Span => span(markup, bar, top),
        Shape::Moment => {
            // What is known to the day has nothing behind its mark.
            if bar.end - bar.start > Share(Share::END.0 / 500) {
                block(markup, "range", (bar.start, bar.end), top, None);
            }
            mark(markup, subject.kind, &bar.anchor().to_string(), top + HEIGHT / 2);
        }
    }
    let (x, y) = (bar.anchor().to_string(), (top + 15).to_string());
    let (dx, side) = match (bar.label, bar.shape) {
        (Side::After, Shape::Moment) => ("10", None),
        (Side::After, Shape::Span) => ("7", None),
        (Side::Before, _) => ("-10", Some("end")),
        (Side::Nowhere, _) => {
            markup.close();
            return;
        }
    };
    let place = [
        ("class", Some("label")),
        ("x", Some(x.as_str())),
        ("dx", Some(dx)),
        ("y", Some(&y)),
        ("text-anchor", side),
        // It may be cut short, and the link says it in full.
        ("aria-hidden", Some("true")),
    ];
    markup.leaf("text", &place, &shortened(&subject.label, longest));
    markup.close();
}

/// What is certain in full colour, what is not fading towards where it ends at the latest.
fn span(markup: &mut Markup, bar: &Bar, top: usize) {
    let colour = if bar.is_work { "item" } else { "group" };
    let unverified = bar.certainty == Certainty::Unverified;
    let mut piece = |class: &str, from: Share, to: Share, fill: Option<String>| {
        if to > from {
            block(markup, class, (from, to), top, fill.filter(|_| !unverified).as_deref());
        }
    };
    piece("soft", bar.start, bar.begun, Some(format!("url(#rising-{colour})")));
    piece("extent", bar.begun, bar.lasting, None);
    piece("soft", bar.lasting, bar.end, Some(format!("url(#falling-{colour})")));
    if bar.certainty != Certainty::Stated {
        block(markup, "frame", (bar.start, bar.end), top, None);
    }
    for (shown, at, class) in [(bar.older, bar.start, "older"), (bar.open, bar.end, "goes-on")] {
        if shown {
            let (x, y1, y2) = (at.to_string(), top.to_string(), (top + HEIGHT).to_string());
            let ends = [
                ("class", Some(class)),
                ("x1", Some(x.as_str())),
                ("x2", Some(&x)),
                ("y1", Some(&y1)),
                ("y2", Some(&y2)),
            ];
            markup.shape("line", &ends);
        }
    }
}

/// A mark whose shape tells the kind, around a place: a share across, pixels down. (The style sheet moves its middle there.)
pub(super) fn mark(markup: &mut Markup, kind: Kind, x: &str, y: usize) {
    let middle = y.to_string();
    match kind {
        Kind::Meeting | Kind::Workshop | Kind::Presentation => {
            let disc = [("class", Some("mark")), ("cx", Some(x)), ("cy", Some(&*middle)), ("r", Some("5"))];
            markup.shape("circle", &disc);
        }
        Kind::Deliverable | Kind::TechnicalReport => {
            rectangle(markup, "mark diamond", [x, &(y - 4).to_string(), "8.5", "8.5"], None);
        }
        _ => rectangle(markup, "mark", [x, &(y - 5).to_string(), "10", "10"], None),
    }
}

/// A rectangle as high as what is drawn in a row.
fn block(markup: &mut Markup, class: &str, (from, to): (Share, Share), top: usize, fill: Option<&str>) {
    let (x, y, width) = (from.to_string(), top.to_string(), (to - from).to_string());
    rectangle(markup, class, [&x, &y, &width, &HEIGHT.to_string()], fill);
}

/// The record in one sentence, for who cannot see the drawing.
fn sentence(scene: Scene, record: &Record) -> String {
    let mut parts = vec![language::record(record), language::kind(record.kind).to_owned()];
    if let Some(standing) = record.standing(scene.vantage) {
        parts.push(language::status(standing.status).to_owned());
        parts.extend(standing.since.days().map(language::date));
        if standing.certainty != Certainty::Stated {
            parts.push(language::certainty(standing.certainty).to_owned());
        }
    }
    parts.join(", ")
}
