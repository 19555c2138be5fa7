//! The head of the panel: the kind of the open record, links to the previous and next record, and the close button.

use crate::parts::{Icon, KindIcon, handler};
use crate::state::{Address, Found, Scene, memo, words};
use leptos::prelude::*;

/// The selector of the head. The focus stays there while the user steps through records.
pub const HEAD: &str = ".panel-head";

/// The place of the open record among the records shown.
#[derive(Clone, Default, PartialEq)]
struct Place {
    /// The id of the previous record.
    previous: Option<String>,
    /// The id of the next record.
    next: Option<String>,
    /// The announcement: its place from 1, the number of records, and its name; empty if it is not among them.
    said: String,
}

/// The head of the panel. It stays when the record below it changes.
#[component]
pub fn PanelHead() -> impl IntoView {
    let (words, address, found, scene) = (words(), Address::expect(), Found::expect(), Scene::expect());
    let place = memo(move |_| {
        let Some(id) = scene.open.get() else { return Place::default() };
        let loaded = scene.loaded();
        let dataset = loaded.dataset();
        let (shown, position) = (found.shown(), dataset.position(&id));
        let Some(at) = shown.iter().position(|&record| Some(record) == position) else {
            return Place::default();
        };
        let id_of = |at: usize| shown.get(at).map(|&record| dataset.at(record).id.clone());
        Place {
            previous: at.checked_sub(1).and_then(id_of),
            next: id_of(at + 1),
            said: words.place(at + 1, shown.len(), &words.record(dataset.at(shown[at]))),
        }
    });
    let kind = move || {
        let record = scene.open.with(|id| scene.loaded().dataset().record(id.as_ref()?).map(|it| it.kind));
        record.map(|kind| view! { <KindIcon kind/>{words.kind(kind)} }.into_any())
    };
    let close = move |_| address.go(|view| view.item = None);
    view! {
        <div class="panel-head">
            <span class="kindline">{move || kind()}</span>
            <nav class="step" aria-label=words.steps()>
                {step("prev", words.previous_record(), move || place.with(|place| place.previous.clone()))}
                {step("next", words.next_record(), move || place.with(|place| place.next.clone()))}
                <button type="button" class="btn sq" aria-label=words.close() on:click=handler(close)><Icon name="close"/></button>
            </nav>
            <p class="unseen" role="status">{move || place.with(|place| place.said.clone())}</p>
        </div>
    }
}

/// A link to the previous or next record. It stays in place, disabled, if there is none.
fn step(
    icon: &'static str,
    label: &'static str,
    to: impl Fn() -> Option<String> + Copy + Send + Sync + 'static,
) -> AnyView {
    let scene = Scene::expect();
    view! {
        <a
            class="btn sq"
            role="link"
            aria-label=label
            tabindex="0"
            href=move || to().map(|id| scene.href(&id))
            aria-disabled=move || to().is_none().then_some("true")
        >
            <Icon name=icon/>
        </a>
    }
    .into_any()
}
