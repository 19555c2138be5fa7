//! The panel of the open record: beside the results if there is room, otherwise over the page.

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

/// The panel with the open record, or with a message if no record has the id.
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
        let similar = loaded.index().similar(dataset, dataset.at(record), as_of);
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
            <div class="panel-body">{move || body()}</div>
        </aside>
    }
}

/// Moves the focus to a record when it opens, unless the user is stepping through records; when the panel closes, the focus
/// returns to where it was. That element is noted at once, before anything is rendered again: an effect would be too late.
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
