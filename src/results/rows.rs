//! The rows of a list: all of them, or in a windowed list those near the viewport, with gaps in place of the rest.

use super::window::Window;
use crate::parts::{kept, keyed};
use crate::state::Found;
use leptos::prelude::*;
use std::sync::Arc;

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

/// Renders the row of a record, given its position, its place in a long list, and whether the row is shown.
pub type RowView = Arc<dyn Fn(usize, Option<Place>, RwSignal<bool>) -> AnyView + Send + Sync>;

/// The contents of a list or a table body.
#[component]
pub fn Rows(
    window: Window,
    /// The records found, as positions in the dataset.
    records: Memo<Vec<usize>>,
    /// The records whose rows are kept, whether found or not.
    kept_records: Memo<Vec<usize>>,
    /// Returns the number of lists and of rows above this one in the view, or `None` if this list shows no rows.
    before: Box<dyn Fn() -> Option<(usize, usize)> + Send>,
    row: RowView,
    /// Renders a gap of the given height.
    gap: fn(String) -> AnyView,
) -> impl IntoView {
    let found = Found::expect();
    let keys = move || {
        let generation = found.generation.get();
        if window.is_long.get() {
            let Some((lists, rows)) = before() else { return Vec::new() };
            return records.with(|records| window.rows(generation, records, lists, rows));
        }
        let content = |position: usize| RowContent::Record { position, place: None };
        let row = |&position: &usize| Row { generation, content: content(position) };
        kept_records.with(|records| records.iter().map(row).collect())
    };
    keyed(keys, move |key: Row| match key.content {
        RowContent::Record { position, place } => {
            let row = row.clone();
            let is_found = move || place.is_some() || records.with(|records| records.contains(&position));
            kept(is_found, move |is_shown| row(position, place, is_shown))
        }
        RowContent::Gap { pixels, .. } => gap(format!("{pixels}px")),
    })
}
