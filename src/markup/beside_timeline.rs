//! What stands beside the timeline's drawing: its legend, the strip of the whole time, and the buttons that move the window.

use super::Action;
use super::parts::rectangle;
use super::timeline::mark;
use super::writer::Markup;
use crate::activity::{Day, Kind};
use crate::language::{page as words, timeline};
use crate::query::Years;
use crate::timeline::{Scale, Window};

/// What the drawing's shapes and edges mean.
pub fn legend() -> String {
    let mut markup = Markup::default();
    for (class, kind, meaning) in [
        ("bar recommendation stated", Kind::Recommendation, timeline::LEGEND_TEXT),
        ("bar deliverable stated", Kind::Deliverable, timeline::LEGEND_REPORT),
        ("bar meeting stated", Kind::Meeting, timeline::LEGEND_MEETING),
        ("bar recommendation inferred", Kind::Recommendation, timeline::LEGEND_UNSURE),
    ] {
        sample(&mut markup, class, |markup| mark(markup, kind, "16", 8));
        markup.text(meaning);
        markup.close();
    }
    let ends = ["4", "0", "24", "16"];
    for (class, pieces, meaning) in [
        ("bar study-group stated", &["extent"][..], timeline::LEGEND_GROUP),
        ("bar work-item stated", &["extent"], timeline::LEGEND_WORK),
        ("bar work-item inferred", &["extent", "frame"], timeline::LEGEND_INFERRED),
        ("bar work-item unverified", &["frame"], timeline::LEGEND_UNVERIFIED),
        ("range", &["range"], timeline::LEGEND_RANGE),
        ("cluster", &["cluster-2"], timeline::LEGEND_CLUSTER),
    ] {
        sample(&mut markup, class, |markup| {
            pieces.iter().for_each(|piece| rectangle(markup, piece, ends, None));
        });
        markup.text(meaning);
        markup.close();
    }
    for (class, meaning) in [
        ("older", timeline::LEGEND_OLDER),
        ("goes-on", timeline::LEGEND_OPEN),
        ("today", words::TODAY),
        ("as-of", words::AS_OF),
    ] {
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
        ("earlier", timeline::EARLIER, "←"),
        ("later", timeline::LATER, "→"),
        ("in", timeline::ZOOM_IN, "+"),
        ("out", timeline::ZOOM_OUT, "−"),
        ("fit", "", timeline::FIT),
        ("today", "", words::TODAY),
        ("filter", "", timeline::FILTER_WINDOW),
    ] {
        let name = Some(name).filter(|name| !name.is_empty());
        let button = [("type", Some("button")), ("aria-label", name), ("title", name)];
        markup.act("button", Action::ZOOM, object, &button);
        markup.text(sign);
        markup.close();
    }
    markup.finish()
}
