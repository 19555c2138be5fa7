//! A wrapper for effects that keeps the compiled app small.

use leptos::prelude::Effect;

/// Creates an [`Effect`] that does not use its previous value. It is compiled once for all closures: otherwise each closure type
/// would add 1.5 KB.
pub fn effect(run: impl FnMut() + 'static) {
    fn begin(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    begin(Box::new(run));
}
