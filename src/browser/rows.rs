//! Where long lists and their rows are on the screen.

use leptos::prelude::{document, request_animation_frame, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

/// What of the lists of a view is on the screen, all in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// How far the screen begins below the first row of the first list, rounded down to half a screen.
    pub top: f64,
    /// How high the screen is.
    pub screen: f64,
    /// How high a row is; 0 as long as that is not known.
    pub row: f64,
    /// How much stands between the last row of a list and the first of the next.
    pub between: f64,
}

impl Sight {
    /// The rows near the screen of a list of `count` rows, before which there are so many lists and rows: from one until before
    /// another. One row, to be measured, as long as nothing is known.
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

/// Measures the lists of a view: they have `data-rows`, and their rows, all of the same height, `data-row`. They scroll with the
/// page, or in a box of their own. Where no row is in the page, it is as high as the last one was: `known`, 0 if there was none.
/// `None` as long as no row was there.
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

/// Whether something happened to a row as a whole.
pub fn is_row(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.has_attribute("data-record"))
}

/// The row of a view that has the focus. A keyed list may take it out of the page and put it back while the list changes; then
/// it has lost the focus.
pub struct FocusInRow(Option<(Element, String)>);

impl FocusInRow {
    /// Notes which row of the view has the focus, if one has.
    pub fn save(view: &Element) -> FocusInRow {
        let focused = document().active_element().filter(|focused| view.contains(Some(focused)));
        FocusInRow(focused.and_then(|focused| {
            let record = focused.closest("[data-record]").ok()??.get_attribute("data-record")?;
            Some((focused, record))
        }))
    }

    /// The id of the row's record.
    pub fn record(&self) -> Option<&str> {
        self.0.as_ref().map(|(_, record)| record.as_str())
    }

    /// Gives the focus back once the page is drawn, if it was lost. Nothing scrolls.
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

/// Focuses the link of a list's row.
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
        // Of one long list: half a screen before, and as much after.
        assert_eq!(sight.near(0, 0, 10_000), (75, 200));
        // Of the second list, after 80 rows and what stands between.
        assert_eq!(sight.near(1, 80, 10_000), (0, 115));
        // Of lists that have passed, and of such as are far below.
        assert_eq!(sight.near(0, 0, 20), (20, 20));
        assert_eq!(sight.near(3, 500, 20), (0, 0));
        assert_eq!(Sight::default().near(0, 0, 20), (0, 1));
    }
}
