//! Icons: symbols that are defined once in the page, and elements that use them.

use export::drawing::{SHAPES, Shape, outline};
use leptos::prelude::*;

/// An icon of the user interface, by the name of its symbol (`search`, `close`, `prev`, `next`, `down`, `filter`, `export`,
/// `embed`, `out`, `copy`, `unfold`, `plus`, `minus`, `curve`). It is decorative: its meaning is also given in text.
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
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="5"/></pattern>
                {SHAPES.iter().map(|&shape| kind_symbol(shape)).collect_view()}
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
                <symbol id="i-curve" viewBox="0 0 16 16"><path class="curve" d="M2 12C8 12 8 4 14 4"/></symbol>
                <symbol id="i-minus" viewBox="0 0 16 16"><path class="i" d="M3 8h10"/></symbol>
            </defs>
        </svg>
    }
}

/// The symbol of a kind's shape.
fn kind_symbol(shape: Shape) -> AnyView {
    let (class, d) = outline(shape);
    view! {
        <symbol id=format!("k-{shape}") viewBox="0 0 12 12">
            <path transform="translate(6 6)" class=format!("m {class}") d=d></path>
        </symbol>
    }
    .into_any()
}
