//! The citation of a record.

use crate::browser;
use crate::dialogs::take;
use crate::parts::{Icon, handler};
use crate::state::{Address, Loaded, Scene, Setting, setting, words};
use activities::activity::Day;
use activities::address::{self, ViewState, framing};
use export::Format;
use leptos::prelude::*;
use leptos::web_sys::Event;
use words::Words;

/// The citation of a record, with its files for reference managers. A record that is not a text is cited as a view of this page.
/// A static page does not know its own address, so it cites only texts.
#[component]
pub fn Cite(
    /// The record's position in the dataset.
    record: usize,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let Setting { today, is_static, .. } = setting();
    let loaded = scene.loaded_untracked();
    let found = loaded.dataset().at(record);
    let citation = export::citation(words, found, scene.as_of_untracked()).map(|citation| citation.line());
    if is_static {
        return citation.map(|line| details(words, line.into_any(), ().into_any(), |_| ())).into_any();
    }
    let address = Address::expect();
    let (title, is_text) = (words.record(found), citation.is_some());
    let line = RwSignal::new(citation.unwrap_or_default());
    let text = view! { {move || line.get()} };
    let tell = move |_| {
        if !is_text {
            line.set(of_view(words, &loaded, &title, address, today));
        }
    };
    let files = is_text.then(|| {
        let formats =
            [(Format::Bibtex, words.bibtex()), (Format::Ris, words.ris()), (Format::Csl, words.csl())];
        let button = |(format, name): (Format, &'static str)| {
            let save = move |_| take::save_record(format, record);
            view! { <button type="button" class="btn" on:click=handler(save)>{name}</button> }.into_any()
        };
        formats.into_iter().map(button).collect_view().into_any()
    });
    let copy = move |_| line.with_untracked(|line| take::copy(line, None));
    let buttons = view! {
        <div class="acts"><button type="button" class="btn" on:click=handler(copy)>{words.copy()}</button>{files}</div>
    };
    details(words, text.into_any(), buttons.into_any(), tell)
}

/// The button that opens the citation, and the actions below it.
fn details(words: Words, line: AnyView, buttons: AnyView, on_toggle: impl FnMut(Event) + 'static) -> AnyView {
    view! {
        <details class="citing" on:toggle=handler(on_toggle)>
            <summary class="btn"><Icon name="copy"/>{words.cite()}</summary>
            <p class="citation" role="note" aria-label=words.citation_label()>{line}</p>
            {buttons}
        </details>
    }
    .into_any()
}

/// Returns the citation of this page with the record open.
fn of_view(words: Words, loaded: &Loaded, title: &str, address: Address, today: Day) -> String {
    let edition = loaded.dataset().edition.as_ref().map(|date| words.date(date)).unwrap_or_default();
    // The timeline's visible range is irrelevant for a record.
    let of_record = |view: &ViewState| ViewState { zoom: None, ..framing::unframed(view) };
    let query = address.with_untracked(|view| address::encode(&of_record(view)));
    words.citation(title, &edition, &format!("{}?{query}", browser::folder()), &words.day(today))
}
