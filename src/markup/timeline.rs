//! The geometry of `timeline` as a list of lanes, each with an SVG track. Every position is a share of the axis, so
//! the drawing fits any width; colours and patterns are the style sheet's.

use super::catalogue::plain_list;
use super::parts::{changed, rectangle};
use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::{Certainty, Day, Kind, Record};
use crate::language::{self, page as words};
use crate::query::{Answer, Grouping, Years};
use crate::timeline::{Bar, Frame, Lane, Scale, Shape, Share, Side, Timeline, Window, label, shortened};

/// The height of a row and of what is drawn in it, in CSS pixels.
const ROW: usize = 26;
const HEIGHT: usize = 22;

/// The drawing of what reaches into the window, and below it what has no date.
/// `current` is the record that Tab leads to; arrow keys lead on from there, so that the drawing is one stop on the way.
pub fn timeline(scene: Scene, answer: &Answer, frame: Frame, current: Option<usize>) -> String {
    let timeline = Timeline::new(scene.dataset, &answer.records, answer.vantage, frame);
    let mut markup = Markup::default();
    let place =
        [("class", Some("scroller")), ("role", Some("group")), ("aria-label", Some(words::TIMELINE_KEYS))];
    markup.open("div", &place);
    axis(&mut markup, &timeline);
    markup.open("ul", &[("class", Some("lanes"))]);
    let drawn =
        |record: usize| timeline.lanes.iter().any(|lane| lane.bars.iter().any(|bar| bar.record == record));
    let first = || timeline.lanes.iter().flat_map(|lane| &lane.bars).map(|bar| bar.record).next();
    let stop = current.filter(|&record| drawn(record)).or_else(first);
    for one in &timeline.lanes {
        lane(&mut markup, scene, one, frame.by, stop, timeline.longest);
    }
    markup.close();
    markup.close();
    if !timeline.undated.is_empty() {
        undated(&mut markup, scene, &timeline.undated);
    }
    markup.finish()
}

/// What the drawing's shapes and edges mean.
pub fn legend() -> String {
    let mut markup = Markup::default();
    for (class, path, meaning) in [
        ("bar recommendation stated", SQUARE, words::LEGEND_TEXT),
        ("bar deliverable stated", DIAMOND, words::LEGEND_REPORT),
        ("bar meeting stated", DISC, words::LEGEND_MEETING),
        ("bar recommendation inferred", SQUARE, words::LEGEND_UNSURE),
    ] {
        sample(&mut markup, class, |markup| {
            markup.open("svg", &[("x", Some("16")), ("y", Some("8")), ("overflow", Some("visible"))]);
            markup.shape("path", &[("class", Some("mark")), ("d", Some(path))]);
            markup.close();
        });
        markup.text(meaning);
        markup.close();
    }
    let ends = ["4", "0", "24", "16"];
    for (class, pieces, meaning) in [
        ("bar study-group stated", &["extent"][..], words::LEGEND_GROUP),
        ("bar work-item stated", &["extent"], words::LEGEND_WORK),
        ("bar work-item inferred", &["extent", "frame"], words::LEGEND_INFERRED),
        ("bar work-item unverified", &["frame"], words::LEGEND_UNVERIFIED),
        ("range", &["range"], words::LEGEND_RANGE),
    ] {
        sample(&mut markup, class, |markup| {
            pieces.iter().for_each(|piece| rectangle(markup, piece, ends, None));
        });
        markup.text(meaning);
        markup.close();
    }
    for (class, meaning) in
        [("older", words::LEGEND_OLDER), ("goes-on", words::LEGEND_OPEN), ("now", words::LEGEND_NOW)]
    {
        sample(&mut markup, "", |markup| {
            let line = [
                ("class", Some(class)),
                ("x1", Some("16")),
                ("x2", Some("16")),
                ("y1", Some("0")),
                ("y2", Some("16")),
            ];
            markup.shape("line", &line);
        });
        markup.text(meaning);
        markup.close();
    }
    markup.finish()
}

/// Begins an item of the legend with a small drawing.
fn sample(markup: &mut Markup, class: &str, draw: impl Fn(&mut Markup)) {
    markup.open("li", &[]);
    markup.open("svg", &[("width", Some("32")), ("height", Some("16")), ("aria-hidden", Some("true"))]);
    markup.open("g", &[("class", Some(class))]);
    draw(markup);
    markup.close();
    markup.close();
    markup.text(" ");
}

/// The marks of moments, around their middle.
const DISC: &str = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
const DIAMOND: &str = "M-6 0L0-6L6 0L0 6z";
const SQUARE: &str = "M-5-5H5V5H-5z";

