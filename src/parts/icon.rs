//! Icons: symbols that are defined once in the page, and elements that use them.

use leptos::prelude::*;

/// An icon of the user interface, by the name of its symbol (`search`, `close`, `prev`, `next`, `down`, `filter`, `export`,
/// `embed`, `out`, `copy`, `unfold`, `plus`, `minus`). It is decorative: its meaning is also given in text.
#[component]
pub fn Icon(
    name: &'static str,
    /// Additional classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let class = if class.is_empty() { "ico".to_owned() } else { format!("ico {class}") };
    view! { <svg class=class aria-hidden="true"><use href=format!("#i-{name}")></use></svg> }
}

/// The symbols of all icons and kinds, defined once in the page. Their view boxes start at 0: otherwise Firefox reports a
/// position beside the place where it draws them, and the timeline's links ended there.
#[component]
pub fn Symbols() -> impl IntoView {
    view! {
        <svg class="defs" width="0" height="0" aria-hidden="true">
            <defs>
                <symbol id="k-recommendation" viewBox="0 0 12 12"><rect transform="translate(6 6)" class="m text" x="-4.5" y="-4.5" width="9" height="9" rx="1.5"/></symbol>
                <symbol id="k-supplement" viewBox="0 0 12 12"><path transform="translate(6 6)" class="m supp" d="M0-5.5L5.5 0 0 5.5-5.5 0z"/></symbol>
                <symbol id="k-deliverable" viewBox="0 0 12 12"><path transform="translate(6 6)" class="m deli" d="M0-5L5.3 4.5H-5.3z"/></symbol>
                <symbol id="k-work-item" viewBox="0 0 12 12"><circle transform="translate(6 6)" class="m work" r="4.5"/></symbol>
                <symbol id="k-group" viewBox="0 0 12 12"><rect transform="translate(6 6)" class="m group" x="-6" y="-2.5" width="12" height="5" rx="1"/></symbol>
                <symbol id="k-meeting" viewBox="0 0 12 12"><path transform="translate(6 6)" class="m meet" d="M-1.25-5h2.5V5h-2.5z"/></symbol>
                <symbol id="k-workshop" viewBox="0 0 12 12"><path transform="translate(6 6)" class="m meet" d="M-1.25-1h2.5V5.5h-2.5z"/><circle transform="translate(6 6)" class="m meet" cy="-2.5" r="3"/></symbol>
                <symbol id="k-other" viewBox="0 0 12 12"><path transform="translate(6 6)" class="m group" d="M-5-1.25H-1.25V-5h2.5v3.75H5v2.5H1.25V5h-2.5V1.25H-5z"/></symbol>
                <symbol id="i-search" viewBox="0 0 16 16"><path class="i" d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zm3.6 8.6L14 14"/></symbol>
                <symbol id="i-close" viewBox="0 0 16 16"><path class="i" d="M4 4l8 8M12 4l-8 8"/></symbol>
                <symbol id="i-prev" viewBox="0 0 16 16"><path class="i" d="M10 3L5 8l5 5"/></symbol>
                <symbol id="i-next" viewBox="0 0 16 16"><path class="i" d="M6 3l5 5-5 5"/></symbol>
                <symbol id="i-down" viewBox="0 0 16 16"><path class="i" d="M4 6l4 4 4-4"/></symbol>
                <symbol id="i-filter" viewBox="0 0 16 16"><path class="i" d="M2 4h12M4.5 8h7M7 12h2"/></symbol>
                <symbol id="i-export" viewBox="0 0 16 16"><path class="i" d="M8 2v8M4.5 6.5L8 10l3.5-3.5M2.5 13.5h11"/></symbol>
                <symbol id="i-embed" viewBox="0 0 16 16"><path class="i" d="M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5"/></symbol>
                <symbol id="i-out" viewBox="0 0 16 16"><path class="i" d="M6 3H3v10h10v-3M9 2.5h4.5V7M13 3L7.5 8.5"/></symbol>
                <symbol id="i-copy" viewBox="0 0 16 16"><path class="i" d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"/></symbol>
                <symbol id="i-unfold" viewBox="0 0 16 16"><path class="i" d="M4.5 5.5L8 2l3.5 3.5M4.5 10.5L8 14l3.5-3.5"/></symbol>
                <symbol id="i-plus" viewBox="0 0 16 16"><path class="i" d="M8 3v10M3 8h10"/></symbol>
                <symbol id="i-minus" viewBox="0 0 16 16"><path class="i" d="M3 8h10"/></symbol>
            </defs>
        </svg>
    }
}
