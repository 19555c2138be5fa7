//! What this page is, what the deck says of ITU-T, and which edition of the data is shown.

use super::load::DATASET;
use super::parts::RecordLink;
use super::state::Page;
use crate::language::{self, page as words};
use leptos::prelude::*;

#[component]
pub fn About() -> impl IntoView {
    let page = Page::get();
    let dataset = page.dataset();
    let edition = dataset.edition.as_ref().map(|day| words::edition(&language::date(day)));
    view! {
        <footer class="about" id="about" aria-labelledby="about-title">
            <h2 id="about-title">{words::ABOUT}</h2>
            <p>{words::NOT_ITU}</p>
            <p>
                {edition}
                ". "
                <a href=DATASET>{words::DATASET_FILE}</a>
                ". "
                {words::CORRECTIONS}
            </p>
            <Faults />
            {dataset.about.as_ref().map(|about| deck(page, about))}
        </footer>
    }
}

fn deck(page: Page, about: &crate::dataset::About) -> impl IntoView + use<> {
    let dataset = page.dataset();
    let definitions = about
        .definitions
        .iter()
        .map(|definition| {
            view! {
                <dt>{definition.term.clone()}</dt>
                <dd><q>{definition.text.clone()}</q></dd>
            }
        })
        .collect_view();
    let cooperation = about
        .cooperation
        .iter()
        .map(|statement| view! { <li><q>{statement.quote.clone()}</q></li> })
        .collect_view();
    let references = about
        .references
        .iter()
        .map(|reference| {
            let label = dataset.record(&reference.record).map(|record| record.title.clone());
            view! {
                <li value=reference.number>
                    <a href=reference.url.to_string() rel="noopener external">
                        {reference.url.short().to_owned()}
                    </a>
                    " "
                    {label.map(|label| view! { <RecordLink id=reference.record.clone() label /> })}
                </li>
            }
        })
        .collect_view();
    let deck = dataset.source(&about.source).map(|source| (source.title.clone(), source.note.clone()));
    view! {
        {deck.map(|(title, note)| view! { <p><strong>{title}</strong> ". " {note}</p> })}
        <h3>{words::DEFINITIONS}</h3>
        <dl>{definitions}</dl>
        <h3>{words::COOPERATION}</h3>
        <ul>{cooperation}</ul>
        <h3>{words::REFERENCES}</h3>
        <ol>{references}</ol>
        <h3>{words::CONTACT}</h3>
        <p>
            <a href=about.contact.url.to_string() rel="noopener external">{about.contact.name.clone()}</a>
        </p>
    }
}

/// What could not be used of the dataset: where, what, and how to mend it.
#[component]
fn Faults() -> impl IntoView {
    let (problems, left_out) = Page::get().problems();
    (!problems.is_empty()).then(|| {
        view! {
            <details class="faults">
                <summary>{words::FAULTS} ". " {words::left_out(left_out)}</summary>
                <ul>
                    {problems
                        .iter()
                        .map(|problem| {
                            let expected = language::expected(&problem.fault);
                            let remedy = language::remedy(&problem.fault);
                            view! {
                                <li>{words::problem(&problem.place, &problem.found, &expected, &remedy)}</li>
                            }
                        })
                        .collect_view()}
                </ul>
            </details>
        }
    })
}
