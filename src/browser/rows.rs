//! Measurements and focus of the rows of long lists.

use super::place::is_scrolled;
use leptos::prelude::{document, request_animation_frame, window};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

/// The position of a view's lists relative to the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// The distance from the first row of the first list down to the viewport's top, rounded down to half a viewport height.
    pub top: f64,
    /// The height of the viewport.
    pub screen: f64,
    /// The height of a row; 0 as long as it is unknown.
    pub row: f64,
    /// The distance from the last row of a list to the first row of the next one.
    pub between: f64,
}

impl Sight {
    /// Returns the range of rows near the viewport, in a list of `count` rows that follows the given number of lists and rows. As
    /// long as nothing is known it is one row, to be measured.
    pub fn near(&self, lists: usize, rows: usize, count: usize) -> (usize, usize) {
        if self.row <= 0.0 {
            return (0, count.min(1));
        }
        let start = lists as f64 * self.between + rows as f64 * self.row;
        let row_at = |y: f64| ((y - start) / self.row).clamp(0.0, count as f64);
        let first = row_at(self.top - self.screen / 2.0).floor();
        let end = row_at(self.top + self.screen * 2.0).ceil();
        (first as usize, end as usize)
    }
}

/// Measures the lists of a view: lists have `data-rows`, and their rows, all of the same height, have `data-row`. They scroll
/// with the page or in a box of their own. If no row is rendered, the last row height, `known`, applies (0 if there was none).
/// Returns `None` until a row has been rendered.
pub fn sight(view: &Element, known: f64) -> Option<Sight> {
    let lists = view.query_selector_all("[data-rows]").ok()?;
    let bounds = |at: u32| Some(lists.item(at)?.dyn_into::<Element>().ok()?.get_bounding_client_rect());
    let first = bounds(0)?;
    let row = view.query_selector("[data-row]").ok()?;
    let row = row.map_or(known, |row| row.get_bounding_client_rect().height());
    let between = bounds(1).map_or(0.0, |second| second.top() - first.bottom());
    let (top, screen) = match view.query_selector(".table-box").ok()? {
        Some(frame) => (frame.get_bounding_client_rect().top(), f64::from(frame.client_height())),
        None => (0.0, window().inner_height().ok()?.as_f64()?),
    };
    let half = screen / 2.0;
    let top = ((top - first.top()) / half).floor() * half;
    (row > 0.0 && half > 0.0).then_some(Sight { top, screen, row, between })
}

/// Returns the number of rows that the screen has room for, from the top of the list or table; all, if the page is scrolled. No row
/// is lower than `LEAST` CSS pixels.
pub fn rows_in_sight() -> usize {
    const LEAST: f64 = 30.0;
    if is_scrolled() {
        return usize::MAX;
    }
    let screen = window().inner_height().ok().and_then(|height| height.as_f64());
    let list = document().query_selector(".list, .table").ok().flatten();
    let room = list.zip(screen).map(|(list, screen)| screen - list.get_bounding_client_rect().top());
    room.map_or(0, |room| (room / LEAST).ceil() as usize)
}

/// Returns true if the event's target is a row itself, not something inside it.
pub fn is_row(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.has_attribute("data-record"))
}

/// The row of a view that has the focus. A keyed list may take a row out of the DOM and put it back when the list changes; the
/// row then loses the focus.
pub struct FocusInRow(Option<(Element, String)>);

impl FocusInRow {
    /// Notes which row of the view has the focus, if any.
    pub fn save(view: &Element) -> FocusInRow {
        let focused = document().active_element().filter(|focused| view.contains(Some(focused)));
        FocusInRow(focused.and_then(|focused| {
            let record = focused.closest("[data-record]").ok()??.get_attribute("data-record")?;
            Some((focused, record))
        }))
    }

    /// Returns the id of the row's record.
    pub fn record(&self) -> Option<&str> {
        self.0.as_ref().map(|(_, record)| record.as_str())
    }

    /// Restores the focus in the next frame, without scrolling, if it was lost.
    pub fn restore(self) {
        let Some((element, _)) = self.0 else { return };
        request_animation_frame(move || {
            if document().active_element().is_some_and(|now| now.tag_name() == "BODY") {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
            }
        });
    }
}

/// The scroll position of the box in which a view's table scrolls, if it has one. WebKit loses it while the rows are replaced.
pub struct BoxScroll(Option<(Element, i32)>);

impl BoxScroll {
    /// Saves the scroll position.
    pub fn save(view: &Element) -> BoxScroll {
        let frame = view.query_selector(".table-box").ok().flatten();
        BoxScroll(frame.map(|frame| (frame.clone(), frame.scroll_top())))
    }

    /// Restores the scroll position once the rows are replaced, and before they are painted.
    pub fn restore(self) {
        spawn_local(async move {
            if let Some((frame, top)) = self.0 {
                frame.set_scroll_top(top);
            }
        });
    }
}

/// Focuses the link in a row of a list.
pub fn focus_row(list: &Element, row: u32) {
    let link = list.children().item(row).and_then(|row| row.query_selector("a").ok().flatten());
    if let Some(link) = link {
        super::focus(&link);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_the_screen_is_among_the_rows_near_it() {
        let sight = Sight { top: 1_000.0, screen: 500.0, row: 10.0, between: 50.0 };
        // One long list: from half a screen before the viewport to a full screen after it.
        assert_eq!(sight.near(0, 0, 10_000), (75, 200));
        // The second list, after 80 rows and one distance between lists.
        assert_eq!(sight.near(1, 80, 10_000), (0, 115));
        // Lists that are above the viewport, and lists far below it.
        assert_eq!(sight.near(0, 0, 20), (20, 20));
        assert_eq!(sight.near(3, 500, 20), (0, 0));
        assert_eq!(Sight::default().near(0, 0, 20), (0, 1));
    }
}
