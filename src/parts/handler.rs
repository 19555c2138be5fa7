//! Event handlers of one type.

/// An event handler. Elements are compiled anew for each type of handler, and this makes all handlers of an event one type.
pub fn handler<E: 'static>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}
