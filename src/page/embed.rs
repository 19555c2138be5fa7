//! How the page stands in another page: what is hidden there, the way to the full view, and the dialog that makes what is
//! pasted there.

use super::bind::follow;
use super::state::Page;
use crate::address::framing::{self, LOCK, THEME};
use crate::address::{self, SCOPE, ViewState};
use crate::browser::{self, Part};
use crate::markup::{embed, place};

pub fn bind(page: Page) {
    page.view.with_untracked(|view| {
        framing::locked(view).for_each(browser::hide_control);
        // What leads beyond the scope goes with what chooses it.
        browser::flag(place::OTHERS, "hidden", framing::locked(view).any(|key| key == SCOPE));
    });
    follow(place::FULL_VIEW, Part::Attribute("href"), move || page.address());
    follow(place::MAIN, Part::Attribute("data-item"), move || {
        page.view.with(|view| view.item.clone().unwrap_or_default())
    });
    follow(place::EMBED_SAID, Part::Text, move || page.said.get());
}

/// Opens the dialog, or closes it.
pub fn open(page: Page, open: bool) {
    if open {
        refresh(page);
    } else {
        // The preview need not go on.
        browser::put(place::PREVIEW, Part::Html, "");
    }
    browser::dialog(place::EMBED, open);
}

/// Shows what the dialog's fields ask for.
pub fn refresh(page: Page) {
    let folder = browser::folder();
    let query = page.view.with_untracked(|view| address::encode(&asked(view)));
    let pixels = browser::chosen(embed::PIXELS);
    let height = Some(pixels.as_str()).filter(|_| browser::chosen(embed::HEIGHT) == "fixed");
    let iframe = embed::iframe(&folder, &query, &pixels);
    browser::put(place::IFRAME, Part::Text, &iframe);
    browser::put(place::ELEMENT, Part::Text, &embed::element(&folder, &query, height));
    // Each view in a frame of its own: one that is sent elsewhere while it loads may stay where it was (WebKit), and Back
    // would lead through all that it showed.
    browser::put(place::PREVIEW, Part::Html, &iframe);
}

/// The view as the dialog's fields frame it.
fn asked(view: &ViewState) -> ViewState {
    let mut view = framing::unframed(view);
    for (key, value) in
        [(THEME, browser::chosen(embed::THEME)), (LOCK, browser::ticked(embed::LOCK).join(","))]
    {
        if !value.is_empty() {
            view.rest.push((key.to_owned(), value));
        }
    }
    view
}
