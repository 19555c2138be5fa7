//! Small menus: the questions people ask, and days to go to.

use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::{Day, Period, Point};
use crate::address::{self, AS_OF, SINCE, ViewState};
use crate::dataset::Dataset;
use crate::language::{self, page as words};
use crate::query::Query;

/// The day of the deck: the last on which it can have been written.
fn deck(dataset: &Dataset) -> Option<Day> {
    let about = dataset.about.as_ref()?;
    dataset.source(&about.source)?.date.as_ref()?.latest()
}

/// Links that answer what people come to ask, each as a view of its own.
pub fn questions(dataset: &Dataset) -> String {
    let mut markup = Markup::default();
    let deck = deck(dataset).map(|day| day.to_string()).unwrap_or_default();
    for (question, query) in [
        (words::ASK_OUTCOME, "view=lineage".to_owned()),
        (words::ASK_CHANGES, format!("{SINCE}={deck}&view=changes")),
        (words::ASK_PART, address::encode(&ViewState { query: Query::open(), ..ViewState::default() })),
        (words::ASK_DECK, format!("{AS_OF}={deck}")),
    ] {
        let href = format!("?{query}");
        markup.open("li", &[]);
        markup.act("a", Action::GO, &query, &[("href", Some(&href))]);
        markup.text(question);
        markup.close();
        markup.close();
    }
    markup.finish()
}

/// Days as of which to see it.
pub fn days_as_of(scene: Scene, today: Day) -> String {
    let mut markup = Markup::default();
    if let Some(deck) = deck(scene.dataset) {
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
    if let Some(deck) = deck(scene.dataset) {
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
    markup.act("button", Action::SET, &pair, &[("type", Some("button")), ("title", title.as_deref())]);
    markup.text(label);
    markup.close();
    markup.text(" ");
}
