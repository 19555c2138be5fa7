//! Draws a timeline, for the page and for pictures: writes its lanes as HTML and SVG. Positions are pixels; colours and patterns are in the style sheet.
//!
//! The code is pure and writes text, because a drawing has up to some thousand nodes, is replaced on every pointer move, and has no
//! state in its nodes.

mod axis;
mod bricks;
mod curves;
mod lineage;
mod rows;
mod stacks;
mod stop;

pub use axis::{axis, grid};
pub use bricks::bricks;
pub use curves::curves;
pub use lineage::{flow, line, years};
pub use stop::{stop_id, stop_of};

use crate::Markup;
use activities::activity::{AsOf, EventKind, Kind};
use activities::dataset::Dataset;
use activities::query::Section;
use activities::timeline::{Label, Lane, Mirror, Place, Px, Side, Spot, Timeline};
use rows::thread;
use stacks::{cluster, life, mark};
use std::borrow::Cow;
use words::Words;

/// One of the eight shapes. Its name is the end of its symbol's id.
pub type Shape = &'static str;

/// Returns the shape of a kind.
pub fn shape(kind: Kind) -> Shape {
    match kind {
        Kind::Recommendation | Kind::ExternalStandard => "recommendation",
        Kind::Supplement | Kind::TechnicalReport => "supplement",
        Kind::WorkItem | Kind::ExternalProject => "work-item",
        Kind::Deliverable => "deliverable",
        Kind::Meeting => "meeting",
        Kind::Workshop | Kind::Presentation => "workshop",
        Kind::Liaison | Kind::PublicationChannel | Kind::Initiative => "other",
        Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup | Kind::Question | Kind::ExternalGroup => {
            "group"
        }
    }
}

/// All shapes.
pub const SHAPES: [Shape; 8] =
    ["recommendation", "supplement", "deliverable", "work-item", "group", "meeting", "workshop", "other"];

/// Returns the class of a shape's colour, and its outline around the origin as an SVG path of at most 12 pixels.
pub fn outline(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        "recommendation" => (
            "text",
            "M-3-4.5H3A1.5 1.5 0 0 1 4.5-3V3A1.5 1.5 0 0 1 3 4.5H-3A1.5 1.5 0 0 1-4.5 3V-3A1.5 1.5 0 0 1-3-4.5z",
        ),
        "supplement" => ("supp", "M0-5.5L5.5 0 0 5.5-5.5 0z"),
        "deliverable" => ("deli", "M0-5L5.3 4.5H-5.3z"),
        "work-item" => ("work", "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"),
        "group" => ("group", "M-6-2.5H6V2.5H-6z"),
        "meeting" => ("meet", "M-1.25-5h2.5V5h-2.5z"),
        "workshop" => ("meet", "M-1.25 0A3 3 0 1 1 1.25 0V5.5h-2.5z"),
        _ => ("group", "M-5-1.25H-1.25V-5h2.5v3.75H5v2.5H1.25V5h-2.5V1.25H-5z"),
    }
}

/// Draws a shape around a position of a picture in a file: its outline itself, since not every program follows references.
pub(crate) fn picture_of(markup: &mut Markup, shape: Shape, x: Px, y: Px) {
    let (class, d) = outline(shape);
    let (class, place) = (format!("m {class}"), format!("translate({x} {y})"));
    markup.begin("path").set("transform", &place).set("class", &class).set("d", d).shape();
}

/// The facts about a record that its mark or bar shows.
pub struct Subject<'a> {
    pub id: Cow<'a, str>,
    pub kind: Kind,
    pub label: Label,
    /// The record in one sentence, for screen readers.
    pub spoken: String,
    /// The address that opens the record.
    pub href: String,
    /// The slug of its change since the requested day.
    pub change: Option<&'static str>,
}

/// The facts about a lane that its heading shows.
pub struct Heading<'a> {
    pub name: String,
    /// What the group does.
    pub subject: Option<&'a str>,
    /// It belongs to a body other than ITU.
    pub is_external: bool,
}

/// The source of the drawing's texts.
#[derive(Clone, Copy)]
pub struct Captions<'a> {
    pub words: Words,
    /// Returns what a lane shows, by its heading.
    pub heading: &'a dyn Fn(&str) -> Heading<'a>,
    /// Returns a record by its position in the dataset.
    pub subject: &'a dyn Fn(usize) -> Subject<'a>,
    /// Returns how the body of a lane ended, by its heading.
    pub ending: &'a dyn Fn(&str, EventKind) -> String,
}

/// What the parts of a drawing are written with.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    pub captions: Captions<'a>,
    pub mirror: Mirror,
    /// The only tab stop.
    stop: Option<Spot>,
    /// It is written for a file, in which nothing can be opened.
    is_picture: bool,
}

