//! The fallback for copying: the text that the browser refused to copy.

use crate::browser::{self, FocusReturn};
use crate::parts::handler;
use crate::state::{Toast, words};
use leptos::html::Div;
use leptos::prelude::*;

/// A text that the browser refused to copy, selected so that the user can copy it by hand.
#[component]
pub fn Refused() -> impl IntoView {
    let (words, toast) = (words(), Toast::expect());
    let place = NodeRef::<Div>::new();
    let before = StoredValue::new_local(None::<FocusReturn>);
    place.on_load(move |place| {
        before.set_value(Some(FocusReturn::save()));
        browser::select(&place);
        browser::focus(&place);
    });
    let dismiss = move |_| {
        toast.refused.set(None);
        if let Some(before) = before.try_update_value(Option::take).flatten() {
            before.restore("#export > summary".to_owned());
        }
    };
    let refused = move || {
        toast.refused.get().map(|text| {
            view! {
                <div class="refused">
                    <div class="text" role="note" tabindex="0" aria-label=words.to_be_copied() node_ref=place>
                        {text}
                    </div>
                    <button type="button" class="btn" on:click=handler(dismiss)>{words.dismiss()}</button>
                </div>
            }
            .into_any()
        })
    };
    view! { {move || refused()} }
}
