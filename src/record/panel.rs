//! The open record: beside the results where there is room, else over the page.

use super::absent::Absent;
use super::head::TITLE;
use super::panel_head::{HEAD, PanelHead};
use super::view::RecordView;
use crate::browser::{self, FocusReturn};
use crate::state::{Front, Overlay, Scene};
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;

/// The id of the panel.
const PANEL: &str = "panel";

/// The open record, or what is said of an id that no record has.
#[component]
pub fn RecordPanel() -> impl IntoView {
    let (scene, overlay) = (Scene::expect(), Overlay::expect());
    follow_focus(scene.open);
    let is_open = move || scene.open.with(Option::is_some);
    let body = move || {
        let id = scene.open.get()?;
        let (loaded, as_of) = (scene.loaded(), scene.as_of());
        let dataset = loaded.dataset();
        let Some(record) = dataset.position(&id) else { return Some(view! { <Absent id/> }.into_any()) };
        let similar = loaded.index().similar(dataset, &dataset.records[record], as_of);
        Some(view! { <RecordView record similar/> }.into_any())
    };
    view! {
        <aside
            class="panel"
            id=PANEL
            aria-labelledby=move || is_open().then_some(TITLE)
            hidden=move || !is_open()
            inert=move || overlay.is_covered(Front::Record)
        >
            <PanelHead/>
            <div class="panel-body">{body}</div>
        </aside>
    }
}

/// A record that opens takes the focus, unless somebody steps through the records; the last one that closes gives it back to what
/// had it. What had it is noted at once, before anything is drawn anew: an effect would come too late.
fn follow_focus(open: Memo<Option<String>>) {
    let opener = StoredValue::new_local(FocusReturn::default());
    let before = StoredValue::new(open.get_untracked());
    ImmediateEffect::new_scoped(move || {
        let now = open.get();
        let Some(before) = before.try_update_value(|before| std::mem::replace(before, now.clone())) else {
            return;
        };
        match (before, now) {
            (before, now) if before == now => {}
            (before, Some(_)) => {
                if before.is_none() {
                    opener.set_value(FocusReturn::save());
                }
                browser::scroll_to_top(PANEL);
                if !browser::has_focus_within(HEAD) {
                    browser::focus_id(TITLE);
                }
            }
            (Some(closed), None) => {
                let opener = opener.try_update_value(std::mem::take).unwrap_or_default();
                opener.restore(format!("[data-record='{closed}'] a"));
            }
            (None, None) => {}
        }
    });
}
