//! The shape and colour that identify a kind wherever it appears.

use activities::activity::Kind;
use export::drawing::shape;
use leptos::prelude::*;

/// The icon of a kind. It is decorative: the kind is also given in text.
#[component]
pub fn KindIcon(kind: Kind) -> impl IntoView {
    let class = if kind.is_external() { "kind-ico external" } else { "kind-ico" };
    view! { <svg class=class aria-hidden="true"><use href=format!("#k-{}", shape(kind))></use></svg> }
}
