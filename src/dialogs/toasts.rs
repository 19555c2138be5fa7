//! The live region for short messages.

use crate::state::Toast;
use leptos::prelude::*;

/// Shows short messages: that something was saved or copied, or why not.
#[component]
pub fn Toasts() -> impl IntoView {
    let toast = Toast::expect();
    view! { <p class="toast" role="status">{toast.said}</p> }
}
