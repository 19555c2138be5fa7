//! Writes a timeline as HTML and SVG: an axis, and a list of lanes, each with a track. Every position is a share of the axis, so
//! that the drawing fits any width; colours and patterns are in the style sheet.
//!
//! The code is pure and writes text, because a drawing has up to 1,500 nodes, is replaced on every pointer move, and has no state
//! in its nodes.

use super::bars::bar;
use super::stop::stop_id;
use activities::activity::Kind;
use activities::timeline::{Cluster, Lane, Share, Spot, Timeline};
use export::Markup;
use std::borrow::Cow;
use words::Words;

/// The heights of a row, a bar and a mark, in CSS pixels.
pub(super) const ROW: usize = 24;
pub(super) const BAR: usize = 18;
pub(super) const MARK: usize = 12;

/// The facts about a record that its bar shows.
pub struct Subject<'a> {
    pub id: Cow<'a, str>,
    pub kind: Kind,
    /// The text beside its mark.
    pub label: Cow<'a, str>,
    /// The record in one sentence, for screen readers.
    pub spoken: String,
    /// The address that opens the record.
    pub href: String,
    /// The slug of its change since the requested day.
    pub change: Option<&'static str>,
}

/// The source of the drawing's texts.
#[derive(Clone, Copy)]
pub struct Captions<'a> {
    pub words: Words,
    /// Returns a lane's name by its heading, and its title if that says more.
    pub heading: &'a dyn Fn(&str) -> (String, Option<&'a str>),
    /// Returns true if a lane belongs to a body other than ITU, by its heading.
    pub is_external: &'a dyn Fn(&str) -> bool,
    /// Returns a record by its position in the dataset.
    pub subject: &'a dyn Fn(usize) -> Subject<'a>,
}

/// Draws everything that overlaps the visible range. `stop` is the only tab stop; arrow keys move on from there, so that the
/// whole drawing is one stop for Tab.
pub fn drawing(timeline: &Timeline, captions: Captions, stop: Option<Spot>) -> String {
    let mut markup = Markup::default();
    axis(&mut markup, timeline, captions.words);
    grid(&mut markup, timeline);
    markup.open("ul", &[("class", Some("lanes"))]);
    for one in &timeline.lanes {
        lane(&mut markup, captions, one, stop, timeline.longest);
    }
    markup.finish()
}

/// Draws study periods and years above the lanes.
fn axis(markup: &mut Markup, timeline: &Timeline, words: Words) {
    markup.open("div", &[("class", Some("tl-axis")), ("aria-hidden", Some("true"))]);
    markup.open("svg", &[("class", Some("axis"))]);
    bands(markup, timeline);
    for band in timeline.bands.iter().filter(|band| timeline.has_room(band.start, band.end, 72)) {
        caption(markup, "period", (band.start, "6"), "16", words.period(band.period));
    }
    for tick in &timeline.ticks {
        rule(markup, "tick", tick.at, "26");
        let is_beside_today =
            timeline.today.is_some_and(|today| tick.at <= today && !timeline.has_room(tick.at, today, 80));
        if timeline.has_room(tick.at, Share::END, 40) && !is_beside_today {
            caption(markup, "year", (tick.at, "5"), "39", &words.tick(tick));
        }
    }
    if let Some(today) = timeline.today {
        let place = [
            ("class", Some("now")),
            ("x", Some(&*today.to_string())),
            ("dx", Some("-5")),
            ("y", Some("39")),
            ("text-anchor", Some("end")),
        ];
        if timeline.has_room(Share::START, today, 48) {
            markup.leaf("text", &place, words.today());
        }
    }
    days(markup, timeline, "26");
    markup.close();
    markup.close();
}

/// Draws the same as stripes and lines behind the lanes.
fn grid(markup: &mut Markup, timeline: &Timeline) {
    markup.open("svg", &[("class", Some("grid")), ("aria-hidden", Some("true"))]);
    gradients(markup);
    bands(markup, timeline);
    timeline.ticks.iter().for_each(|tick| rule(markup, "tick", tick.at, "0"));
    days(markup, timeline, "0");
    markup.close();
}

fn bands(markup: &mut Markup, timeline: &Timeline) {
    for (index, band) in timeline.bands.iter().enumerate() {
        let class = if index % 2 == 0 { "band even" } else { "band odd" };
        let (x, width) = (band.start.to_string(), (band.end - band.start).to_string());
        rectangle(markup, class, [&x, "0", &width, "100%"], None);
    }
}

/// Draws lines for today and for the day as of which the records are seen.
fn days(markup: &mut Markup, timeline: &Timeline, top: &str) {
    for (class, at) in [("today", timeline.today), ("as-of", timeline.as_of)] {
        if let Some(at) = at {
            rule(markup, class, at, top);
        }
    }
}

