//! What is said of an id that no record has.

use super::head::TITLE;
use crate::app::load_others;
use crate::state::{Address, Data, Others, words};
use leptos::prelude::*;

/// That no record has an id; or that it may be among other bodies' records, which are not there yet or could not be loaded.
#[component]
pub fn Absent(
    /// The id.
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
            view! { <p>{why}</p><button type="button" class="btn" on:click=load>{words.try_again()}</button> }
                .into_any(),
        )
    };
    view! {
        <h2 id=TITLE tabindex="-1">{title}</h2>
        <p class="sub">{id}</p>
        {again}
    }
}
