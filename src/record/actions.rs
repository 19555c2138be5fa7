//! The actions for a record: opening its text or page, and citing it.

use super::cite::Cite;
use crate::parts::{Evidence, Icon, OutLink};
use crate::state::{Scene, words};
use activities::activity::{Link, LinkKind, Record};
use leptos::prelude::*;

/// Maximum number of links that are shown as buttons.
const BUTTONS: usize = 2;

/// Returns the links that are shown as buttons, the one to the text itself first, and the other links.
pub fn sorted_links(record: &Record) -> (Vec<&Link>, Vec<&Link>) {
    use LinkKind::{Copy, Document, Itu, Page, Publisher, Reference, WorkProgramme};
    let best = [Itu, Publisher, Page, WorkProgramme, Document, Reference, Copy];
    let ranked = best.iter().flat_map(|kind| record.links.iter().filter(move |link| link.kind == *kind));
    let buttons: Vec<&Link> = ranked.take(BUTTONS).collect();
    let others =
        record.links.iter().filter(|link| buttons.iter().all(|button| !std::ptr::eq(*button, *link)));
    let others = others.collect();
    (buttons, others)
}

/// The links to the record's text or page, and its citation.
#[component]
pub fn Actions(
    /// The record's position in the dataset.
    record: usize,
) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    let found = loaded.dataset().at(record);
    let (links, _) = sorted_links(found);
    let buttons = links.iter().enumerate().map(|(at, link)| {
        let class = if at == 0 { "btn primary" } else { "btn" };
        let (href, kind) = (link.url.to_string(), link.kind);
        view! { <OutLink href class>{words.follow(kind)}<Icon name="out"/></OutLink> }.into_any()
    });
    let buttons = buttons.collect_view();
    let unsure =
        (!links.is_empty()).then(|| view! { <Evidence certainty=found.sure_of("links")/> }.into_any());
    view! { <div class="acts">{buttons}{unsure}<Cite record/></div> }
}
