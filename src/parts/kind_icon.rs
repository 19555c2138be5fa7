//! The shape and colour that identify a kind wherever it appears.

use activities::activity::Kind;
use leptos::prelude::*;

/// One of the eight shapes. Its name is the end of its symbol's id.
pub type Shape = &'static str;

/// Returns the shape of a kind.
pub fn shape(kind: Kind) -> Shape {
    match kind {
        Kind::Recommendation | Kind::ExternalStandard => "recommendation",
        Kind::Supplement | Kind::TechnicalReport => "supplement",
        Kind::WorkItem | Kind::ExternalProject => "work-item",
        Kind::Deliverable => "deliverable",
        Kind::Meeting => "meeting",
        Kind::Workshop | Kind::Presentation => "workshop",
        Kind::Liaison | Kind::PublicationChannel | Kind::Initiative => "other",
        Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup | Kind::Question | Kind::ExternalGroup => {
            "group"
        }
    }
}

/// The icon of a kind. It is decorative: the kind is also given in text.
#[component]
pub fn KindIcon(kind: Kind) -> impl IntoView {
    let class = if kind.is_external() { "kind-ico external" } else { "kind-ico" };
    view! { <svg class=class aria-hidden="true"><use href=format!("#k-{}", shape(kind))></use></svg> }
}
