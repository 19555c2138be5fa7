//! The dialog with the code for embedding this view in another page.

use super::EmbedOptions;
use crate::browser;
use crate::parts::{Icon, handler};
use crate::state::{Overlay, effect, words};
use leptos::html::Dialog;
use leptos::prelude::*;

/// The embed dialog. `Overlay::embed_open` opens it.
#[component]
pub fn EmbedDialog() -> impl IntoView {
    let (words, open) = (words(), Overlay::expect().embed_open);
    let dialog = NodeRef::<Dialog>::new();
    effect(move || {
        if open.get()
            && let Some(dialog) = dialog.get()
        {
            browser::show_modal(&dialog);
        }
    });
    let close = move |_| drop(dialog.get_untracked().inspect(browser::close_dialog));
    view! {
        <dialog id="embed" aria-labelledby="embed-title" node_ref=dialog on:close=move |_| open.set(false)>
            <div class="dlg-head">
                <h2 id="embed-title">{words.embed_title()}</h2>
                <button type="button" class="btn sq" aria-label=words.close() on:click=handler(close)>
                    <Icon name="close"/>
                </button>
            </div>
            {move || open.get().then(|| view! { <EmbedOptions/> }.into_any())}
        </dialog>
    }
}
