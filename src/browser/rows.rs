//! Long lists, of which only what is near the screen is in the page. What is not is a gap as high as it would be, so that
//! the page scrolls as if all were there; what has the focus stays.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;
use std::ops::Range;
use web_sys::{Element, HtmlElement};

/// The attributes by which a list says how many rows it has, and a row which it is.
const ROWS: &str = "data-rows";
const ROW: &str = "data-row";
/// The attributes by which a list remembers which rows are there side by side.
const FROM: &str = "data-from";
const UNTIL: &str = "data-until";
/// The class of a gap.
const GAP: &str = "gap";

thread_local! {
    /// How high a row is, in CSS pixels; 0 if that is not known.
    static HEIGHT: Cell<f64> = const { Cell::new(0.0) };
}

/// The width has changed, and with it perhaps how high a row is.
pub fn measure_rows_again() {
    HEIGHT.set(0.0);
}

/// Puts into each list, by its place among them, the rows that are near the screen, as `draw` writes them. Gives whether
/// other rows are there now.
///
/// What is written and what is read of the page's layout do not take turns, or each would have all of it laid out again.
pub fn fill_lists(draw: &dyn Fn(usize, Range<usize>) -> String) -> bool {
    let Ok(found) = document().query_selector_all(&format!("[{ROWS}]")) else { return false };
    let found = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    let lists: Vec<List> =
        found.enumerate().filter_map(|(at, element)| List::of(at, element, draw)).collect();
    let is_settled = HEIGHT.get() > 0.0;
    if !is_settled {
        lists.iter().find_map(List::measure);
    }
    let height = HEIGHT.get();
    if height <= 0.0 {
        return false;
    }
    for list in lists.iter().filter(|list| !is_settled || list.is_new()) {
        list.keep(list.there(), height);
    }
    let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
    let wanted: Vec<Option<Range<usize>>> = lists.iter().map(|list| list.wanted(screen, height)).collect();
    let mut is_changed = false;
    for (list, near) in lists.iter().zip(wanted) {
        if let Some(near) = near {
            list.keep(near, height);
            is_changed = true;
        }
    }
    is_changed
}

struct List<'a> {
    at: usize,
    element: Element,
    count: usize,
    draw: &'a dyn Fn(usize, Range<usize>) -> String,
}

impl<'a> List<'a> {
    fn of(at: usize, element: Element, draw: &'a dyn Fn(usize, Range<usize>) -> String) -> Option<List<'a>> {
        let count = element.get_attribute(ROWS)?.parse().ok().filter(|&count| count > 0)?;
        Some(List { at, element, count, draw })
    }

    /// Whether nothing was put into it yet.
    fn is_new(&self) -> bool {
        !self.element.has_attribute(FROM)
    }

    /// Finds out how high a row is: one that is there, or the first one, for which that is put there. `None` in a list that
    /// is folded.
    fn measure(&self) -> Option<f64> {
        let row = || self.element.query_selector(&format!("[{ROW}]")).ok().flatten();
        if row().is_none() {
            self.insert(None, 0..1);
        }
        let height = row()?.get_bounding_client_rect().height();
        HEIGHT.set(height);
        (height > 0.0).then_some(height)
    }

    /// The rows that are to be there, if what is on the screen is not: those, and as many before and after.
    fn wanted(&self, screen: f64, height: f64) -> Option<Range<usize>> {
        let place = self.element.get_bounding_client_rect();
        // A list that is folded is nowhere.
        if place.width() == 0.0 {
            return None;
        }
        let row_at = |place: f64| ((place / height).floor().max(0.0) as usize).min(self.count);
        let (top, there) = (-place.top(), self.there());
        let seen = row_at(top)..(row_at(top + screen) + 1).min(self.count);
        let is_there = |row: usize| there.contains(&row);
        if seen.is_empty() || (is_there(seen.start) && is_there(seen.end - 1)) {
            return None;
        }
        Some(row_at(top - screen)..(row_at(top + 2.0 * screen) + 1).min(self.count))
    }

    /// The row in which the focus is.
    fn focused(&self) -> Option<usize> {
        let row = document().active_element()?.closest(&format!("[{ROW}]")).ok()??;
        if self.element.contains(Some(&row)) { row_of(&row) } else { None }
    }

    /// The rows that are there side by side: from the one after the first gap to the next.
    fn there(&self) -> Range<usize> {
        let of = |name: &str| self.element.get_attribute(name).and_then(|row| row.parse().ok());
        of(FROM).unwrap_or(0)..of(UNTIL).unwrap_or(0)
    }

    /// Makes these rows, and the one that has the focus, those that are there.
    fn keep(&self, near: Range<usize>, height: f64) {
        let focused = self.focused();
        let is_kept = |row: usize| near.contains(&row) || focused == Some(row);
        let mut rows: Vec<usize> = Vec::new();
        for child in children(&self.element) {
            match row_of(&child).filter(|&row| is_kept(row)) {
                Some(row) => rows.push(row),
                None => child.remove(),
            }
        }
        // What is missing before each row that is there, and after the last.
        let mut next = near.start;
        let there = children(&self.element);
        for (row, element) in rows.iter().copied().zip(&there) {
            if near.contains(&row) {
                self.insert(Some(element), next..row);
                next = row + 1;
            } else if row >= near.end {
                self.insert(Some(element), next..near.end);
                next = near.end;
            }
        }
        self.insert(None, next..near.end);
        let mut next = 0;
        for child in children(&self.element) {
            if let Some(row) = row_of(&child) {
                self.gap(Some(&child), row - next.min(row), height);
                next = row + 1;
            }
        }
        self.gap(None, self.count - next.min(self.count), height);
        let _ = self.element.set_attribute(FROM, &near.start.to_string());
        let _ = self.element.set_attribute(UNTIL, &near.end.to_string());
    }

    /// Puts rows before one that is there, or at the end.
    fn insert(&self, before: Option<&Element>, rows: Range<usize>) {
        if rows.is_empty() {
            return;
        }
        let drawn = (self.draw)(self.at, rows);
        let _ = match before {
            Some(element) => element.insert_adjacent_html("beforebegin", &drawn),
            None => self.element.insert_adjacent_html("beforeend", &drawn),
        };
    }

    /// Leaves room for so many rows before one that is there, or at the end.
    fn gap(&self, before: Option<&Element>, rows: usize, height: f64) {
        if rows == 0 {
            return;
        }
        let tag = if self.element.tag_name() == "TBODY" { "tr" } else { "li" };
        let Some(gap) =
            document().create_element(tag).ok().and_then(|gap| gap.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        gap.set_class_name(GAP);
        if tag == "tr" {
            // A row without a cell has no height.
            gap.set_inner_html("<td></td>");
        }
        let _ = gap.set_attribute("aria-hidden", "true");
        let _ = gap.style().set_property("height", &format!("{}px", (rows as f64 * height).round() as u32));
        let _ = self.element.insert_before(&gap, before.map(AsRef::as_ref));
    }
}

fn children(list: &Element) -> Vec<Element> {
    let children = list.children();
    (0..children.length()).filter_map(|at| children.item(at)).collect()
}

fn row_of(element: &Element) -> Option<usize> {
    element.get_attribute(ROW)?.parse().ok()
}
