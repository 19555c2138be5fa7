//! The rows of a list: all of them, or of a long one those near the screen, and gaps as high as the others would be.

use super::window::Window;
use crate::parts::keyed;
use crate::state::Found;
use leptos::prelude::*;

/// What stands in a list, by which it is kept while the list changes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Row {
    /// Counts up when all rows must be drawn anew.
    pub generation: u32,
    pub content: RowContent,
}

/// A record, or the room of rows that are not in the page.
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

/// A row's place in a list of which not all is in the page, and how many rows that has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    pub at: usize,
    pub of: usize,
}

/// What is put into a list or the body of a table.
#[component]
pub fn Rows(
    window: Window,
    /// The records, by their positions.
    records: Memo<Vec<usize>>,
    /// How many lists of the view, and rows in them, come before; `None` if no row is to be there.
    before: Box<dyn Fn() -> Option<(usize, usize)> + Send>,
    /// Draws a record's row: of its position, and its place in a long list.
    row: Box<dyn Fn(usize, Option<Place>) -> AnyView + Send + Sync>,
    /// Draws a gap that is so high.
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
