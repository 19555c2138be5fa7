//! Views that are built late, and survive being hidden.

use crate::state::Turns;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::either::EitherKeepAlive;

/// A view that is built in its turn during startup.
pub fn in_turn(build: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    kept(|| true, move |_| build())
}

/// A view that is in the DOM while `is_shown`. It is built when it is shown for the first time, during startup in its turn,
/// and kept for the next time: putting it back costs a fraction of building it. It is told whether it is shown, so that it
/// can rest meanwhile.
pub fn kept(
    is_shown: impl Fn() -> bool + Send + 'static,
    build: impl FnOnce(RwSignal<bool>) -> AnyView + Send + 'static,
) -> AnyView {
    built(Box::new(is_shown), Box::new(build))
}

fn built(
    is_shown: Box<dyn Fn() -> bool + Send>,
    build: Box<dyn FnOnce(RwSignal<bool>) -> AnyView + Send>,
) -> AnyView {
    let (turn, shown) = (Turns::wait(), RwSignal::new(false));
    // The view owns what it creates: it must outlive the next run of the closure below.
    let owner = Owner::new();
    let (mut nothing, mut build) = (Some(()), Some(build));
    let mut view = move || {
        let is_shown = turn.get() && is_shown();
        if shown.get_untracked() != is_shown {
            shown.set(is_shown);
        }
        let build = if is_shown { build.take() } else { None };
        let view = build.map(|build| {
            let view = owner.with(|| untrack(|| build(shown)));
            OwnedView::new_with_owner(view, owner.clone())
        });
        EitherKeepAlive { a: nothing.take(), b: view, show_b: is_shown }.into_any()
    };
    view! { {move || view()} }.into_any()
}
