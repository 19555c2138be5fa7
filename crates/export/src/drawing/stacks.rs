//! Draws the marks, the clusters and the line at the foot of a lane. Pure, like the rest of the drawing.

use super::Pen;
use super::shape;
use super::stop::stop_id;
use crate::Markup;
use activities::activity::{Certainty, Kind};
use activities::timeline::{Cluster, Lane, Life, Mark, Px, Sort, Spot};

/// The size of a mark.
const MARK: Px = Px::new(12);

/// Draws a record as a mark that opens it.
pub(super) fn mark(markup: &mut Markup, pen: Pen, lane: &Lane, mark: &Mark) {
    let subject = (pen.captions.subject)(mark.record);
    pen.link(markup, lane, mark.record, &subject, &class(subject.kind, mark.certainty));
    symbol(markup, pen, subject.kind, mark.x, mark.y);
    if let Some(place) = mark.label {
        pen.label(markup, &subject.label, place, mark.y);
    }
    markup.close();
}

/// Returns the class of a mark.
pub(super) fn class(kind: Kind, certainty: Certainty) -> String {
    format!("mark {kind} {certainty}")
}

/// Draws the shape of a kind around a position.
pub(super) fn symbol(markup: &mut Markup, pen: Pen, kind: Kind, x: Px, y: Px) {
    if pen.is_picture {
        return super::picture_of(markup, shape(kind), pen.mirror.x(x), y);
    }
    let symbol = format!("#k-{}", shape(kind));
    markup
        .begin("use")
        .set("href", &symbol)
        .px("x", pen.mirror.x(x) - MARK.half())
        .px("y", y - MARK.half())
        .px("width", MARK)
        .px("height", MARK)
        .shape();
}

/// Draws a cluster: a button with the number of records, which shows them.
pub(super) fn cluster(markup: &mut Markup, pen: Pen, lane: &Lane, cluster: &Cluster) {
    let words = pen.captions.words;
    let (first, last) = (cluster.days.from, cluster.days.last());
    let days = words.window(&words.day(first), &words.day(last));
    let (sort, spoken, text) = match cluster.sort {
        Sort::More => ("more", words.more_records(cluster.count, &days), format!("+{}", cluster.count)),
        Sort::Meetings => ("meetings", words.cluster(cluster.count, &days), String::new()),
        Sort::Column => ("column", words.cluster(cluster.count, &days), cluster.count.to_string()),
    };
    let spot = Spot { lane: lane.place, record: cluster.record };
    if pen.is_picture {
        markup.begin("g").set("class", &format!("cluster {sort}")).open();
        markup.begin("title").leaf(&spoken);
    } else {
        markup
            .begin("g")
            .set("class", &format!("cluster {sort}"))
            .set("id", &stop_id(spot))
            .set("data-cluster", &format!("{first}/{last}"))
            .set("data-lane", &lane.heading)
            .set("role", "button")
            .set("tabindex", pen.tabindex(spot))
            .set("aria-label", &spoken)
            .open();
    }
    let (x, width) = pen.mirror.extent(cluster.start, cluster.end);
    let middle = pen.mirror.x(cluster.start.midpoint(cluster.end));
    if cluster.sort == Sort::Meetings {
        symbol(markup, pen, Kind::Meeting, cluster.start.midpoint(cluster.end) - Px::new(2), cluster.y);
        symbol(markup, pen, Kind::Meeting, cluster.start.midpoint(cluster.end) + Px::new(2), cluster.y);
    } else {
        let class = format!("level-{}", cluster.level);
        let half = if cluster.sort == Sort::Column { Px::new(9) } else { Px::new(6) };
        markup
            .begin("rect")
            .set("class", &class)
            .px("x", x)
            .px("y", cluster.y - half)
            .px("width", width)
            .px("height", half + half)
            .shape();
        markup
            .begin("text")
            .px("x", middle)
            .px("y", cluster.y + Px::new(4))
            .set("text-anchor", "middle")
            .leaf(&text);
    }
    markup.close();
}

/// Draws the life of a lane's body: solid where it certainly existed, hatched where it may have. If the body's record is among the
/// matching ones, the line opens it.
pub(super) fn life(markup: &mut Markup, pen: Pen, lane: &Lane, life: &Life) {
    let y = lane.line();
    match life.record {
        Some(record) => {
            let subject = (pen.captions.subject)(record);
            pen.link(markup, lane, record, &subject, "life");
        }
        None => markup.begin("g").set("class", "life").set("aria-hidden", "true").open(),
    }
    let sure = if life.certainty == Certainty::Unverified { "doubt" } else { "sure" };
    for (class, from, to) in [
        ("doubt", life.start, life.begun),
        (sure, life.begun, life.lasting),
        ("doubt", life.lasting, life.end),
    ] {
        if to > from {
            let (x, width) = pen.mirror.extent(from, to);
            markup
                .begin("rect")
                .set("class", class)
                .px("x", x)
                .px("y", y - Px::new(2))
                .px("width", width)
                .set("height", "4")
                .shape();
        }
    }
    if life.ended.is_some() {
        let d = format!("M{} {}v10", pen.mirror.x(life.end), y - Px::new(5));
        markup.begin("path").set("class", "endcap").set("d", &d).shape();
    }
    markup.close();
    // The link's name says it in other words.
    if let Some(ended) = life.ended {
        markup
            .begin("text")
            .set("class", "note")
            .px("x", pen.mirror.x(life.end + Px::new(6)))
            .px("y", y + Px::new(4))
            .set_maybe("text-anchor", pen.mirror.is_rtl.then_some("end"))
            .set("aria-hidden", "true")
            .leaf(&(pen.captions.ending)(&lane.heading, ended));
    }
}
