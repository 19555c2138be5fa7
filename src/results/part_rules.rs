//! The rules of participation, stated once: quotes from ITU's overview of 2017, its date, and a link to today's rules.

use crate::parts::{DateText, OutLink};
use crate::state::{Found, Scene, words};
use activities::activity::Date;
use leptos::prelude::*;

/// The subjects of the overview's statements about how to take part.
const HOW: [&str; 4] = ["membership", "method", "participation", "remote-participation"];

/// Shows who may take part, and how old this information is.
#[component]
pub fn Rules() -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let rules = move || {
        let loaded = scene.loaded();
        let about = loaded.dataset().about.as_ref()?;
        let source = loaded.dataset().source(&about.source);
        let written = source.and_then(|source| source.date.as_ref()).map(|date| words.date(date));
        let quotes = about.cooperation.iter().filter(|statement| HOW.contains(&statement.subject.as_str()));
        let quotes = quotes.map(|statement| view! { <li><q>{statement.quote.clone()}</q></li> }.into_any());
        let (href, name) = (about.contact.url.to_string(), about.contact.name.clone());
        Some(
            view! {
                <h3>{words.who_may_take_part()}</h3>
                <ul class="quotes">{quotes.collect_view()}</ul>
                <p class="sub">
                    {words.said_by_overview(written.as_deref())}<OutLink href>{name}</OutLink>"."
                </p>
            }
            .into_any(),
        )
    };
    let edition = move || {
        let loaded = scene.loaded();
        let edition = loaded.dataset().edition.as_ref();
        edition.map(|edition| words.known_as_of(&words.date(edition))).unwrap_or_default()
    };
    let newest =
        move || newest(scene).map(|date| view! { {words.newest_event()}<DateText date/>". " }.into_any());
    view! {
        {move || rules()}
        <p class="sub">{move || edition()}{move || newest()}{words.check_at_itu()}</p>
    }
}

/// Returns the newest date of any event of the matching records.
fn newest(scene: Scene) -> Option<Date> {
    let (loaded, as_of) = (scene.loaded(), scene.as_of());
    Found::expect().answer.with(|answer| {
        let records = answer.records.iter().map(|&at| loaded.dataset().at(at));
        let counting = records.flat_map(|record| &record.events).filter(|event| as_of.counts(event));
        // A date with only an upper bound is not a day on which something happened.
        let dates = counting.filter_map(|event| event.date.as_ref()).filter(|date| date.earliest().is_some());
        dates.reduce(|newest, date| if newest.cmp_certain(date).is_lt() { date } else { newest }).cloned()
    })
}
