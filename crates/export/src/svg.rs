//! The timeline as a standalone drawing (SVG 1.1) with all its lanes expanded, and with its title, its origin, a legend and its colours.

use super::Extract;
use super::drawing::{self, Captions, Heading, Pen, Subject, shape};
use crate::Markup;
use activities::activity::{EventKind, Kind};
use activities::timeline::{Frame, Label, Open, Plan, Px, SECTION, Timeline};
use words::Words;

/// The dimensions of the drawing, in CSS pixels.
const NAMES: i32 = 160;
const AXIS: u32 = 1100;
const HEAD: i32 = 96;
const SCALE: i32 = 46;

/// The light colours of the page's style sheet.
const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#14202b}.title{font-size:18px;font-weight:700}\
.quiet,.year,.note{fill:#475563}.year,.period,.now,.note,.lane-head{font-size:11px}.period,.lane-name,.n{font-weight:600}\
.lane-head{fill:#475563;font-weight:600}.rule,.tick{stroke:#e1e6eb}.band{fill:#fff}.band.even{fill:#f5f7f9}.flag{stroke:#7c8996}\
.today{stroke:#c02d2d;stroke-width:1.5}.now{fill:#c02d2d;font-weight:600}.as-of{stroke:#0b4f96;stroke-width:2;stroke-dasharray:6 3}\
path.overview{stroke:#7b46a8;stroke-width:1.5;stroke-dasharray:1.5 2.5}text.overview{fill:#7b46a8}\
.m{stroke:#fff;stroke-width:.75}.text{fill:#1f63b5}.supp{fill:#0b7a8a}.work{fill:#a35c00}.deli{fill:#7b46a8}.group{fill:#778a9d}\
.meet{fill:#5f6d7a}.inferred .m,.unverified .m,.external-standard .m{fill-opacity:.15;stroke:#475563}\
.bar rect{fill:#cfd9e3;stroke:#778a9d;stroke-width:.75}.bar.work-item rect,.bar.external-project rect{fill:#f0c88a;stroke:#a35c00}\
.bar.inferred rect{fill:#fbeed7;stroke:#a35c00;stroke-dasharray:4 2.5}.bar.unverified rect{fill:none;stroke:#a35c00;stroke-dasharray:1.5 2.5}\
.whisker,.onward{fill:none;stroke:#a35c00;stroke-width:1.5}.older{stroke-dasharray:2 2.5}\
.sure{fill:#778a9d}.doubt{fill:#cfd9e3}.endcap{stroke:#778a9d;stroke-width:2}.cluster rect{fill:#cfd9e3}.more rect{fill:none}\
.more text{font-weight:600;font-size:11px}.link{fill:none;stroke:#7b46a8;stroke-width:1}.link.inferred{stroke-dasharray:4 3}.link.unverified{stroke-dasharray:1 3}";

/// Returns a drawing of the displayed records in the window. Records without a date are left out.
pub fn svg(extract: &Extract) -> String {
    let (scene, words) = (extract.scene, extract.scene.words);
    let plan = Plan::new(scene.dataset, extract.by, scene.as_of, scene.since);
    let frame = Frame { width: AXIS, open: Open::All, ..extract.frame.clone() };
    let mut timeline = Timeline::new(&plan, extract.records, &frame);
    timeline.lanes.retain(|lane| lane.height > Px::ZERO);
    let (width, height) = (NAMES + AXIS as i32, HEAD + SCALE + timeline.height().0 / 10 + 8);
    let mut markup = Markup::default();
    markup
        .begin("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("viewBox", &format!("0 0 {width} {height}"))
        .px("width", Px::new(width))
        .px("height", Px::new(height))
        .set("role", "img")
        .open();
    let from = super::document::from(extract);
    markup.begin("title").leaf(words.site_title());
    markup.begin("desc").leaf(&format!("{from}{}", extract.address));
    markup.begin("style").leaf(STYLE);
    markup.begin("rect").set("width", "100%").set("height", "100%").set("fill", "#fff").shape();
    text(&mut markup, "title", 8, 24, words.site_title());
    text(&mut markup, "quiet", 8, 42, &from);
    text(&mut markup, "quiet", 8, 58, extract.address);
    legend(&mut markup, words, 80);
    lanes(&mut markup, extract, &plan, &timeline);
    markup.finish()
}

fn lanes(markup: &mut Markup, extract: &Extract, plan: &Plan, timeline: &Timeline) {
    let (scene, words) = (extract.scene, extract.scene.words);
    let subject = |at: usize| {
        let record = scene.dataset.at(at);
        Subject {
            id: record.id.as_str().into(),
            kind: record.kind,
            label: Label::of(record),
            spoken: words.record(record),
            href: String::new(),
            change: None,
        }
    };
    let heading = |heading: &str| {
        let (name, _) = words.heading(scene.dataset, extract.by, heading);
        Heading { name, subject: None, is_external: false }
    };
    let ending =
        |heading: &str, event: EventKind| drawing::ending(words, scene.dataset, scene.as_of, heading, event);
    let captions = Captions { words, heading: &heading, subject: &subject, ending: &ending };
    let pen = Pen::of_picture(captions, timeline);
    translate(markup, NAMES, HEAD);
    markup.piece(&drawing::axis(timeline, words, false));
    markup.close();
    translate(markup, NAMES, HEAD + SCALE);
    drawing::grid(markup, timeline, words, pen.mirror);
    markup.close();
    for lane in &timeline.lanes {
        let top = HEAD + SCALE + lane.top.0 / 10;
        let rule = format!("M0 {top}H{}", NAMES + AXIS as i32);
        markup.begin("path").set("class", "rule").set("d", &rule).shape();
        if let Some(section) = lane.section {
            text(markup, "lane-head", 8, top - SECTION.0 / 10 + 16, words.section(section));
        }
        let name = Label { number: String::new(), title: (captions.heading)(&lane.heading).name };
        text(markup, "lane-name", 8, top + 18, &name.title_within(22));
        translate(markup, NAMES, top);
        drawing::track(markup, pen, lane);
        markup.close();
    }
    translate(markup, NAMES, HEAD + SCALE);
    let curves = timeline.curves(plan, true, &|_| false);
    markup.piece(&drawing::curves(&curves, timeline.height(), pen.mirror));
    markup.close();
}

/// Writes the names of the shapes in a row.
fn legend(markup: &mut Markup, words: Words, y: i32) {
    let mut x = 8;
    let kinds = [
        Kind::Recommendation,
        Kind::Supplement,
        Kind::WorkItem,
        Kind::Deliverable,
        Kind::Meeting,
        Kind::Workshop,
    ];
    for kind in kinds {
        let name = words.legend(kind);
        drawing::picture_of(markup, shape(kind), Px::new(x + 6), Px::new(y - 4));
        text(markup, "quiet", x + 17, y, name);
        x += 40 + 7 * name.chars().count() as i32;
    }
}

fn translate(markup: &mut Markup, x: i32, y: i32) {
    markup.begin("g").set("transform", &format!("translate({x} {y})")).open();
}

fn text(markup: &mut Markup, class: &str, x: i32, y: i32, text: &str) {
    markup.begin("text").set("class", class).px("x", Px::new(x)).px("y", Px::new(y)).leaf(text);
}
