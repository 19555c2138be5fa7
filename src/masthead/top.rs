//! The top of the page above the figures.

use super::SearchBox;
use crate::state::{Data, Front, Overlay, setting, words};
use leptos::prelude::*;

/// The name of the page, the search box, and the links to About and Data. In an embedded view only the search box remains.
#[component]
pub fn Masthead() -> impl IntoView {
    let (words, data, overlay) = (words(), Data::expect(), Overlay::expect());
    let tracker = words.tracker(data.get_untracked().dataset().edition.as_ref());
    view! {
        <header class="top" inert=move || overlay.is_covered(Front::Nothing)>
            <div class="brand">
                <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
                    <rect class="b1" x="1" y="11" width="9" height="9" rx="2"/>
                    <rect class="b2" x="11.5" y="11" width="9" height="9" rx="2"/>
                    <rect class="b3" x="22" y="11" width="9" height="9" rx="2"/>
                </svg>
                <div>
                    <h1><a href="?">{words.site_title()}</a></h1>
                    <p>{tracker}</p>
                </div>
            </div>
            <search inert=move || setting().is_static><SearchBox/></search>
            <nav class="site" aria-label=words.site_links()>
                <a href="#about">{words.about_link()}</a>
                <a href="#about-data">{words.data_link()}</a>
            </nav>
        </header>
    }
}
