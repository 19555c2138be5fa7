//! Keyed lists.

use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;

/// A keyed list, whose rows keep their elements, and with them the focus, while the list changes. Its code is compiled once for
/// each type of key, whatever the rows are.
pub fn keyed<K>(
    each: impl Fn() -> Vec<K> + Send + 'static,
    row: impl Fn(K) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    K: Clone + Eq + Hash + Send + 'static,
{
    let each: Box<dyn Fn() -> Vec<K> + Send> = Box::new(each);
    let row: Arc<dyn Fn(K) -> AnyView + Send + Sync> = Arc::new(row);
    view! { <For each=each key=|key| key.clone() children=move |key| row(key)/> }.into_any()
}
