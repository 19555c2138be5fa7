//! What is said in passing.

use crate::state::Toast;
use leptos::prelude::*;

/// What is said in passing: that something was saved or copied, or why not.
#[component]
pub fn Toasts() -> impl IntoView {
    let toast = Toast::expect();
    view! { <p class="toast" role="status">{toast.said}</p> }
}
