//! The flow from origins to outcomes. A band filters the rows below it.

use crate::browser;
use crate::parts::{Drawing, handler};
use crate::state::{Shared, words};
use activities::lineage::{Flow, Lineage};
use export::drawing::flow;
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// The flow of the items. A press of a band chooses it, and another one all.
#[component]
pub fn FlowOfItems(
    all: Memo<Shared<Lineage>>,
    /// Those of the chosen band, or all.
    listed: Memo<Shared<Lineage>>,
    /// The id of the chosen band.
    band: RwSignal<Option<String>>,
) -> impl IntoView {
    let words = words();
    // The band is drawn anew, so the focus returns to it.
    let toggle = move |event: &Event| {
        if let Some(id) = browser::attribute_at(event, ".flow", "data-band") {
            browser::focus_id(&id);
            band.update(|band| *band = Some(id).filter(|id| band.as_ref() != Some(id)));
        }
    };
    let press = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            toggle(&event);
        }
    };
    let drawn = move || all.with(|all| flow(&Flow::of(&all.items), band.get().as_deref(), words));
    let said = move || {
        let listed = listed.get();
        match listed.items.first() {
            Some(item) if listed != all.get() => {
                words.flow_chosen(listed.items.len(), item.origin, item.outcome)
            }
            _ => String::new(),
        }
    };
    view! {
        <div on:click=handler(move |event: MouseEvent| toggle(&event)) on:keydown=handler(press)>
            <Drawing class="sankey" drawn=Box::new(drawn)/>
        </div>
        <p class="sub" role="status">{move || said()}</p>
        <button
            type="button"
            class="link-btn"
            hidden=move || listed.get() == all.get()
            on:click=handler(move |_| band.set(None))
        >
            {move || words.show_all_values(all.with(|all| all.items.len()))}
        </button>
    }
}
