//! The chain of a record, from the oldest to the latest, as a small diagram.

use super::relations::named;
use crate::parts::{Evidence, KindIcon, Unverified};
use crate::state::{Scene, words};
use activities::activity::{AsOf, Certainty, Event, Record};
use activities::dataset::issued;
use leptos::prelude::*;
use words::Words;

/// The chain of a record: the Question under which it is studied, its origins, the record itself, and its outcomes, each with its
/// year. The evidence for the links is further below ([`Relations`](super::relations::Relations)).
#[component]
pub fn Lineage(
    /// The record's position in the dataset.
    record: usize,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let (dataset, as_of) = (loaded.dataset(), scene.as_of_untracked());
    let record = dataset.at(record);
    let (origin, outcome) = (dataset.origin(record, as_of), dataset.outcome(record, as_of));
    let first = origin.first().map_or(record, |step| step.record);
    let question = dataset.question(first);
    if origin.is_empty() && outcome.is_empty() && question.is_none() {
        return ().into_any();
    }
    let mut links = Vec::new();
    if let Some(question) = question {
        let why = Why { text: words.studied().to_owned(), certainty: first.sure_of("part_of") };
        links.push(link(words, as_of, question, None, Some(why)));
    }
    for step in &origin {
        let text = format!("{} {}", words.onwards(step.relation.kind), name(step.neighbour));
        let why = Why { text, certainty: step.relation.certainty };
        links.push(link(words, as_of, step.record, None, Some(why)));
    }
    links.push(
        view! {
            <li aria-current="true">
                <KindIcon kind=record.kind/>
                <span><b>{name(record).to_owned()}</b>{own_title(record)}</span>
                {year(words, record, as_of)}
            </li>
        }
        .into_any(),
    );
    let mut before = record;
    for step in &outcome {
        // A branch names the record where it starts.
        let leaves = step.neighbour.id != before.id;
        let text = if leaves { words.from(name(step.neighbour)) } else { String::new() };
        let why = Why { text, certainty: step.relation.certainty };
        links.push(link(words, as_of, step.record, Some(words.step(step.relation.kind)), Some(why)));
        before = step.record;
    }
    view! { <h3>{words.chain()}</h3><ol class="chain">{links}</ol> }.into_any()
}

/// The explanation of a link in the chain, and its certainty.
struct Why {
    text: String,
    certainty: Certainty,
}

fn link(words: Words, as_of: AsOf, record: &Record, verb: Option<&'static str>, why: Option<Why>) -> AnyView {
    let verb = verb.map(|verb| view! { <span class="sub">{verb}</span>" " }.into_any());
    let why = why.filter(|why| !why.text.is_empty() || why.certainty != Certainty::Stated);
    let why = why.map(|why| {
        view! { <span class="why">{why.text}<Evidence certainty=why.certainty/></span> }.into_any()
    });
    view! {
        <li>
            <KindIcon kind=record.kind/>
            <span>{verb}{named(record)}{why}</span>
            {year(words, record, as_of)}
        </li>
    }
    .into_any()
}

/// The year in which a text was issued, or in which anything else began.
fn year(words: Words, record: &Record, as_of: AsOf) -> impl IntoView + use<> {
    // An event taken over from the text that the record became has that text's year, so it does not count.
    let own = |event: &&Event| event.via.is_none();
    let event = issued(record, as_of).filter(own).or_else(|| record.history(as_of).into_iter().find(own));
    let years = event.and_then(|event| event.days()).map(|date| words.years_of(date)).unwrap_or_default();
    let certainty = event.map_or(Certainty::Stated, |event| event.certainty);
    view! { <span class="date">{years}<Unverified certainty/></span> }
}

/// Returns a record's name.
fn name(record: &Record) -> &str {
    record.name().map_or(&record.title, |name| &name.value)
}

/// The title of a record, if its name differs from it.
fn own_title(record: &Record) -> Option<impl IntoView + use<>> {
    let title = record.title.clone();
    (name(record) != title).then(|| view! { " "<span class="sub">{title}</span> }.into_any())
}
