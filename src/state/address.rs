//! The view that the address names, and the only way to change it.

use activities::address::{self, ViewState, framing};
use leptos::prelude::*;

/// A change that goes on for a while: all of it is one step of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Letters typed into the search box.
    Typing,
    /// The timeline's window being moved.
    Moving,
}

/// How the address bar follows the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Something was chosen: a new entry of the history, so that Back undoes it.
    Chosen,
    /// A gesture began: a new entry, too.
    Begun(Gesture),
    /// A gesture goes on: the same entry, once it pauses.
    Continued(Gesture),
    /// The address is there already.
    Followed,
}

/// The view. Components read it, and change it by [`go`](Address::go) and [`adjust`](Address::adjust).
#[derive(Clone, Copy)]
pub struct Address {
    view: RwSignal<ViewState>,
    step: StoredValue<Step>,
}

impl Address {
    pub(super) fn new(view: ViewState) -> Address {
        Address { view: RwSignal::new(view), step: StoredValue::new(Step::Followed) }
    }

    /// The context.
    pub fn expect() -> Address {
        expect_context()
    }

    /// Looks at the view, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with(look)
    }

    /// Looks at the view as it is now.
    pub fn with_untracked<T>(self, look: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with_untracked(look)
    }

    /// Changes the view as a step that Back undoes.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        self.change(Step::Chosen, change);
    }

    /// Changes the view while a gesture goes on. It begins with one step, and stays in that.
    pub fn adjust(self, gesture: Gesture, change: impl FnOnce(&mut ViewState)) {
        let step = match self.step.get_value() {
            Step::Begun(last) | Step::Continued(last) if last == gesture => Step::Continued(gesture),
            _ => Step::Begun(gesture),
        };
        self.change(step, change);
    }

    /// Sets a key of the address, as a step that Back undoes.
    pub fn set(self, key: &str, value: &str) {
        self.go(|view| address::set(view, key, value));
    }

    /// Goes to the view of a link's query string. How the page is framed stays, and so does the timeline's window while a record
    /// opens.
    pub fn follow_link(self, query: &str) {
        self.go(|view| {
            let (rest, zoom) = (std::mem::take(&mut view.rest), view.zoom);
            *view = ViewState { rest, ..address::decode(query) };
            view.zoom = view.zoom.or(zoom.filter(|_| view.item.is_some()));
        });
    }

    /// Shows the view that the address bar has: the reader went back or forward.
    pub(crate) fn follow_history(self, view: ViewState) {
        self.change(Step::Followed, |shown| *shown = view);
    }

    pub(crate) fn step(self) -> Step {
        self.step.get_value()
    }

    fn change(self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let before = self.view.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if before == after && matches!(step, Step::Begun(_)) {
            // A gesture begins with its first change: some browsers tell of an empty box being emptied.
            return;
        }
        self.step.set_value(step);
        if before != after {
            self.view.set(after);
        }
    }

    /// Whether the page that embeds this one took the control of a key away (`lock=`).
    pub fn is_locked(self, key: &str) -> bool {
        self.view.with(|view| framing::locked(view).any(|locked| locked == key))
    }

    /// Whether the page stands in another one, without masthead and figures (`embed=1`).
    pub fn is_embedded(self) -> bool {
        self.view.with(framing::is_embedded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gesture_is_one_step_until_something_else_is_chosen() {
        Owner::new().with(|| {
            let address = Address::new(ViewState::default());
            let letter =
                |text: &str| address.adjust(Gesture::Typing, |view| view.query.text = text.to_owned());
            letter("v");
            assert_eq!(address.step(), Step::Begun(Gesture::Typing));
            address.set("view", "table");
            letter("v");
            assert_eq!(address.step(), Step::Chosen);
            letter("vo");
            assert_eq!(address.step(), Step::Begun(Gesture::Typing));
            letter("voi");
            assert_eq!(address.step(), Step::Continued(Gesture::Typing));
            address.set("view", "catalogue");
            assert_eq!(address.step(), Step::Chosen);
            letter("void");
            assert_eq!(address.step(), Step::Begun(Gesture::Typing));
        });
    }
}
