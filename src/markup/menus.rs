//! Small menus of what can be done: the questions people ask, days to go to, exports.

use super::parts::act;
use super::writer::Markup;
use super::{COPY, EXPORT, GO, SET, Scene};
use crate::activity::{Day, Period, Point};
use crate::address::{self, AS_OF, SINCE, ViewState};
use crate::export::Format;
use crate::language::{self, page as words};
use crate::query::Query;

/// The day of the deck: the last on which it can have been written.
fn deck(scene: Scene) -> Option<Day> {
    let about = scene.dataset.about.as_ref()?;
    scene.dataset.source(&about.source)?.date.as_ref()?.latest()
}

/// Links that answer what people come to ask, each as a view of its own.
pub fn questions(scene: Scene) -> String {
    let mut markup = Markup::default();
    let deck = deck(scene).map(|day| day.to_string()).unwrap_or_default();
    for (question, query) in [
        (words::ASK_OUTCOME, "view=lineage".to_owned()),
        (words::ASK_CHANGES, format!("{SINCE}={deck}&view=changes")),
        (words::ASK_PART, address::encode(&ViewState { query: Query::open(), ..ViewState::default() })),
        (words::ASK_DECK, format!("{AS_OF}={deck}")),
    ] {
        let href = format!("?{query}");
        markup.open("li", &[]);
        act(&mut markup, "a", GO, &query, &[("href", Some(&href))]);
        markup.text(question);
        markup.close();
        markup.close();
    }
    markup.finish()
}

/// Days as of which to see it.
pub fn days_as_of(scene: Scene, today: Day) -> String {
    let mut markup = Markup::default();
    if let Some(deck) = deck(scene) {
        shortcut(&mut markup, AS_OF, &deck.to_string(), words::THE_DECK);
    }
    for period in begun(today) {
        let begins = words::period_begins(language::period(period));
        shortcut(&mut markup, AS_OF, &period.bounds().0.to_string(), &begins);
    }
    shortcut(&mut markup, AS_OF, &a_year_before(today).to_string(), words::A_YEAR_AGO);
    shortcut(&mut markup, AS_OF, "", words::TODAY);
    markup.finish()
}

/// Days since which changes can count; the last visit, if the browser remembers one.
pub fn days_since(scene: Scene, today: Day, last_visit: Option<Day>) -> String {
    let mut markup = Markup::default();
    if let Some(deck) = deck(scene) {
        shortcut(&mut markup, SINCE, &deck.to_string(), words::THE_DECK);
    }
    if let Some(current) = begun(today).last() {
        let before = current.bounds().0.plus(-1).to_string();
        shortcut(&mut markup, SINCE, &before, words::LAST_PERIOD);
    }
    if let Some(visit) = last_visit {
        shortcut(&mut markup, SINCE, &visit.to_string(), words::LAST_VISIT);
    }
    shortcut(&mut markup, SINCE, "", words::EVER);
    markup.finish()
}

/// The study periods that the page is about and that have begun.
fn begun(today: Day) -> impl Iterator<Item = Period> {
    let from = Period::P2017;
    Period::ALL.iter().copied().filter(move |&period| period >= from && period.bounds().0 <= today)
}

fn a_year_before(day: Day) -> Day {
    let (year, month, of_month) = day.ymd();
    // The day before the leap day's anniversary is the 28th.
    Day::from_ymd(year - 1, month, of_month).unwrap_or(day.plus(-366))
}

fn shortcut(markup: &mut Markup, key: &str, value: &str, label: &str) {
    let title = value.parse::<Point>().ok().map(language::point);
    let pair = format!("{key}={value}");
    act(markup, "button", SET, &pair, &[("type", Some("button")), ("title", title.as_deref())]);
    markup.text(label);
    markup.close();
    markup.text(" ");
}

/// Everything that the view can be taken away as. `citable` tells how many of its records can be cited.
pub fn exports(citation: &str, citable: usize) -> String {
    let mut markup = Markup::default();
    markup.open("ul", &[]);
    for (verb, object, label) in [(COPY, "link", words::COPY_LINK), (COPY, "document", words::COPY_DOCUMENT)]
    {
        item(&mut markup, verb, object, label);
    }
    for &format in Format::ALL {
        let label = language::format(format);
        let cites = matches!(format, Format::Bibtex | Format::Ris | Format::Csl);
        let label = if cites { format!("{label} ({})", words::citable(citable)) } else { label.to_owned() };
        item(&mut markup, EXPORT, format.slug(), &label);
    }
    markup.close();
    cite(&mut markup, words::CITE_VIEW, citation, "view-citation");
    markup.finish()
}

fn item(markup: &mut Markup, verb: &str, object: &str, label: &str) {
    markup.open("li", &[]);
    act(markup, "button", verb, object, &[("type", Some("button"))]);
    markup.text(label);
    markup.close();
    markup.close();
}

/// A citation, and a button that copies it.
pub(super) fn cite(markup: &mut Markup, title: &str, citation: &str, id: &str) {
    let place =
        [("class", Some("citation")), ("id", Some(id)), ("aria-label", Some(title)), ("role", Some("note"))];
    markup.leaf("p", &place, citation);
    act(markup, "button", COPY, id, &[("type", Some("button"))]);
    markup.text(words::COPY);
    markup.close();
}
