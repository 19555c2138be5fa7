//! iCalendar (RFC 5545): one all-day event for each event on known days.

use activities::activity::{AsOf, Date, Day, Event, EventKind, Precision, Record};

use crate::Scene;

/// Returns a calendar of the records at these indexes. Dates known only to the month or year are left out, since a
/// calendar cannot express them.
pub fn calendar(scene: Scene, records: &[usize]) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//ITU-T and distributed ledger technology//EN");
    line(&mut text, "CALSCALE:GREGORIAN");
    for record in records.iter().map(|&place| scene.dataset.at(place)) {
        let mut told: Vec<String> = Vec::new();
        let history = record.history(scene.as_of);
        for event in &history {
            let Some((first, last)) = event.days().and_then(days) else { continue };
            // An announcement and the meeting itself are one calendar event.
            let same = |other: &&Event| other.kind != event.kind && other.days() == event.days();
            if event.kind == EventKind::Announced && history.iter().any(same) {
                continue;
            }
            // The same event from two sources is one calendar event; an announced event keeps its UID when it takes
            // place.
            let kind = if event.kind == EventKind::Announced { EventKind::Held } else { event.kind };
            let uid = format!("{}.{kind}.{}@itu-t-dlt", record.id, basic(first));
            if !told.contains(&uid) {
                one(&mut text, scene, record, event, (first, last), &uid);
                told.push(uid);
            }
        }
    }
    line(&mut text, "END:VCALENDAR");
    text
}

/// Returns true if the record has a calendar event: something that happened, or will happen, on known days.
pub fn has_days(record: &Record, as_of: AsOf) -> bool {
    record.history(as_of).iter().any(|event| event.days().and_then(days).is_some())
}

/// Returns the first and the last day, if both are known.
fn days(date: &Date) -> Option<(Day, Day)> {
    match date {
        Date::At(at) => (at.precision() == Precision::Day).then_some((at.first(), at.last())),
        Date::Span(Some(first), Some(last)) => {
            let known = first.precision() == Precision::Day && last.precision() == Precision::Day;
            known.then_some((first.first(), last.last()))
        }
        _ => None,
    }
}

fn one(
    text: &mut String,
    scene: Scene,
    record: &Record,
    event: &Event,
    (first, last): (Day, Day),
    uid: &str,
) {
    let edition = scene.dataset.edition.as_ref().and_then(Date::latest).unwrap_or(first);
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{uid}"));
    // The timestamp is the date of the edition, so that the same edition gives the same file.
    line(text, &format!("DTSTAMP:{}T000000Z", basic(edition)));
    line(text, &format!("DTSTART;VALUE=DATE:{}", basic(first)));
    // The end of an all-day event is the day after its last day.
    line(text, &format!("DTEND;VALUE=DATE:{}", basic(last.plus(1))));
    let summary = format!("{}: {}", scene.words.event(event.kind), scene.words.record(record));
    line(text, &format!("SUMMARY:{}", escaped(&summary)));
    let sure = format!("{} ({})", scene.words.kind(record.kind), scene.words.certainty(event.certainty));
    line(text, &format!("DESCRIPTION:{}", escaped(&sure)));
    if let Some(place) = &record.place {
        line(text, &format!("LOCATION:{}", escaped(place)));
    }
    // A site that does not know its address has none to give.
    let url = (scene.href)(&record.id);
    if !url.is_empty() {
        line(text, &format!("URL:{url}"));
    }
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
}

/// `20171017`
fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Escapes a text value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Writes one line, folded to at most 75 octets (RFC 5545, 3.1).
fn line(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        width += letter.len_utf8();
        if width > 75 {
            text.push_str("\r\n ");
            width = 1 + letter.len_utf8();
        }
        text.push(letter);
    }
    text.push_str("\r\n");
}
