//! The rows of a list: all of them, or in a windowed list those near the viewport, with gaps in place of the rest.

use super::window::Window;
use crate::parts::keyed;
use crate::state::Found;
use leptos::prelude::*;

/// An item of the list; it is also the key in the keyed list.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Row {
    /// Incremented when all rows must be rendered again.
    pub generation: u32,
    pub content: RowContent,
}

/// A record, or a gap in place of rows that are not in the DOM.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowContent {
    Record {
        /// The record's position in the dataset.
        position: usize,
        /// Its place in a long list.
        place: Option<Place>,
    },
    Gap {
        from: usize,
        pixels: u32,
    },
}

/// A row's index in a windowed list, and the list's length.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    pub at: usize,
    pub of: usize,
}

/// The contents of a list or a table body.
#[component]
pub fn Rows(
    window: Window,
    /// The records, as positions in the dataset.
    records: Memo<Vec<usize>>,
    /// Returns the number of lists and of rows above this one in the view, or `None` if this list shows no rows.
    before: Box<dyn Fn() -> Option<(usize, usize)> + Send>,
    /// Renders the row of a record, given its position and its place in a long list.
    row: Box<dyn Fn(usize, Option<Place>) -> AnyView + Send + Sync>,
    /// Renders a gap of the given height.
    gap: fn(String) -> AnyView,
) -> impl IntoView {
    let found = Found::expect();
    let keys = move || {
        let generation = found.generation.get();
        records.with(|records| {
            if window.is_long.get() {
                let Some((lists, rows)) = before() else { return Vec::new() };
                return window.rows(generation, records, lists, rows);
            }
            let row = |&position| Row { generation, content: RowContent::Record { position, place: None } };
            records.iter().map(row).collect()
        })
    };
    keyed(keys, move |key: Row| match key.content {
        RowContent::Record { position, place } => row(position, place),
        RowContent::Gap { pixels, .. } => gap(format!("{pixels}px")),
    })
}
