//! Long lists, of which only what is near the screen is in the page.

use super::rows::{Place, Row, RowContent};
use crate::browser::{self, FocusInRow, Sight};
use crate::state::{Found, Scene, effect, setting};
use leptos::html::Section;
use leptos::prelude::*;

/// So many records are in the page at once, and no more.
pub const MOST: usize = 1_000;

/// What of a view's lists is near the screen, if there are too many records for all of them to be in the page.
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
    /// Follows a view, whose lists have `data-rows` and whose rows have `data-row`.
    pub fn of(section: NodeRef<Section>) -> Window {
        let found = Found::expect();
        let is_static = setting().is_static;
        let is_printed = RwSignal::new(false);
        let is_long = Memo::new(move |_| !is_static && !is_printed.get() && found.total() > MOST);
        let window = Window {
            is_long,
            sight: RwSignal::default(),
            section,
            focused: RwSignal::new(None),
            scene: Scene::expect(),
        };
        // Whatever changes above the lists, the timeline as well, changes the size of all results.
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
        // On paper there is no scrolling.
        browser::on_window("beforeprint", move |_| is_printed.set(true));
        browser::on_window("afterprint", move |_| is_printed.set(false));
        window
    }

    /// Looks what is near the screen now. A row that has the focus stays in the page.
    pub fn look(self) {
        let section = self.section.get_untracked().filter(|_| self.is_long.get_untracked());
        if let Some(section) = section
            && let Some(sight) = browser::sight(&section, self.sight.get_untracked().row)
            && self.sight.get_untracked() != sight
        {
            let focused = FocusInRow::save(&section);
            let position =
                focused.record().and_then(|id| self.scene.loaded_untracked().dataset().position(id));
            self.focused.set(position);
            self.sight.set(sight);
            focused.restore();
        }
    }

    /// The rows that are in the page of a list of these records, before which there are so many lists and rows.
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
        // With its neighbours, so that the Tab key leads on.
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
