//! Long lists, of which only what is near the screen is in the page.

use super::rows::{Part, Place, Row};
use crate::browser::{self, Sight};
use crate::state::{Found, Scene, setting};
use leptos::ev;
use leptos::html::Section;
use leptos::prelude::*;
use leptos_use::{UseElementSizeReturn, use_element_size};

/// So many records are in the page at once, and no more.
pub const MOST: usize = 1_000;

/// What of a view's lists is near the screen, if there are too many records for all of them to be in the page.
#[derive(Clone, Copy)]
pub struct Window {
    pub is_long: Memo<bool>,
    sight: RwSignal<Sight>,
    section: NodeRef<Section>,
    /// The record that has, or had last, the focus: it stays in the page.
    focused: RwSignal<Option<usize>>,
}

impl Window {
    /// Follows a view, whose lists have `data-rows` and whose rows have `data-row`.
    pub fn of(section: NodeRef<Section>) -> Window {
        let found = Found::expect();
        let is_static = setting().is_static;
        let is_printed = RwSignal::new(false);
        let is_long = Memo::new(move |_| !is_static && !is_printed.get() && found.total() > MOST);
        let window = Window { is_long, sight: RwSignal::default(), section, focused: RwSignal::new(None) };
        // What stands above the lists, and how wide they are, tells in the size of the view.
        let UseElementSizeReturn { width, height } = use_element_size(section);
        Effect::new(move |_| {
            width.track();
            height.track();
            found.groups.track();
            is_long.track();
            section.track();
            window.look();
        });
        browser::on_window_named("scroll", move |_| window.look());
        browser::on_window_named("resize", move |_| window.look());
        // On paper there is no scrolling.
        browser::on_window_named("beforeprint", move |_| is_printed.set(true));
        browser::on_window_named("afterprint", move |_| is_printed.set(false));
        window
    }

    /// Looks what is near the screen now.
    pub fn look(self) {
        let section = self.section.get_untracked().filter(|_| self.is_long.get_untracked());
        if let Some(sight) = section.and_then(|section| browser::sight(&section))
            && self.sight.get_untracked() != sight
        {
            self.sight.set(sight);
        }
    }

    /// The focus came to something in the view.
    pub fn note_focus(self, event: &ev::FocusEvent, scene: Scene) {
        if self.is_long.get_untracked()
            && let Some(id) = browser::record_of(event)
        {
            self.focused.set(scene.loaded().dataset().position(&id));
        }
    }

    /// The rows that are in the page of a list of these records, before which there are so many lists and rows.
    pub fn rows(self, edition: u32, records: &[usize], lists: usize, rows: usize) -> Vec<Row> {
        let of = records.len();
        let row = |at: usize| {
            let place = Some(Place { at, of });
            Row { edition, part: Part::Record { position: records[at], place } }
        };
        let sight = self.sight.get();
        let (from, until) = sight.near(lists, rows, of);
        let focused = self.focused.get().and_then(|record| records.iter().position(|&it| it == record));
        let mut keys = Vec::new();
        let mut done = 0;
        let mut gap_until = |keys: &mut Vec<Row>, at: usize| {
            if at > done {
                let pixels = ((at - done) as f64 * sight.row) as u32;
                keys.push(Row { edition, part: Part::Gap { from: done, pixels } });
            }
            done = at;
        };
        let before = focused.filter(|&at| at < from);
        let after = focused.filter(|&at| at >= until);
        for at in before.into_iter().chain(from..until).chain(after) {
            gap_until(&mut keys, at);
            keys.push(row(at));
            gap_until(&mut keys, at);
        }
        gap_until(&mut keys, of);
        keys
    }
}
