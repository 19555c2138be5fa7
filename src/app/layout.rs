//! The page layout: masthead, figures, the bar of tabs and tools, and below it filters, results and the open record side by side.

use crate::about::About;
use crate::dialogs::{Colophon, EmbedDialog, Refused, Toasts};
use crate::filters::Filters;
use crate::masthead::{Bar, Figures, Masthead, SourceLine};
use crate::parts::{Symbols, in_turn};
use crate::record::RecordPanel;
use crate::results::Results;
use crate::state::{Address, Data, Found, Front, Others, Overlay, Turns, setting, words};
use leptos::prelude::*;

/// The whole page. [`state::provide`](crate::state::provide) provides its contexts.
#[component]
pub fn App() -> impl IntoView {
    let (words, address, data, found, overlay) =
        (words(), Address::expect(), Data::expect(), Found::expect(), Overlay::expect());
    let is_started = Turns::is_over();
    let is_loading = move || !is_started.get() || data.others.with(|others| *others == Others::Loading);
    view! {
        <div class="app" class:has-panel=move || address.item.with(Option::is_some) class:drawer=move || overlay.drawer.get()>
            <a class="skip" href="#results" inert=move || overlay.is_covered(Front::Nothing)>{words.skip_to_results()}</a>
            <Symbols/>
            {in_turn(|| view! { <Masthead/> }.into_any())}
            <main
                id="main"
                data-state=move || if is_loading() { "loading" } else { "ready" }.to_owned()
                data-total=move || found.total().to_string()
                data-records=move || found.answer.with(|answer| answer.within.to_string())
                data-item=move || address.item.get()
            >
                {in_turn(|| view! { <Figures/> }.into_any())}
                {in_turn(|| view! { <Bar/> }.into_any())}
                <div class="work">
                    {in_turn(|| view! { <Filters/> }.into_any())}
                    {in_turn(|| view! { <Results/> }.into_any())}
                    {in_turn(|| view! { <RecordPanel/> }.into_any())}
                </div>
                <Colophon/>
            </main>
            <SourceLine/>
            {in_turn(|| view! { <About/> }.into_any())}
            {(!setting().is_static).then(|| view! { {in_turn(|| view! { <EmbedDialog/> }.into_any())}<Refused/><Toasts/> }.into_any())}
        </div>
    }
}
