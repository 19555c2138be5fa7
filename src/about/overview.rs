//! The general statements of ITU's overview of 2017 about ITU-T, chapter by chapter.

use crate::parts::{OutLink, RecordLink};
use crate::state::{Data, words};
use leptos::prelude::*;

/// The chapters of ITU's overview of 2017 as quotes, each in a disclosure; nothing if the dataset has none.
#[component]
pub fn Overview() -> impl IntoView {
    let (words, loaded) = (words(), Data::expect().get_untracked());
    let dataset = loaded.dataset();
    let about = dataset.about.as_ref()?;
    let source = dataset.source(&about.source).map(|source| {
        let note = source.note.clone().map(|note| format!(". {note}"));
        view! { <p><strong>{source.title.clone()}</strong>{note}</p> }.into_any()
    });
    let definitions = about.definitions.iter().map(|definition| {
        view! { <dt>{definition.term.clone()}</dt><dd><q>{definition.text.clone()}</q></dd> }.into_any()
    });
    let cooperation =
        about.cooperation.iter().map(|said| view! { <li><q>{said.quote.clone()}</q></li> }.into_any());
    let tasks = dataset.records.iter().filter(|record| !record.tasks.is_empty()).map(|record| {
        let tasks =
            record.tasks.iter().map(|task| view! { <dd>{task.clone()}</dd> }.into_any()).collect_view();
        let title = words.record(record);
        view! { <dt><RecordLink id=record.id.clone()>{title}</RecordLink></dt>{tasks} }.into_any()
    });
    let references = about.references.iter().map(|reference| {
        let record = dataset.record(&reference.record).map(|record| {
            let title = record.title.clone();
            view! { <RecordLink id=record.id.clone()>{title}</RecordLink><br/> }.into_any()
        });
        let (href, short) = (reference.url.to_string(), reference.url.short().to_owned());
        view! { <li value=reference.number.to_string()>{record}<OutLink href>{short}</OutLink></li> }
            .into_any()
    });
    let chapter = |title: &'static str, content: AnyView| {
        view! { <details><summary>{title}</summary>{content}</details> }
    };
    let definitions = view! { <dl>{definitions.collect_view()}</dl> };
    let cooperation = view! { <ul>{cooperation.collect_view()}</ul> };
    let tasks = view! { <dl>{tasks.collect_view()}</dl> };
    let references = view! { <ol>{references.collect_view()}</ol> };
    let (href, name) = (about.contact.url.to_string(), about.contact.name.clone());
    let overview = view! {
        <section class="overview" id="about-overview">
            <h2>{words.overview()}</h2>
            {source}
            {chapter(words.definitions(), definitions.into_any())}
            {chapter(words.cooperation(), cooperation.into_any())}
            {chapter(words.objectives_and_tasks(), tasks.into_any())}
            {chapter(words.references(), references.into_any())}
            <p><strong>{words.contact()}": "</strong><OutLink href>{name}</OutLink></p>
        </section>
    };
    Some(overview.into_any())
}
