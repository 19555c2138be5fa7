//! A wrapper for memos that keeps the compiled app small.

use leptos::prelude::Memo;

/// Creates a [`Memo`]. It is compiled once for each type of value, instead of once for each closure.
pub fn memo<T>(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    type Boxed<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;
    fn begin<T: PartialEq + Send + Sync + 'static>(value: Boxed<T>) -> Memo<T> {
        Memo::new(value)
    }
    begin(Box::new(value))
}
