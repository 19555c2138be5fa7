//! What was found: how much, by which choices, on a timeline and in a catalogue.

use super::state::Page;
use crate::language::page as words;
use crate::markup::{self, Scene};
use crate::query::{Answer, Query};
use leptos::prelude::*;

pub fn results(page: Page) -> impl IntoView {
    let draw = move |draw: fn(Scene, &Answer) -> String| {
        move || page.answer.with(|answer| page.draw(|scene, _| draw(scene, answer)))
    };
    let empty = move || page.answer.with(|answer| answer.records.is_empty());
    let as_asked = move || page.view.with(|view| view.query == Query::default());
    let chips = move || {
        let criteria = page.view.with(|view| view.query.criteria());
        page.draw(|scene, _| markup::chips(scene, &criteria))
    };
    let total = move || {
        let found = page.answer.with(|answer| answer.records.len());
        page.view.with(|view| words::total(found, page.records(), view.query.as_of))
    };
    view! {
        <div class="results" id="results" tabindex="-1">
            <div class="summary">
                <p role="status" aria-live="polite" aria-atomic="true">
                    {total}
                </p>
                <ul class="chips" hidden=as_asked inner_html=chips></ul>
                <div inner_html=draw(markup::perhaps)></div>
            </div>
            <p class="nothing" hidden=move || !empty()>
                {words::NOTHING_FOUND}
            </p>
            <section class="timeline" data-view="timeline" aria-labelledby="timeline-title" hidden=empty>
                <h2 id="timeline-title">{words::TIMELINE}</h2>
                <p class="quiet">{words::TIMELINE_HINT}</p>
                <div inner_html=draw(markup::timeline)></div>
            </section>
            <section class="catalogue" data-view="catalogue" aria-labelledby="catalogue-title" hidden=empty>
                <h2 id="catalogue-title">{words::CATALOGUE}</h2>
                <div inner_html=draw(markup::catalogue)></div>
            </section>
        </div>
    }
}
