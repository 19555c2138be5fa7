//! The timeline as a standalone drawing (SVG 1.1) that contains its title, its origin, and its colours.

use super::Extract;
use activities::activity::{Certainty, Kind, Record};
use words::Words;

use crate::Markup;
use activities::timeline::{Bar, Cluster, Frame, Lane, Plan, Shape, Share, Side, Timeline, shortened};

/// The dimensions of the drawing, in CSS pixels.
const NAMES: u32 = 160;
const AXIS: u32 = 1100;
const HEAD: u32 = 96;
const ROW: u32 = 24;
const BAR: u32 = 18;

const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#17222d}.title{font-size:18px;font-weight:600}\
.quiet{fill:#4d5b69}.name{font-weight:600}.line{stroke:#d9e0e7}.now{stroke:#8a3b12;stroke-width:2}\
.group{fill:#c9d9ea}.work{fill:#d3e8d6}.soft{fill-opacity:.45}.range{fill:#d9e0e7}\
.mark{fill:#0b5394;stroke:#0b5394;stroke-width:1.5}.meeting{fill:#8a5a00;stroke:#8a5a00}.unsure{fill:#fff}\
.inferred{fill:none;stroke:#4d5b69;stroke-dasharray:4 3}.unverified{fill:none;stroke:#4d5b69;stroke-dasharray:1 3}";

/// Returns a drawing of the displayed records in the window. Records without a date are left out.
pub fn svg(extract: &Extract) -> String {
    let scene = extract.scene;
    let plan = Plan::new(scene.dataset, extract.by, scene.as_of, scene.since);
    let frame = Frame { width: AXIS, ..extract.frame.clone() };
    let mut timeline = Timeline::new(&plan, extract.records, &frame);
    timeline.lanes.retain(|lane| lane.rows > 0);
    let rows: u32 = timeline.lanes.iter().map(|lane| lane.rows.max(1) as u32).sum();
    let (width, height) = (NAMES + AXIS, HEAD + rows * ROW + 8);
    let mut markup = Markup::default();
    let size = format!("0 0 {width} {height}");
    let (w, h) = (width.to_string(), height.to_string());
    markup.open(
        "svg",
        &[
            ("xmlns", Some("http://www.w3.org/2000/svg")),
            ("viewBox", Some(&size)),
            ("width", Some(&w)),
            ("height", Some(&h)),
            ("role", Some("img")),
        ],
    );
    let from = super::document::from(extract);
    markup.leaf("title", &[], scene.words.site_title());
    markup.leaf("desc", &[], &format!("{from}{}", extract.address));
    markup.leaf("style", &[], STYLE);
    markup.shape("rect", &[("width", Some("100%")), ("height", Some("100%")), ("fill", Some("#fff"))]);
    text(&mut markup, "title", 8, 24, scene.words.site_title());
    text(&mut markup, "quiet", 8, 42, &from);
    text(&mut markup, "quiet", 8, 58, extract.address);
    for tick in &timeline.ticks {
        line(&mut markup, "line", x(tick.at), (76, height));
        if timeline.has_room(tick.at, Share::END, 40) {
            text(&mut markup, "quiet", x(tick.at) + 3, 86, &scene.words.tick(tick));
        }
    }
    if let Some(now) = timeline.as_of.or(timeline.today) {
        line(&mut markup, "now", x(now), (76, height));
    }
    let mut top = HEAD;
    for one in &timeline.lanes {
        lane(&mut markup, extract, one, top, timeline.longest);
        top += one.rows.max(1) as u32 * ROW;
    }
    markup.finish()
}

/// Returns the x coordinate of a position of the window.
fn x(place: Share) -> u32 {
    NAMES + (i64::from(place.within().0) * i64::from(AXIS) / i64::from(Share::END.0)) as u32
}

fn lane(markup: &mut Markup, extract: &Extract, lane: &Lane, top: u32, longest: usize) {
    let dataset = extract.scene.dataset;
    let rule = [("class", Some("line")), ("d", Some(&*format!("M0 {top}H{}", NAMES + AXIS)))];
    markup.shape("path", &rule);
    let (name, _) = extract.scene.words.heading(dataset, extract.by, &lane.heading);
    text(markup, "name", 8 + 12 * lane.depth as u32, top + 16, &shortened(&name, 24));
    for one in &lane.bars {
        bar(
            markup,
            extract.scene.words,
            &dataset.records[one.record],
            one,
            top + one.row as u32 * ROW,
            longest,
        );
    }
    for one in &lane.clusters {
        cluster(markup, one, top);
    }
}

fn cluster(markup: &mut Markup, cluster: &Cluster, top: u32) {
    block(markup, "group", (cluster.start, cluster.end), top + (ROW - BAR) / 2);
    text(markup, "", x(cluster.start) + 4, top + 16, &cluster.count.to_string());
}

fn bar(markup: &mut Markup, words: Words, record: &Record, bar: &Bar, top: u32, longest: usize) {
    markup.open("g", &[]);
    markup.leaf("title", &[], &words.record(record));
    let at = x(bar.anchor());
    let y = top + (ROW - BAR) / 2;
    let sure = bar.certainty == Certainty::Stated;
    match bar.shape {
        Shape::Span => {
            let colour = if bar.is_work { "work" } else { "group" };
            if bar.certainty != Certainty::Unverified {
                block(markup, &format!("{colour} soft"), (bar.start, bar.end), y);
                block(markup, colour, (bar.begun, bar.lasting), y);
            }
            if !sure {
                block(markup, bar.certainty.slug(), (bar.start, bar.end), y);
            }
        }
        Shape::Moment => {
            block(markup, "range", (bar.start, bar.end), y);
            let middle = top + ROW / 2;
            let (sort, path) = match record.kind {
                Kind::Meeting | Kind::Workshop | Kind::Presentation => (
                    "mark meeting",
                    format!("M{} {middle}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", at.saturating_sub(5)),
                ),
                Kind::Deliverable | Kind::TechnicalReport => {
                    ("mark", format!("M{} {middle}l6-6l6 6l-6 6z", at.saturating_sub(6)))
                }
                _ => ("mark", format!("M{} {}h10v10h-10z", at.saturating_sub(5), middle - 5)),
            };
            let class = if sure { sort.to_owned() } else { format!("{sort} unsure") };
            markup.shape("path", &[("class", Some(&class)), ("d", Some(&path))]);
        }
    }
    let label = shortened(activities::timeline::label(record), longest);
    match bar.label {
        Side::After => text(markup, "", at + 9, top + 16, &label),
        Side::Before => {
            let place = [
                ("x", Some(&*at.saturating_sub(9).to_string())),
                ("y", Some(&*(top + 16).to_string())),
                ("text-anchor", Some("end")),
            ];
            markup.leaf("text", &place, &label);
        }
        Side::Nowhere => {}
    }
    markup.close();
}

fn block(markup: &mut Markup, class: &str, (from, to): (Share, Share), y: u32) {
    let (start, end) = (x(from), x(to));
    if end > start {
        let (start, y, width, height) =
            (start.to_string(), y.to_string(), (end - start).to_string(), BAR.to_string());
        let place = [
            ("class", Some(class)),
            ("x", Some(&*start)),
            ("y", Some(&*y)),
            ("width", Some(&*width)),
            ("height", Some(&*height)),
        ];
        markup.shape("rect", &place);
    }
}

fn line(markup: &mut Markup, class: &str, x: u32, (from, to): (u32, u32)) {
    markup.shape("path", &[("class", Some(class)), ("d", Some(&*format!("M{x} {from}V{to}")))]);
}

fn text(markup: &mut Markup, class: &str, x: u32, y: u32, text: &str) {
    let class = Some(class).filter(|class| !class.is_empty());
    markup.leaf(
        "text",
        &[("class", class), ("x", Some(&*x.to_string())), ("y", Some(&*y.to_string()))],
        text,
    );
}
