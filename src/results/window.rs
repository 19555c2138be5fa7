//! Windowed lists: only rows near the viewport are in the DOM.

use super::rows::{Place, Row, RowContent};
use crate::browser::{self, BoxScroll, FocusInRow, Sight};
use crate::state::{Found, MOST_ROWS, Scene, effect, memo, setting};
use leptos::html::Section;
use leptos::prelude::*;

/// The part of a view's lists that is near the viewport, if there are too many records to render them all.
#[derive(Clone, Copy)]
pub struct Window {
    pub is_long: Memo<bool>,
    sight: RwSignal<Sight>,
    section: NodeRef<Section>,
    /// The record whose row has the focus.
    focused: RwSignal<Option<usize>>,
    scene: Scene,
}

impl Window {
    /// Observes a view whose lists have `data-rows` and whose rows have `data-row`.
    pub fn of(section: NodeRef<Section>) -> Window {
        let found = Found::expect();
        let is_static = setting().is_static;
        let is_printed = RwSignal::new(false);
        let is_long = memo(move |_| !is_static && !is_printed.get() && found.total() > MOST_ROWS);
        let window = Window {
            is_long,
            sight: RwSignal::default(),
            section,
            focused: RwSignal::new(None),
            scene: Scene::expect(),
        };
        // Any change above the lists, including in the timeline, changes the size of the results area.
        section.on_load(move |section| {
            if let Some(results) = section.parent_element() {
                browser::on_resize(&results, move || window.look());
            }
        });
        effect(move || {
            found.groups.get();
            is_long.get();
            window.look();
        });
        browser::on_window("scroll", move |_| window.look());
        browser::on_window("resize", move |_| window.look());
        // Paper does not scroll, so all rows are printed.
        browser::on_window("beforeprint", move |_| is_printed.set(true));
        browser::on_window("afterprint", move |_| is_printed.set(false));
        window
    }

    /// Measures what is near the viewport now. The row that has the focus stays in the DOM.
    pub fn look(self) {
        let section = self.section.get_untracked().filter(|_| self.is_long.get_untracked());
        if let Some(section) = section
            && let Some(sight) = browser::sight(&section, self.sight.get_untracked().row)
            && self.sight.get_untracked() != sight
        {
            let (scroll, focused) = (BoxScroll::save(&section), FocusInRow::save(&section));
            let position =
                focused.record().and_then(|id| self.scene.loaded_untracked().dataset().position(id));
            self.focused.set(position);
            self.sight.set(sight);
            focused.restore();
            scroll.restore();
        }
    }

    /// Returns the rows and gaps to render for a list of `records` that comes after the given number of lists and rows.
    pub fn rows(self, generation: u32, records: &[usize], lists: usize, rows: usize) -> Vec<Row> {
        let of = records.len();
        let row = |at: usize| {
            let place = Some(Place { at, of });
            Row { generation, content: RowContent::Record { position: records[at], place } }
        };
        let sight = self.sight.get();
        let (from, until) = sight.near(lists, rows, of);
        let focused = self.focused.get().and_then(|record| records.iter().position(|&it| it == record));
        let gap = |from: usize, until: usize| {
            let pixels = ((until - from) as f64 * sight.row) as u32;
            (from < until).then_some(Row { generation, content: RowContent::Gap { from, pixels } })
        };
        // The neighbours of the focused row stay as well, so that the Tab key can move on.
        let kept = focused.map_or(0..0, |at| at.saturating_sub(1)..(at + 2).min(of));
        let before = kept.clone().filter(|&at| at < from);
        let after = kept.filter(|&at| at >= until);
        let mut keys = Vec::new();
        let mut next = 0;
        for at in before.chain(from..until).chain(after) {
            keys.extend(gap(next, at));
            keys.push(row(at));
            next = at + 1;
        }
        keys.extend(gap(next, of));
        keys
    }
}
