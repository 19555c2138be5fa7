//! What follows the view: texts and flags of one type each. Leptos makes its code anew for every type of closure, which
//! is most of what a component weighs.

/// A text or a piece of markup that follows the view.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// A yes or no that follows the view.
pub type Flag = Box<dyn FnMut() -> bool + Send>;

pub fn text(text: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(text)
}

pub fn flag(flag: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(flag)
}
