//! Draws the axis of the timeline, and the same lines behind the lanes. Pure.

use crate::Markup;
use activities::timeline::{Mirror, Px, Timeline};
use words::Words;

/// The heights at which the two rows of the axis' texts stand, and at which its ticks begin.
const UPPER: Px = Px::new(15);
const LOWER: Px = Px::new(40);
const TICK: Px = Px::new(26);
/// The height of the axis.
pub(super) const AXIS: Px = Px::new(46);

/// Draws study periods with the assemblies that closed them, years, and today.
pub fn axis(timeline: &Timeline, words: Words, is_rtl: bool) -> String {
    let mirror = Mirror { width: timeline.axis.end(), is_rtl };
    let mut markup = Markup::default();
    markup
        .begin("svg")
        .set("class", "axis")
        .px("width", mirror.width)
        .px("height", AXIS)
        .set("aria-hidden", "true")
        .open();
    bands(&mut markup, timeline, mirror);
    let assemblies = &timeline.assemblies;
    for band in &timeline.bands {
        // The name of the assembly at its end takes room, too.
        let flag = assemblies.iter().any(|(_, at)| *at > band.start && *at <= band.end + Px::new(4));
        let room = band.end - band.start - if flag { Px::new(70) } else { Px::ZERO };
        let name = words.period(band.period);
        if room >= Px::new(8 + 7 * name.chars().count() as i32) {
            text(&mut markup, "period", mirror, band.start + Px::new(7), UPPER, false, name);
        }
    }
    for &(name, at) in assemblies {
        rule(&mut markup, "flag", mirror, at, (Px::new(4), AXIS));
        if at >= Px::new(60) {
            text(&mut markup, "year", mirror, at - Px::new(5), UPPER, true, name);
        }
    }
    let year = |text: &str| Px::new(10 + 7 * text.chars().count() as i32);
    for tick in &timeline.ticks {
        let (at, name) = (timeline.axis.start_of(tick.day), words.tick(tick));
        rule(&mut markup, "tick", mirror, at, (TICK, AXIS));
        let is_before_today =
            timeline.today.is_some_and(|today| at <= today && today - at < year(&name) + Px::new(38));
        if at + year(&name) <= timeline.axis.end() && !is_before_today {
            text(&mut markup, "year", mirror, at + Px::new(5), LOWER, false, &name);
        }
    }
    days(&mut markup, timeline, mirror, (TICK, AXIS));
    if let Some(today) = timeline.today {
        let is_end = today >= Px::new(48);
        let at = if is_end { today - Px::new(5) } else { today + Px::new(5) };
        text(&mut markup, "now", mirror, at, LOWER, is_end, words.today());
    }
    markup.finish()
}

/// Draws the same as stripes and lines behind the lanes.
pub fn grid(markup: &mut Markup, timeline: &Timeline, words: Words, mirror: Mirror) {
    let height = timeline.height();
    markup
        .begin("svg")
        .set("class", "grid")
        .px("width", mirror.width)
        .px("height", height)
        .set("aria-hidden", "true")
        .open();
    bands(markup, timeline, mirror);
    for tick in &timeline.ticks {
        rule(markup, "tick", mirror, timeline.axis.start_of(tick.day), (Px::ZERO, height));
    }
    days(markup, timeline, mirror, (Px::ZERO, height));
    if let Some(overview) = timeline.overview {
        let is_end = timeline.axis.end() - overview < Px::new(140);
        let at = if is_end { overview - Px::new(6) } else { overview + Px::new(6) };
        text(markup, "note overview", mirror, at, Px::new(16), is_end, words.overview_short());
    }
    markup.close();
}

fn bands(markup: &mut Markup, timeline: &Timeline, mirror: Mirror) {
    for band in &timeline.bands {
        let class = if (band.period as usize).is_multiple_of(2) { "band even" } else { "band odd" };
        let (x, width) = mirror.extent(band.start, band.end);
        markup.begin("rect").set("class", class).px("x", x).px("width", width).set("height", "100%").shape();
    }
}

/// Draws lines for ITU's overview of 2017, today, and the day as of which the records are seen.
fn days(markup: &mut Markup, timeline: &Timeline, mirror: Mirror, extent: (Px, Px)) {
    let days = [("overview", timeline.overview), ("today", timeline.today), ("as-of", timeline.as_of)];
    for (class, at) in days {
        if let Some(at) = at {
            rule(markup, class, mirror, at, extent);
        }
    }
}

fn rule(markup: &mut Markup, class: &str, mirror: Mirror, at: Px, (top, bottom): (Px, Px)) {
    let d = format!("M{} {top}V{bottom}", mirror.x(at));
    markup.begin("path").set("class", class).set("d", &d).shape();
}

/// Writes a text that begins at a position, or ends there.
fn text(markup: &mut Markup, class: &str, mirror: Mirror, at: Px, y: Px, is_end: bool, text: &str) {
    markup
        .begin("text")
        .set("class", class)
        .px("x", mirror.x(at))
        .px("y", y)
        .set_maybe("text-anchor", (is_end != mirror.is_rtl).then_some("end"))
        .leaf(text);
}
