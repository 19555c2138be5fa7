//! The frame of the page: everything that stands there whatever is found. It is written once, into index.html, and what
//! follows the state has its place in it, by an id of [`place`](super::place); what can be chosen goes by the keys of
//! `address`, what can be done by the verbs of `Action`.
//!
//! Before the app is there, and where it never comes, the frame holds the catalogue of everything. What needs the app is
//! `inert` until it comes, and the style sheet hides it where there is none.

use super::beside_timeline::{legend, timeline_controls};
use super::embed::dialog;
use super::facets::facets;
use super::questions;
use super::writer::Markup;
use crate::address::View;
use crate::dataset::Dataset;
use crate::export::exports;
use crate::language::{self, embed, loading, page as words, timeline};
use crate::query::{Grouping, Scope, Sort};

/// Writes markup and words, which take turns.
fn write(markup: &mut Markup, pieces: &[&str]) {
    for (place, piece) in pieces.iter().enumerate() {
        if place % 2 == 0 {
            markup.piece(piece);
        } else {
            markup.text(piece);
        }
    }
}

const MASTHEAD: &[&str] = &[
    r#"<header class="masthead" id="masthead"><h1>"#,
    words::TITLE,
    r##"</h1><a href="#about" data-action="about ">"##,
    words::ABOUT,
    "</a><p>",
    words::TAGLINE,
    "</p></header>",
];

/// Why the app does not come, and the button that tries again.
const TROUBLE: &[&str] = &[
    r#"<div class="failure" id="trouble" role="alert" hidden=""></div><template id="boot-failed"><h2>"#,
    loading::NO_APP,
    "</h2><p>",
    loading::NO_APP_HINT,
    r#"</p><button type="button" id="try-again">"#,
    words::TRY_AGAIN,
    "</button></template><noscript><p>",
    words::NO_SCRIPT,
    "</p></noscript>",
];

/// The search box, and on narrow screens the button that calls the filters.
const FIND: &[&str] = &[
    r#"<search class="find" id="find" inert=""><label><span>"#,
    words::SEARCH,
    r#"</span><input type="search" name="q" id="search" autocomplete="off" placeholder=""#,
    words::SEARCH_HINT,
    r#""/></label><button type="button" id="call-filters" data-action="filters call">"#,
    words::FILTERS,
    r#" <span class="badge" id="chosen"></span></button></search><nav class="questions" id="questions" inert="" aria-label=""#,
    words::QUESTIONS,
    r#""><ul>"#,
];

/// The years and the facets: beside the results where there is room, else over them when they are called.
const FILTERS: &[&str] = &[
    r#"</ul></nav><section class="filters" id="filter-panel" inert="" aria-labelledby="filters"><div class="filters-head"><h2 id="filters" tabindex="-1">"#,
    words::FILTERS,
    r#"</h2><button type="button" data-action="filters away">"#,
    words::CLOSE,
    r#"</button></div><div class="filters-body">"#,
];

const TIMES: &[&str] = &[
    r#"<fieldset class="years"><legend class="unseen">"#,
    words::YEARS,
    r#"</legend><div id="years"></div><div class="range"><label>"#,
    words::FROM,
    r#"<input name="from" autocomplete="off" aria-describedby="from-wrong"/></label><p class="wrong" role="alert" id="from-wrong" hidden="">"#,
    words::NOT_A_DATE,
    "</p><label>",
    words::TO,
    r#"<input name="to" autocomplete="off" aria-describedby="to-wrong"/></label><p class="wrong" role="alert" id="to-wrong" hidden="">"#,
    words::NOT_A_DATE,
    r#"</p></div></fieldset><details class="facet" id="other-times"><summary>"#,
    words::OTHER_TIMES,
    r#"</summary><fieldset class="times"><legend class="unseen">"#,
    words::OTHER_TIMES,
    "</legend><label>",
    words::AS_OF,
    r#"<input name="asof" autocomplete="off" aria-describedby="asof-wrong"/></label><p class="wrong" role="alert" id="asof-wrong" hidden="">"#,
    words::NOT_A_DATE,
    r#"</p><div class="shortcuts" id="days-as-of"></div><label>"#,
    words::CHANGED_SINCE,
    r#"<input name="since" autocomplete="off" aria-describedby="since-wrong"/></label><p class="wrong" role="alert" id="since-wrong" hidden="">"#,
    words::NOT_A_DATE,
    r#"</p><div class="shortcuts" id="days-since"></div></fieldset></details><div>"#,
];

const FOOT: &[&str] = &[
    r#"</div></div><div class="filters-foot"><button type="button" id="show-results" data-action="filters away"></button></div></section>"#,
];

/// What was found: how much, and how it is shown.
const FOUND: &[&str] = &[
    r#"<div class="results" id="results" tabindex="-1"><p class="offline" role="status">"#,
    words::OFFLINE,
    r#"<span id="edition-kept"></span></p><div class="summary" id="summary"><p id="total" role="status" aria-live="polite" aria-atomic="true">"#,
];

