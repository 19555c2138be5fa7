//! The facets: their values with live counts.

use super::bind::{act, on_change};
use super::filters::badge;
use super::live::Kept;
use super::state::Page;
use crate::browser::{self, Part};
use crate::markup;
use crate::query::{Facet, FacetOption};
use leptos::prelude::*;

pub fn bind(page: Page) {
    for &facet in Facet::ALL {
        let chosen = move || page.view.with(|view| view.query.chosen.of(facet).count());
        if untrack(chosen) > 0 {
            browser::flag(&markup::facet_id(facet), "open", true);
        }
        on_change(
            move || badge(chosen()),
            move |chosen| {
                let id = markup::badge_id(facet);
                browser::put(&id, Part::Text, chosen);
                browser::flag(&id, "hidden", chosen.is_empty());
            },
        );
        let last: Kept<Vec<FacetOption>> = Kept::new(Default::default());
        act(move || {
            // What is folded can wait.
            if !page.is_settled() && !browser::is_open(&markup::facet_id(facet)) {
                return;
            }
            let options = page.answer.with(|answer| answer.options(facet).to_vec());
            last.with(|last| show(page, facet, last, &options));
            last.set(options);
        });
    }
}

/// Shows the values. Each box keeps its element while only counts and choices change, and with it the focus.
fn show(page: Page, facet: Facet, last: &[FacetOption], options: &[FacetOption]) {
    if !last.iter().map(|option| &option.value).eq(options.iter().map(|option| &option.value)) {
        let values = page.reading.with(|reading| markup::values(&reading.dataset, facet, options));
        browser::put(&markup::values_id(facet), Part::Html, &values);
        return;
    }
    let changed = options.iter().enumerate().filter(|(place, option)| last[*place] != **option);
    let kept: Vec<(usize, bool, u32)> =
        changed.map(|(place, option)| (place, option.chosen, option.count)).collect();
    if !kept.is_empty() {
        browser::choices(facet.slug(), &kept);
    }
}
