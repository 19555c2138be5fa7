//! Effects.

use leptos::prelude::Effect;

/// An [`Effect`] that needs no value of its run before. It is compiled once for all closures: each type of an effect's closure
/// would cost a kilobyte and a half.
pub fn effect(run: impl FnMut() + 'static) {
    fn begin(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    begin(Box::new(run));
}
