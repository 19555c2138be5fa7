//! What the page holds: values that live as long as it does. Who looked at a [`Live`] one is told when it changes.
//!
//! Leptos' own signals make their code anew for every type of value, which weighed 6 KB in brotli. These have the value
//! beside one of its triggers.

use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::RefCell;

/// A value that nobody is told of. Copying it copies the handle.
pub struct Kept<T: 'static>(&'static RefCell<T>);

/// A value of which who looked at it is told. Copying it copies the handle.
pub struct Live<T: 'static> {
    value: Kept<T>,
    trigger: &'static ArcTrigger,
}

impl<T> Kept<T> {
    pub fn new(value: T) -> Kept<T> {
        Kept(Box::leak(Box::new(RefCell::new(value))))
    }

    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.borrow())
    }

    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0.borrow_mut())
    }

    pub fn set(self, value: T) {
        *self.0.borrow_mut() = value;
    }
}

impl<T: Clone> Kept<T> {
    pub fn get(self) -> T {
        self.0.borrow().clone()
    }
}

impl<T> Live<T> {
    pub fn new(value: T) -> Live<T> {
        Live { value: Kept::new(value), trigger: Box::leak(Box::new(ArcTrigger::new())) }
    }

    /// Looks at it, and wants to be told.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.value.with(look)
    }

    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.value.with(look)
    }

    /// Wants to be told.
    pub fn track(self) {
        self.trigger.track();
    }

    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.value.update(change);
        self.trigger.notify();
    }

    pub fn set(self, value: T) {
        self.value.set(value);
        self.trigger.notify();
    }
}

impl<T: Clone> Live<T> {
    pub fn get(self) -> T {
        self.track();
        self.value.get()
    }

    pub fn get_untracked(self) -> T {
        self.value.get()
    }
}

impl<T: PartialEq> Live<T> {
    /// Sets it, and tells nobody if it is the same.
    pub fn turn(self, value: T) {
        if self.value.with(|now| *now != value) {
            self.set(value);
        }
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Kept<T> {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Live<T> {
        *self
    }
}

impl<T> Copy for Live<T> {}
