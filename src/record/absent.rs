//! The message for an id that no record has.

use super::head::TITLE;
use crate::parts::handler;
use crate::state::{Address, Data, Others, load_others, words};
use leptos::prelude::*;

/// Says that there is no record with the id, or that other bodies' records, which may include it, are loading or failed to load.
#[component]
pub fn Absent(
    /// The requested id.
    id: String,
) -> impl IntoView {
    let (words, data, address) = (words(), Data::expect(), Address::expect());
    let title = move || match data.others.get() {
        Others::Loading => words.others_loading().to_owned(),
        Others::Failed(_) => words.others_failed().to_owned(),
        Others::NotAsked | Others::Loaded => words.no_such_record().to_owned(),
    };
    let again = move || {
        let Others::Failed(why) = data.others.get() else { return None };
        let load = move |_| load_others(words, data, address.with_untracked(Clone::clone));
        Some(
            view! { <p>{why}</p><button type="button" class="btn" on:click=handler(load)>{words.try_again()}</button> }
                .into_any(),
        )
    };
    view! {
        <h2 id=TITLE tabindex="-1">{move || title()}</h2>
        <p class="sub">{id}</p>
        {move || again()}
    }
}