/// Draws all lanes. `stop` is the only tab stop; arrow keys move on from there, so that the whole drawing is one stop for Tab. With
/// `is_rtl`, time runs from right to left.
pub fn drawing(timeline: &Timeline, captions: Captions, stop: Option<Spot>, is_rtl: bool) -> String {
    let mirror = Mirror { width: timeline.axis.end(), is_rtl };
    let pen = Pen { captions, mirror, stop, is_picture: false };
    let mut markup = Markup::default();
    axis::grid(&mut markup, timeline, captions.words, mirror);
    markup.begin("ul").open();
    for one in &timeline.lanes {
        if let Some(section) = one.section {
            heading(&mut markup, captions.words, section);
        }
        lane(&mut markup, pen, one);
    }
    markup.finish()
}

/// Draws the heading of a section.
fn heading(markup: &mut Markup, words: Words, section: Section) {
    markup.begin("li").set("class", "lane-head").open();
    markup.begin("span").leaf(words.section(section));
    markup.close();
}

fn lane(markup: &mut Markup, pen: Pen, lane: &Lane) {
    let Heading { name, subject, is_external } = (pen.captions.heading)(&lane.heading);
    let class = if is_external { "lane external" } else { "lane" };
    markup.begin("li").set("class", class).open();
    markup.begin("div").set("class", "lane-name").open();
    markup
        .begin("button")
        .set("type", "button")
        .set("id", &format!("lane-{}", lane.place))
        .set("data-lane", &lane.heading)
        .set("aria-expanded", if lane.is_open { "true" } else { "false" })
        .open();
    markup.begin("svg").set("class", "ico fold").set("aria-hidden", "true").open();
    markup.begin("use").set("href", "#i-next").shape();
    markup.close();
    markup.begin("b").leaf(&name);
    markup.text(" ");
    markup.begin("span").set("class", "count").leaf(&lane.count.to_string());
    markup.close();
    if let Some(subject) = subject.filter(|_| lane.height >= Px::new(40)) {
        markup.begin("span").set("class", "sub").set("title", subject).leaf(subject);
    }
    markup.close();
    markup.begin("svg").set("class", "track").px("width", pen.mirror.width).px("height", lane.height).open();
    track(markup, pen, lane);
    markup.close();
    markup.close();
}

/// Draws the records of a lane.
pub fn track(markup: &mut Markup, pen: Pen, lane: &Lane) {
    if let Some(one) = &lane.life {
        life(markup, pen, lane, one);
    }
    lane.threads.iter().for_each(|one| thread(markup, pen, lane, one));
    lane.marks.iter().for_each(|one| mark(markup, pen, lane, one));
    lane.clusters.iter().for_each(|one| cluster(markup, pen, lane, one));
}

/// Returns how a body ended: `concluded 1 Aug 2019`, `merged into SG21`.
pub fn ending(words: Words, dataset: &Dataset, as_of: AsOf, body: &str, event: EventKind) -> String {
    let into = dataset.body(body).and_then(|body| dataset.bodies[body].successor);
    if let Some(into) = into.filter(|_| event == EventKind::Merged) {
        return words.merged_into(&dataset.bodies[into].name);
    }
    let history = dataset.record(body).map(|record| record.history(as_of)).unwrap_or_default();
    let date = history.iter().rev().find(|past| past.kind == event).and_then(|event| event.days());
    words.ended(event, &date.map(|date| words.short_date(date)).unwrap_or_default())
}

impl<'a> Pen<'a> {
    /// Returns the pen for a picture in a file.
    pub fn of_picture(captions: Captions<'a>, timeline: &Timeline) -> Pen<'a> {
        let mirror = Mirror { width: timeline.axis.end(), is_rtl: false };
        Pen { captions, mirror, stop: None, is_picture: true }
    }

    /// Begins the link that opens a record.
    pub fn link(self, markup: &mut Markup, lane: &Lane, record: usize, subject: &Subject, class: &str) {
        if self.is_picture {
            markup.begin("g").set("class", class).open();
            return markup.begin("title").leaf(&subject.spoken);
        }
        let spot = Spot { lane: lane.place, record };
        markup
            .begin("a")
            .set("class", class)
            .set("id", &stop_id(spot))
            .set("data-record", &subject.id)
            .set_maybe("data-change", subject.change)
            .set("tabindex", self.tabindex(spot))
            .set("href", &subject.href)
            .set("aria-label", &subject.spoken)
            .open();
    }

    pub fn tabindex(self, spot: Spot) -> &'static str {
        if self.stop == Some(spot) { "0" } else { "-1" }
    }

    /// Writes a label: the number, and as much of the title as there is room for. It is hidden from screen readers, since the link's
    /// name is complete.
    pub fn label(self, markup: &mut Markup, label: &Label, place: Place, y: Px) {
        let is_end = place.side == Side::Before;
        let class = if place.side == Side::Inside { "label in" } else { "label" };
        let title = label.title_within(place.letters);
        markup
            .begin("text")
            .set("class", class)
            .px("x", self.mirror.x(place.x))
            .px("y", y + Px::new(4))
            .set_maybe("text-anchor", (is_end != self.mirror.is_rtl).then_some("end"))
            .set("aria-hidden", "true")
            .open();
        if !label.number.is_empty() {
            markup.begin("tspan").set("class", "n").leaf(&label.number);
            if !title.is_empty() {
                markup.text(" ");
            }
        }
        markup.text(&title);
        markup.close();
    }
}