const SUMMARY: &[&str] = &[r#"</p><details class="menu"><summary>"#, words::EXPORT, r#"</summary><div>"#];

const OPENER: &[&str] = &[
    r#"</div></details><button type="button" class="opener" data-action="embed open">"#,
    embed::EMBED,
    r#"</button><a class="full-view" id="full-view" target="_blank" rel="noopener" href="./">"#,
    embed::FULL_VIEW,
    "</a>",
];

/// That the app is on its way; by which choices it was found, and the timeline.
const TIMELINE: &[&str] = &[
    r#"</div><p class="quiet waiting" role="status">"#,
    words::LOADING,
    r#" <progress id="progress" aria-label=""#,
    words::LOADING,
    r#""></progress> <span id="how-far"></span></p><p class="quiet" id="corrected" role="status"></p><p class="quiet" id="others" role="status"></p><ul class="chips" id="chips" hidden=""></ul><div id="perhaps"></div><aside class="part" id="part" aria-labelledby="part-title" hidden=""></aside><div class="nothing" id="nothing" hidden=""></div><section class="timeline" id="timeline" data-view="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">"#,
    timeline::TITLE,
    r#"</h2><p class="quiet">"#,
    timeline::HINT,
    r#"</p><div class="timeline-controls" role="group" aria-label=""#,
    timeline::CONTROLS,
    r#"">"#,
];

const OVERVIEW: &[&str] = &[
    r#"</div><div class="drawing" id="drawing"></div><div class="overview" id="overview" role="slider" tabindex="0" aria-label=""#,
    timeline::OVERVIEW,
    r#""></div><details class="legend"><summary>"#,
    timeline::LEGEND,
    "</summary><ul>",
];

/// The lists, what is listed before the app comes, and the record that is open. What could not be copied for the reader is put where it can be copied by hand.
const LISTS: &[&str] = &[r#"</ul></details></section><div id="in-words"></div><div id="listed">"#];

const REST: &[&str] = &[
    r#"</div><p class="colophon" id="colophon"></p></div><aside class="detail" id="detail" aria-labelledby="detail-title" hidden=""><p class="unseen" id="stepped" role="status"></p><div id="record"></div></aside></main><div class="refused" id="refusal" hidden=""><div id="refused" tabindex="0" role="note" aria-label=""#,
    words::COPY,
    r#""></div><button type="button" data-action="dismiss ">"#,
    words::DISMISS,
    r#"</button></div><p class="said" id="said" role="status"></p><footer class="about" id="about" tabindex="-1" aria-labelledby="about-title">"#,
];

/// What stands in the frame before the app comes.
pub struct Filling<'a> {
    /// How many records there are, in words.
    pub total: &'a str,
    /// All of them, as markup.
    pub catalogue: &'a str,
    /// The panel about the page, as markup.
    pub about: &'a str,
}

/// The whole frame of a dataset.
pub fn frame(dataset: &Dataset, filling: &Filling) -> String {
    let mut markup = Markup::default();
    markup.piece(r##"<a class="skip" href="#results" id="skip">"##);
    markup.text(words::SKIP_TO_RESULTS);
    markup.piece("</a>");
    write(&mut markup, MASTHEAD);
    markup.piece(r#"<main id="main" data-state="loading">"#);
    write(&mut markup, TROUBLE);
    write(&mut markup, FIND);
    markup.piece(&questions(dataset));
    write(&mut markup, FILTERS);
    picker(&mut markup, "scope", words::SCOPE, Scope::SLUGS, &|place| language::scope(Scope::ALL[place]));
    write(&mut markup, TIMES);
    markup.piece(&facets());
    write(&mut markup, FOOT);
    write(&mut markup, FOUND);
    markup.text(filling.total);
    write(&mut markup, SUMMARY);
    markup.piece(&exports());
    write(&mut markup, OPENER);
    picker(&mut markup, "view", words::VIEW, View::SLUGS, &|place| language::view(View::ALL[place]));
    picker(&mut markup, "by", words::GROUP_BY, Grouping::SLUGS, &|place| {
        language::grouping(Grouping::ALL[place])
    });
    picker(&mut markup, "sort", words::SORT_BY, Sort::SLUGS, &|place| language::sort(Sort::ALL[place]));
    write(&mut markup, TIMELINE);
    markup.piece(&timeline_controls());
    write(&mut markup, OVERVIEW);
    markup.piece(&legend());
    write(&mut markup, LISTS);
    markup.piece(filling.catalogue);
    write(&mut markup, REST);
    markup.piece(filling.about);
    markup.piece("</footer>");
    markup.piece(&dialog());
    markup.finish()
}

/// A control that chooses one of several: its name is the key of the address, its values are the address's.
fn picker(markup: &mut Markup, key: &str, label: &str, slugs: &[&str], name: &dyn Fn(usize) -> &'static str) {
    markup.open("label", &[("class", Some("picker"))]);
    markup.text(label);
    markup.text(" ");
    markup.open("select", &[("name", Some(key))]);
    for (place, value) in slugs.iter().enumerate() {
        markup.leaf("option", &[("value", Some(*value))], name(place));
    }
    markup.close();
    markup.close();
}
