//! The width and the direction of a drawing.

use crate::browser;
use leptos::html::Div;
use leptos::prelude::*;

/// The size of a drawing's box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width in CSS pixels.
    pub width: u32,
    /// It runs from right to left, as the page's text does.
    pub is_rtl: bool,
}

/// Returns the size of an element, followed for as long as it is displayed.
pub fn size_of(place: NodeRef<Div>) -> RwSignal<Size> {
    // This is drawn until the box is measured.
    let size = RwSignal::new(Size { width: 960, is_rtl: false });
    let measure = move || {
        let width = place.get_untracked().map_or(0, |place| browser::width_of(&place));
        if width > 0 && size.get_untracked().width != width {
            size.set(Size { width, is_rtl: browser::is_rtl() });
        }
    };
    place.on_load(move |place| {
        measure();
        browser::on_resize(&place, measure);
    });
    size
}
