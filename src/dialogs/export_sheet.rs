//! The contents of the export menu.

use super::extract::{Counts, cite_view};
use super::take;
use crate::browser;
use crate::parts::handler;
use crate::state::{Found, Overlay, Toast, effect, words};
use export::Format;
use leptos::prelude::*;

/// An action on the records shown.
#[derive(Clone, Copy)]
enum Action {
    CopyList,
    CopyLink,
    CopyCitation,
    SavePicture,
    Save(Format),
    Embed,
}

/// The actions for the records currently shown, and the citation of the view.
#[component]
pub fn ExportSheet(
    /// Closes the menu when an action starts.
    #[prop(into)]
    on_action: Callback<()>,
) -> impl IntoView {
    let (words, overlay) = (words(), Overlay::expect());
    let act = Callback::new(move |action| {
        on_action.run(());
        match action {
            Action::CopyList => take::copy_list(),
            Action::CopyLink => take::copy_link(),
            Action::CopyCitation => take::copy(&untrack(|| cite_view(&browser::folder())), None),
            Action::SavePicture => take::save_picture(),
            Action::Save(format) => take::save(format),
            Action::Embed => overlay.embed_open.set(true),
        }
    });
    let counts = Counts::now();
    let has_none = counts.shown == 0;
    let unless_none = |hint: &'static str| if has_none { words.nothing_to_export() } else { hint };
    let picture = Found::expect().view.get_untracked().has_timeline().then(|| {
        let ways = vec![(words.svg(), Action::Save(Format::Svg)), (words.png(), Action::SavePicture)];
        let hint = unless_none(words.picture_hint());
        view! { <Offer id="export-picture" name=words.picture() hint is_empty=has_none ways act/> }.into_any()
    });
    let references = vec![
        (words.bibtex(), Action::Save(Format::Bibtex)),
        (words.ris(), Action::Save(Format::Ris)),
        (words.csl(), Action::Save(Format::Csl)),
    ];
    let one = |id, name, hint: String, is_empty, action| {
        view! { <Offer id name hint is_empty ways=vec![(name, action)] act/> }
    };
    let record = |id, name, hint, action| one(id, name, unless_none(hint).to_owned(), has_none, action);
    let calendar = Action::Save(Format::Calendar);
    view! {
        <div class="sheet">
            <p>{words.exported(counts.shown)}</p>
            <p class="head">{words.into_document()}</p>
            {record("export-list", words.copy_document(), words.copy_document_hint(), Action::CopyList)}
            {one("export-link", words.copy_link(), words.copy_link_hint().to_owned(), false, Action::CopyLink)}
            {picture}
            <p class="head">{words.into_tool()}</p>
            {record("export-csv", words.csv(), words.csv_hint(), Action::Save(Format::Csv))}
            <Offer
                id="export-references"
                name=words.reference_manager()
                hint=words.citable(counts.citable)
                is_empty=counts.citable == 0
                ways=references
                act
            />
            {one("export-calendar", words.icalendar(), words.with_days(counts.dated), counts.dated == 0, calendar)}
            {record("export-json", words.json(), words.json_hint(), Action::Save(Format::Json))}
            <div class="only-phone">
                {one("export-embed", words.embed_title(), words.embed_hint().to_owned(), false, Action::Embed)}
            </div>
            <CiteView act/>
        </div>
    }
}

/// An item of the menu, with one action or several.
#[component]
fn Offer(
    /// The id of the line below the name.
    id: &'static str,
    name: &'static str,
    /// The purpose of the export, or the reason why it is empty.
    #[prop(into)]
    hint: String,
    /// True if the export would be empty. It is then not created, and a click shows the reason.
    is_empty: bool,
    /// The labels and actions of the buttons.
    ways: Vec<(&'static str, Action)>,
    act: Callback<Action>,
) -> impl IntoView {
    let why_not = hint.clone();
    let click = move |action| {
        let why_not = why_not.clone();
        move |_| if is_empty { Toast::expect().say(why_not.clone()) } else { act.run(action) }
    };
    let disabled = is_empty.then_some("true");
    if let [(name, action)] = ways[..] {
        return view! {
            <button
                type="button"
                class="item"
                aria-describedby=id
                aria-disabled=disabled
                on:click=handler(click(action))
            >
                <b>{name}</b>
                // It describes the button, but is not part of its name.
                <span id=id aria-hidden="true">{hint}</span>
            </button>
        }
        .into_any();
    }
    let buttons = ways.into_iter().map(|(name, action)| {
        view! {
            <button type="button" class="btn" aria-describedby=id aria-disabled=disabled on:click=handler(click(action))>
                {name}
            </button>
        }.into_any()
    });
    view! {
        <div class="item ways" role="group" aria-label=name>
            <b>{name}</b>
            <span id=id>{hint}</span>
            <div class="acts">{buttons.collect_view()}</div>
        </div>
    }
    .into_any()
}

/// The citation of the view. Only the browser knows the address, so the line appears once the menu is rendered.
#[component]
fn CiteView(act: Callback<Action>) -> impl IntoView {
    let words = words();
    let line = RwSignal::new(String::new());
    effect(move || line.set(cite_view(&browser::folder())));
    view! {
        <p class="head">{words.cite_view()}</p>
        <p class="citation" role="note" tabindex="0" aria-label=words.cite_view()>{move || line.get()}</p>
        <button type="button" class="btn" on:click=handler(move |_| act.run(Action::CopyCitation))>{words.copy()}</button>
    }
}
