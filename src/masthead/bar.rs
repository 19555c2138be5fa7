//! The sticky bar below the key figures.

use crate::browser;
use crate::dialogs::ExportMenu;
use crate::filters;
use crate::parts::{Icon, handler};
use crate::state::{Address, Found, Front, Overlay, Turns, effect, memo, setting, words};
use activities::address::{self, VIEW, View, ViewState, framing};
use leptos::prelude::*;

/// The views that have a tab. `View::Timeline` has none of its own: the tab of `View::Both` is current then.
const TABS: [View; 7] =
    [View::Both, View::List, View::Table, View::Lineage, View::Changes, View::Compare, View::TakePart];

/// The sticky bar: tabs, and the buttons for filters, export and embedding.
#[component]
pub fn Bar() -> impl IntoView {
    let (words, address, found, overlay) = (words(), Address::expect(), Found::expect(), Overlay::expect());
    let has_tabs = !untrack(|| address.is_locked(VIEW));
    let is_embedded = untrack(|| address.is_embedded());
    // The heading of an embedded page is the name of its view.
    let title = is_embedded.then(|| {
        view! { <h1 class=format!("bar-title{}", if has_tabs { " unseen" } else { "" })>{move || words.view(found.view.get()).to_owned()}</h1> }.into_any()
    });
    let embed = (!is_embedded).then(|| {
        view! {
            <button type="button" class="btn" id="open-embed" on:click=handler(move |_| overlay.embed_open.set(true))>
                <Icon name="embed"/>
                {words.embed()}
            </button>
        }
        .into_any()
    });
    view! {
        <div class="bar" inert=move || overlay.is_covered(Front::Nothing)>
            {title}
            {has_tabs.then(|| view! { <Tabs/> }.into_any())}
            <div class="tools" inert=move || setting().is_static>
                {filters::has_any().then(|| view! { <FiltersButton/> }.into_any())}
                <ExportMenu/>
                {embed}
            </div>
        </div>
    }
}

/// The tabs: links to each view of the same records.
#[component]
fn Tabs() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    // If there is no room for all tabs, the row scrolls to the current one: at the end of startup, and in another view.
    let is_started = Turns::is_over();
    effect(move || {
        is_started.get();
        found.view.get();
        request_animation_frame(|| browser::scroll_across(".tabs", "[aria-current]"));
    });
    // The parameters that all tabs keep; other views do not need the timeline's visible range.
    let kept = memo(move |_| {
        address.with(|view| {
            let view = framing::without_trackers(view);
            address::encode(&ViewState { view: View::default(), zoom: None, ..view })
        })
    });
    let href = move |view: View| {
        let kept = kept.get();
        let and = if kept.is_empty() { "" } else { "&" };
        if view == View::default() { format!("?{kept}") } else { format!("?{kept}{and}{VIEW}={view}") }
    };
    let is_current = move |view: View| {
        let shown = found.view.get();
        shown == view || (shown.has_timeline() && view.has_timeline())
    };
    let tab = move |view: View| {
        view! { <a href=move || href(view) aria-current=move || is_current(view).then_some("page")>{words.view(view)}</a> }
            .into_any()
    };
    view! { <nav class="tabs" aria-label=words.views()>{TABS.map(tab).into_iter().collect_view()}</nav> }
}

/// A button that opens the filters if they are not beside the results. It shows the number of active criteria.
#[component]
fn FiltersButton() -> impl IntoView {
    let (words, address, overlay) = (words(), Address::expect(), Overlay::expect());
    let chosen = move || address.with(filters::chosen);
    view! {
        <button
            type="button"
            class="btn only-narrow"
            id="call-filters"
            aria-controls="filters"
            aria-expanded=move || overlay.drawer.get().to_string()
            on:click=handler(move |_| overlay.drawer.set(true))
        >
            <Icon name="filter"/>
            {words.filters()}
            " "
            <span class="badge" hidden=move || chosen() == 0>{move || chosen().to_string()}</span>
        </button>
    }
}
