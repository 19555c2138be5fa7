//! The current view, as stored in the address, and the only way to change it.

use activities::address::{self, ViewState, framing};
use leptos::prelude::*;

/// A continuous change that counts as one history entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Typing in the search box.
    Typing,
    /// Moving the timeline's visible range.
    Moving,
}

/// The way the address bar follows the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A choice: pushes a history entry, so that Back undoes it.
    Chosen,
    /// The start of a gesture: also pushes a history entry.
    Begun(Gesture),
    /// The continuation of a gesture: updates the same entry once the gesture pauses.
    Continued(Gesture),
    /// The address bar already has this view.
    Followed,
}

/// The current view. Components read it, and change it with [`go`](Address::go) and [`adjust`](Address::adjust).
#[derive(Clone, Copy)]
pub struct Address {
    view: RwSignal<ViewState>,
    /// The id of the open record. It is also part of the view, but what follows it is not notified of other changes.
    pub item: RwSignal<Option<String>>,
    step: StoredValue<Step>,
}

impl Address {
    pub(super) fn new(view: ViewState) -> Address {
        Address {
            item: RwSignal::new(view.item.clone()),
            view: RwSignal::new(view),
            step: StoredValue::new(Step::Followed),
        }
    }

    /// Returns the context.
    pub fn expect() -> Address {
        expect_context()
    }

    /// Reads the view, tracked.
    pub fn with<T>(self, look: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with(look)
    }

    /// Reads the view, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with_untracked(look)
    }

    /// Changes the view as a step that Back undoes.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        self.change(Step::Chosen, change);
    }

    /// Changes the view as part of a gesture. The whole gesture is one history entry.
    pub fn adjust(self, gesture: Gesture, change: impl FnOnce(&mut ViewState)) {
        let step = match self.step.get_value() {
            Step::Begun(last) | Step::Continued(last) if last == gesture => Step::Continued(gesture),
            _ => Step::Begun(gesture),
        };
        self.change(step, change);
    }

    /// Sets an address parameter, as a step that Back undoes.
    pub fn set(self, key: &str, value: &str) {
        self.go(|view| address::set(view, key, value));
    }

    /// Goes to the view of a link's query string, with the current embedding parameters. A link to a record opens it in the
    /// current view.
    pub fn follow_link(self, query: &str) {
        let linked = address::decode(query);
        self.go(|view| {
            if linked.item.is_some() {
                view.item = linked.item;
            } else {
                *view = ViewState { rest: std::mem::take(&mut view.rest), ..linked };
            }
        });
    }

    /// Shows the view in the address bar after the user went back or forward.
    pub(crate) fn follow_history(self, view: ViewState) {
        self.change(Step::Followed, |shown| *shown = view);
    }

    /// Returns true if the last change was a letter typed in the search box.
    pub(super) fn is_typing(self) -> bool {
        matches!(self.step(), Step::Begun(Gesture::Typing) | Step::Continued(Gesture::Typing))
    }

    pub(crate) fn step(self) -> Step {
        self.step.get_value()
    }

    fn change(self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let before = self.view.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if before == after && matches!(step, Step::Begun(_)) {
            // A gesture begins with its first real change: some browsers report input when an empty box is cleared.
            return;
        }
        self.step.set_value(step);
        if before.item != after.item {
            self.item.set(after.item.clone());
        }
        if before != after {
            self.view.set(after);
        }
    }

    /// Returns true if the embedding page has locked the control of a parameter (`lock=`).
    pub fn is_locked(self, key: &str) -> bool {
        self.view.with(|view| framing::locked(view).any(|locked| locked == key))
    }

    /// Returns true if the page is embedded in another one, without masthead and figures (`embed=1`).
    pub fn is_embedded(self) -> bool {
        self.view.with(framing::is_embedded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_record_opens_it_in_the_current_view() {
        Owner::new().with(|| {
            let address = Address::new(address::decode("q=voti&view=table"));
            // The links of a list may not have the last letter yet.
            address.follow_link("?q=vot&view=table&item=sg17");
            assert_eq!(address.with_untracked(address::encode), "q=voti&view=table&item=sg17");
            assert_eq!(address.item.get_untracked().as_deref(), Some("sg17"));
            address.follow_link("?view=lineage");
            assert_eq!(address.with_untracked(address::encode), "view=lineage");
            assert_eq!(address.item.get_untracked(), None);
        });
    }

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
