//! Building the page in short tasks: its parts are built in turn, while the static page is still shown.

use leptos::prelude::*;
use std::collections::VecDeque;

/// The parts of the page that wait to be built, until all are built and the app takes the place of the static page.
#[derive(Clone, Copy)]
pub struct Turns {
    waiting: StoredValue<Option<VecDeque<RwSignal<bool>>>>,
    is_over: RwSignal<bool>,
}

impl Turns {
    #[allow(clippy::new_without_default)]
    pub fn new() -> Turns {
        Turns { waiting: StoredValue::new(Some(VecDeque::new())), is_over: RwSignal::new(false) }
    }

    /// Returns a signal that is true when a part may be built. After startup, and in static pages, that is at once.
    pub fn wait() -> RwSignal<bool> {
        let turn = RwSignal::new(true);
        if let Some(Turns { waiting, .. }) = use_context() {
            waiting.update_value(|waiting| {
                if let Some(waiting) = waiting {
                    turn.set(false);
                    waiting.push_back(turn);
                }
            });
        }
        turn
    }

    /// Returns a signal that is true when startup is over. In static pages it never is.
    pub fn is_over() -> RwSignal<bool> {
        use_context::<Turns>().map_or_else(|| RwSignal::new(false), |turns| turns.is_over)
    }

    /// Lets the part that has waited longest be built. Returns false if none waits; then parts no longer wait.
    pub fn next(self) -> bool {
        let next = self.waiting.try_update_value(|waiting| {
            let next = waiting.as_mut().and_then(VecDeque::pop_front);
            if next.is_none() {
                *waiting = None;
            }
            next
        });
        let Some(turn) = next.flatten() else { return false };
        // Fails if the part is gone by now.
        let _ = turn.try_set(true);
        true
    }

    /// Says that startup is over.
    pub fn end(self) {
        self.is_over.set(true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_wait_in_line_until_startup_is_over() {
        Owner::new().with(|| {
            assert!(Turns::wait().get_untracked(), "nothing waits where no turns are given");
            let turns = Turns::new();
            provide_context(turns);
            let parts = [Turns::wait(), Turns::wait()];
            let built = || parts.map(|part| part.get_untracked());
            assert_eq!(built(), [false, false]);
            assert!(turns.next());
            assert_eq!(built(), [true, false]);
            assert!(turns.next() && !turns.next());
            assert_eq!(built(), [true, true]);
            assert!(Turns::wait().get_untracked());
        });
    }
}
