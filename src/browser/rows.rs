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

/// Puts into each list, by its place among them, the rows that are near the screen, as `draw` writes them; `anew` also
/// those that stand there already.
pub fn fill_lists(anew: bool, draw: &dyn Fn(usize, Range<usize>) -> String) {
    let Ok(lists) = document().query_selector_all(&format!("[{ROWS}]")) else { return };
    let lists = (0..lists.length()).filter_map(|at| lists.item(at)?.dyn_into::<Element>().ok());
    if anew {
        measure_rows_again();
    }
    let is_settled = HEIGHT.get() > 0.0;
    for (at, element) in lists.enumerate() {
        let Some(count) = element.get_attribute(ROWS).and_then(|count| count.parse().ok()) else { continue };
        let list = List { element, count, draw: &|rows| draw(at, rows) };
        if anew {
            list.empty();
        }
        list.fill(is_settled);
    }
}

struct List<'a> {
    element: Element,
    count: usize,
    draw: &'a dyn Fn(Range<usize>) -> String,
}

impl List<'_> {
    fn empty(&self) {
        self.element.set_inner_html("");
        let _ = self.element.remove_attribute(FROM);
        let _ = self.element.remove_attribute(UNTIL);
    }

    /// The row in which the focus is.
    fn focused(&self) -> Option<usize> {
        let row = document().active_element()?.closest(&format!("[{ROW}]")).ok()??;
        if self.element.contains(Some(&row)) { row_of(&row) } else { None }
    }

    /// The height of a row: of one that is there, or of the first one, for which that is put there.
    fn height(&self) -> f64 {
        if HEIGHT.get() == 0.0 {
            if self.element.query_selector(&format!("[{ROW}]")).ok().flatten().is_none() {
                self.insert(None, 0..1);
            }
            let row = self.element.query_selector(&format!("[{ROW}]")).ok().flatten();
            HEIGHT.set(row.map_or(0.0, |row| row.get_bounding_client_rect().height()));
        }
        HEIGHT.get()
    }

    /// `is_settled`: what stands there stands where it should.
    fn fill(&self, is_settled: bool) {
        let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        // A list that is folded is nowhere.
        if self.count == 0 || self.element.client_width() == 0 {
            return;
        }
        let height = self.height();
        if height <= 0.0 {
            return;
        }
        let top = -self.element.get_bounding_client_rect().top();
        let row_at = |place: f64| ((place / height).floor().max(0.0) as usize).min(self.count);
        let seen = row_at(top)..(row_at(top + screen) + 1).min(self.count);
        let there = self.there();
        let is_there = |row: usize| there.contains(&row) || seen.is_empty();
        if is_settled && !there.is_empty() && is_there(seen.start) && is_there(seen.end.saturating_sub(1)) {
            return;
        }
        let near = row_at(top - screen)..(row_at(top + 2.0 * screen) + 1).min(self.count);
        self.keep(near, height);
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
        let drawn = (self.draw)(rows);
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
