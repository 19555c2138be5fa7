//! What of the page's frame follows the state: effects of Leptos, each for one part of one element.
//!
//! The frame itself is markup. As a Leptos view it would weigh a tenth of the page, for elements that never change.

use crate::browser::{self, Part};
use leptos::prelude::*;

/// Keeps a text, markup or an attribute of the element with that id at what `value` says.
pub fn follow(id: &'static str, part: Part, value: impl Fn() -> String + 'static) {
    on_change(value, move |now| browser::put(id, part, now));
}

/// Keeps an attribute, such as `hidden` or `inert`, at the element with that id while `is_set` says so.
pub fn flag(id: &'static str, attribute: &'static str, is_set: impl Fn() -> bool + 'static) {
    act(move || browser::flag(id, attribute, is_set()));
}

/// Does something with a value now, and whenever it is another.
pub fn on_change(value: impl Fn() -> String + 'static, act: impl Fn(&str) + 'static) {
    keep(Box::new(value), Box::new(act));
}

/// Does something now, and whenever something is another that it looked at.
pub fn act(act: impl Fn() + 'static) {
    keep_doing(Box::new(act));
}

// Leptos makes its code anew for every type of closure: these are of one type each.

fn keep(value: Box<dyn Fn() -> String>, act: Box<dyn Fn(&str)>) {
    Effect::new(move |last: Option<String>| {
        let now = value();
        if last.as_ref() != Some(&now) {
            act(&now);
        }
        now
    });
}

fn keep_doing(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}