/// The whole time with how much of the answer lived in each year, and in it the window.
pub fn overview(years: &Years, whole: Window, window: Window) -> String {
    let mut markup = Markup::default();
    let scale = Scale::new(whole);
    markup.open("svg", &[("class", Some("overview-drawing")), ("aria-hidden", Some("true"))]);
    let most = years.counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    for &(year, count) in &years.counts {
        let (Some(first), Some(next)) = (Day::from_ymd(year, 1, 1), Day::from_ymd(year + 1, 1, 1)) else {
            continue;
        };
        let (start, end) = (scale.start_of(first), scale.start_of(next));
        let (x, width) = (start.to_string(), (end - start).to_string());
        let height = format!("{}%", count * 100 / most);
        let y = format!("{}%", 100 - count * 100 / most);
        rectangle(&mut markup, "bar", [&x, &y, &width, &height], None);
    }
    let (start, end) = (scale.start_of(window.from).within(), scale.start_of(window.until).within());
    let (x, width) = (start.to_string(), (end - start).to_string());
    rectangle(&mut markup, "window", [&x, "0", &width, "100%"], None);
    markup.finish()
}

/// What moves the window, as buttons.
pub fn timeline_controls() -> String {
    let mut markup = Markup::default();
    for (object, name, sign) in [
        ("earlier", words::EARLIER, "←"),
        ("later", words::LATER, "→"),
        ("in", words::ZOOM_IN, "+"),
        ("out", words::ZOOM_OUT, "−"),
        ("fit", "", words::FIT),
        ("today", "", words::TODAY),
        ("filter", "", words::FILTER_WINDOW),
    ] {
        let name = Some(name).filter(|name| !name.is_empty());
        let button = [("type", Some("button")), ("aria-label", name), ("title", name)];
        markup.act("button", Action::ZOOM, object, &button);
        markup.text(sign);
        markup.close();
    }
    markup.finish()
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
    if let Some(now) = timeline.now {
        rule(markup, "now", &now.to_string());
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

fn lane(markup: &mut Markup, scene: Scene, lane: &Lane, by: Grouping, stop: Option<usize>, longest: usize) {
    let (name, title) = language::heading(scene.dataset, by, &lane.heading);
    let depth = lane.depth.to_string();
    markup.open("li", &[("class", Some("lane"))]);
    let heading = [("class", Some("lane-name")), ("data-depth", Some(depth.as_str())), ("title", title)];
    markup.leaf("span", &heading, &name);
    let height = (lane.rows.max(1) * ROW).to_string();
    markup.open("svg", &[("class", Some("track")), ("height", Some(&height)), ("width", Some("100%"))]);
    for one in &lane.bars {
        bar(markup, scene, one, stop == Some(one.record), longest);
    }
    markup.close();
    markup.close();
}

fn bar(markup: &mut Markup, scene: Scene, bar: &Bar, stop: bool, longest: usize) {
    let record = &scene.dataset.records[bar.record];
    let top = bar.row * ROW + (ROW - HEIGHT) / 2;
    let spoken = sentence(scene, record);
    let shape = match bar.shape {
        Shape::Span => "span",
        Shape::Moment => "moment",
    };
    let class = format!("bar {shape} {} {}", record.kind, bar.certainty);
    let href = (scene.href)(&record.id);
    let change = changed(scene, record).map(|change| change.kind().slug());
    let link = [
        ("class", Some(class.as_str())),
        ("data-record", Some(&record.id)),
        ("data-change", change),
        ("tabindex", Some(if stop { "0" } else { "-1" })),
        ("href", Some(&href)),
        ("aria-label", Some(&spoken)),
    ];
    markup.act("a", Action::OPEN, &record.id, &link);
    markup.leaf("title", &[], &spoken);
    match bar.shape {
        Shape::Span => span(markup, bar, top),
        Shape::Moment => moment(markup, bar, record, top),
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
    markup.leaf("text", &place, &shortened(label(record), longest));
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

/// A mark whose shape tells the kind; behind it the time in which it may have happened.
fn moment(markup: &mut Markup, bar: &Bar, record: &Record, top: usize) {
    block(markup, "range", (bar.start, bar.end), top, None);
    let x = bar.anchor().to_string();
    let y = (top + HEIGHT / 2).to_string();
    // A nested svg puts a drawing in pixels at a place in shares.
    markup.open("svg", &[("x", Some(&x)), ("y", Some(&y)), ("overflow", Some("visible"))]);
    let path = match record.kind {
        Kind::Meeting | Kind::Workshop | Kind::Presentation => DISC,
        Kind::Deliverable | Kind::TechnicalReport => DIAMOND,
        _ => SQUARE,
    };
    markup.shape("path", &[("class", Some("mark")), ("d", Some(path))]);
    markup.close();
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

fn undated(markup: &mut Markup, scene: Scene, records: &[usize]) {
    markup.open("div", &[("class", Some("undated"))]);
    markup.leaf("h3", &[], words::UNDATED);
    plain_list(markup, scene, records);
    markup.close();
}
