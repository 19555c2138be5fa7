//! Type-erased keyed lists.

use leptos::prelude::*;
use std::any::Any;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A keyed list: rows keep their elements, and with them the focus, when the list changes. `For`, the heaviest part of the
/// framework, is compiled only once for all key types.
pub fn keyed<K>(
    each: impl Fn() -> Vec<K> + Send + 'static,
    row: impl Fn(K) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let keys = move || each().into_iter().map(|key| Key(Arc::new(key))).collect();
    let row = move |key: Key| key.0.as_any().downcast_ref::<K>().map(|key| row(key.clone())).into_any();
    erased(Box::new(keys), Arc::new(row))
}

fn erased(each: Box<dyn Fn() -> Vec<Key> + Send>, row: Arc<dyn Fn(Key) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=each key=|key| key.clone() children=move |key| row(key)/> }.into_any()
}

/// A key of any type.
#[derive(Clone)]
struct Key(Arc<dyn RowKey>);

/// The operations that a list needs on its keys.
trait RowKey: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is(&self, other: &dyn RowKey) -> bool;
    fn hash_into(&self, state: &mut dyn Hasher);
}

impl<K: Eq + Hash + Send + Sync + 'static> RowKey for K {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn RowKey) -> bool {
        other.as_any().downcast_ref::<K>() == Some(self)
    }

    fn hash_into(&self, mut state: &mut dyn Hasher) {
        self.hash(&mut state);
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.0.is(&*other.0)
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash_into(state);
    }
}