/// Writes the gradients for uncertain parts.
fn gradients(markup: &mut Markup) {
    markup.open("defs", &[]);
    for colour in ["group", "item"] {
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

fn lane(markup: &mut Markup, captions: Captions, lane: &Lane, stop: Option<Spot>, longest: usize) {
    let (name, title) = (captions.heading)(&lane.heading);
    let depth = lane.depth.to_string();
    let class = if (captions.is_external)(&lane.heading) { "lane external" } else { "lane" };
    markup.open("li", &[("class", Some(class))]);
    markup.open("div", &[("class", Some("lane-name")), ("data-depth", Some(&depth)), ("title", title)]);
    match lane.folded {
        None => markup.leaf("b", &[], &name),
        Some(folded) => {
            let button = [
                ("type", Some("button")),
                ("id", Some(&*format!("fold-{}", lane.place))),
                ("data-fold", Some(&*lane.heading)),
                ("aria-expanded", Some(if folded { "false" } else { "true" })),
            ];
            markup.open("button", &button);
            markup.open("svg", &[("class", Some("ico fold")), ("aria-hidden", Some("true"))]);
            markup.shape("use", &[("href", Some("#i-next"))]);
            markup.close();
            markup.leaf("b", &[], &name);
            markup.close();
        }
    }
    markup.close();
    let height = (lane.rows.max(1) * ROW).to_string();
    markup.open("svg", &[("class", Some("track")), ("height", Some(&height)), ("width", Some("100%"))]);
    for one in &lane.bars {
        let spot = Spot { lane: lane.place, record: one.record };
        bar(markup, &(captions.subject)(one.record), one, (spot, stop == Some(spot)), longest);
    }
    for one in &lane.clusters {
        let spot = Spot { lane: lane.place, record: one.record };
        cluster(markup, captions.words, &lane.heading, one, (spot, stop == Some(spot)));
    }
    markup.close();
    markup.close();
}

/// Draws a cluster: a button with the number of records, which opens them.
fn cluster(
    markup: &mut Markup,
    words: Words,
    heading: &str,
    cluster: &Cluster,
    (spot, is_stop): (Spot, bool),
) {
    let (first, last) = (cluster.days.from, cluster.days.last());
    let spoken = words.cluster(cluster.count, &words.window(&words.day(first), &words.day(last)));
    let button = [
        ("class", Some("cluster")),
        ("id", Some(&*stop_id(spot))),
        ("data-cluster", Some(&*format!("{first}/{last}"))),
        ("data-lane", Some(heading)),
        ("role", Some("button")),
        ("tabindex", Some(if is_stop { "0" } else { "-1" })),
        ("aria-label", Some(&spoken)),
    ];
    markup.open("g", &button);
    let (x, width) = (cluster.start.to_string(), (cluster.end - cluster.start).to_string());
    let (class, top) = (format!("cluster-{}", cluster.level), ((ROW - BAR) / 2).to_string());
    rectangle(markup, &class, [&x, &top, &width, &BAR.to_string()], None);
    let middle = Share(cluster.start.0.midpoint(cluster.end.0)).to_string();
    let place = [("x", Some(middle.as_str())), ("y", Some("16")), ("text-anchor", Some("middle"))];
    markup.leaf("text", &place, &cluster.count.to_string());
    markup.close();
}

pub(super) fn rectangle(
    markup: &mut Markup,
    class: &str,
    [x, y, width, height]: [&str; 4],
    fill: Option<&str>,
) {
    let place = [
        ("class", Some(class)),
        ("x", Some(x)),
        ("y", Some(y)),
        ("width", Some(width)),
        ("height", Some(height)),
        ("fill", fill),
    ];
    markup.shape("rect", &place);
}

fn rule(markup: &mut Markup, class: &str, at: Share, top: &str) {
    line(markup, class, at, top, "100%");
}

pub(super) fn line(markup: &mut Markup, class: &str, at: Share, top: &str, bottom: &str) {
    let x = at.to_string();
    let ends = [
        ("class", Some(class)),
        ("x1", Some(x.as_str())),
        ("x2", Some(&x)),
        ("y1", Some(top)),
        ("y2", Some(bottom)),
    ];
    markup.shape("line", &ends);
}

fn caption(markup: &mut Markup, class: &str, (at, dx): (Share, &str), y: &str, text: &str) {
    let place = [("class", Some(class)), ("x", Some(&*at.to_string())), ("dx", Some(dx)), ("y", Some(y))];
    markup.leaf("text", &place, text);
}
