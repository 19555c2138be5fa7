//! Effects that sync the state with the browser. The state drives the address bar, the document title and the loading of other
//! bodies' records; history, clicks on links and the screen width drive the state.

use super::keys::follow_keys;
use crate::browser;
use crate::state::{Address, Data, Others, Overlay, Step, effect, load_others, memo, words};
use activities::address::{self, View};
use activities::query::Scope;
use leptos::ev;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::Element;

/// Pause in typing, dragging or scrolling after which the address is updated. Browsers refuse an update per keystroke (Safari:
/// more than 100 in 30 s).
const PAUSE: Duration = Duration::from_millis(300);

/// Widths from which there is room beside the results for the filters or an open record, and for both. The style sheet uses the
/// same (SPEC: 1100 and 1360 px).
const ROOM_BESIDE: &str = "(min-width: 68.8125rem)";
const ROOM_FOR_BOTH: &str = "(min-width: 85rem)";

/// Binds the state to the browser for as long as the page is open.
pub fn follow() {
    follow_address();
    follow_history();
    follow_links();
    follow_keys();
    follow_scrolling();
    follow_room();
    follow_title();
    follow_others();
}

/// Updates the address bar when the view changes. It does so at once: a deferred effect would miss the first of two keystrokes in
/// quick succession, and the current entry must store its scroll position before anything is rendered again.
fn follow_address() {
    let address = Address::expect();
    let query = memo(move |_| address.with(address::encode));
    // The pending address of the entry, set once its gesture pauses.
    let waiting: StoredValue<Option<(TimeoutHandle, String)>> = StoredValue::new(None);
    ImmediateEffect::new_scoped(move || {
        let query = query.get();
        let unsaid = waiting.try_update_value(Option::take).flatten().map(|(timeout, query)| {
            timeout.clear();
            query
        });
        match address.step() {
            Step::Followed => {}
            Step::Chosen | Step::Begun(_) => {
                match unsaid {
                    Some(unsaid) => browser::replace(&unsaid),
                    None => browser::remember_scroll(),
                }
                browser::push(&query);
            }
            Step::Continued(_) => {
                let replace = {
                    let query = query.clone();
                    move || browser::replace(&query)
                };
                let timeout = set_timeout_with_handle(replace, PAUSE).ok();
                waiting.set_value(timeout.map(|timeout| (timeout, query)));
            }
        }
    });
}

/// Updates the view on Back and Forward.
fn follow_history() {
    let address = Address::expect();
    let back = window_event_listener(ev::popstate, move |_| {
        address.follow_history(address::decode(&browser::query_string()));
        browser::restore_scroll();
    });
    // WebKit restores a page from its back/forward cache scrolled to the top.
    let shown = window_event_listener_untyped("pageshow", |_| browser::restore_scroll());
    on_cleanup(move || {
        back.remove();
        shown.remove();
    });
}

/// Handles links to views (`href="?…"`) within the page, unless the user asks for a new tab. It is one listener, as in
/// leptos_router, so that the same links work in static pages.
fn follow_links() {
    let address = Address::expect();
    let click = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='?']:not([target])").ok().flatten());
        if let Some(query) = link.and_then(|link| link.get_attribute("href"))
            && browser::is_plain_click(&event)
        {
            event.prevent_default();
            address.follow_link(&query);
        }
    });
    on_cleanup(move || click.remove());
}

/// Stores the scroll position in the history entry.
fn follow_scrolling() {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let scroll = window_event_listener(ev::scroll, move |_| {
        if let Some(waiting) = waiting.try_update_value(Option::take).flatten() {
            waiting.clear();
        }
        waiting.set_value(set_timeout_with_handle(browser::remember_scroll, PAUSE).ok());
    });
    on_cleanup(move || scroll.remove());
}

/// Updates the overlays when the screen width changes. An embedded view has no room beside the results.
fn follow_room() {
    let (address, overlay) = (Address::expect(), Overlay::expect());
    let (has_room, has_room_for_both) =
        (browser::media_query(ROOM_BESIDE), browser::media_query(ROOM_FOR_BOTH));
    effect(move || {
        let is_free = has_room_for_both.get() || address.item.with(Option::is_none);
        let are_filters_beside = has_room.get() && is_free && !address.is_embedded();
        overlay.has_record_beside.set(has_room.get() && !address.is_embedded());
        overlay.has_filters_beside.set(are_filters_beside);
        if are_filters_beside {
            overlay.drawer.set(false);
        }
    });
}

/// Sets the document title to the record or the view.
fn follow_title() {
    let (words, address, data) = (words(), Address::expect(), Data::expect());
    effect(move || {
        let loaded = data.get();
        let (item, view) = address.with(|view| (view.item.clone(), view.view));
        let record = item.and_then(|id| loaded.dataset().record(&id).map(|record| words.record(record)));
        let part = record.or_else(|| (view != View::Both).then(|| words.view(view).to_owned()));
        browser::set_document_title(&words.document_title(part.as_deref()));
    });
}

/// Loads other bodies' records when the view needs them: its scope reaches beyond ITU, or the open record is not one of ITU's.
fn follow_others() {
    let (words, address, data) = (words(), Address::expect(), Data::expect());
    let is_asked = memo(move |_| {
        let loaded = data.get();
        loaded.dataset().other_bodies.is_some()
            && address.with(|view| {
                let is_unknown = |id: &String| loaded.dataset().position(id).is_none();
                view.query.scope != Scope::Itu || view.item.as_ref().is_some_and(is_unknown)
            })
    });
    effect(move || {
        if is_asked.get() && data.others.get_untracked() == Others::NotAsked {
            load_others(words, data, address.with_untracked(Clone::clone));
        }
    });
}
