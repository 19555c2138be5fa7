//! The frame of the page: everything that stands there whatever is found. What follows the state has its place in it, by an
//! id of [`place`]; what can be chosen goes by the keys of `address`, what can be done by the verbs of `Action`.
//!
//! Each piece is a list in which markup and words take turns: as calls it would weigh six times as much.

use super::beside_timeline::{legend, timeline_controls};
use super::questions;
use super::writer::Markup;
use crate::address::View;
use crate::dataset::Dataset;
use crate::language::{self, page as words};
use crate::query::{Grouping, Scope, Sort};

/// The ids of what follows the state.
pub mod place {
    pub const SKIP: &str = "skip";
    pub const MASTHEAD: &str = "masthead";
    pub const MAIN: &str = "main";
    pub const FIND: &str = "find";
    pub const SEARCH: &str = "search";
    /// The button that calls the filters, and how many are chosen.
    pub const CALL: &str = "call-filters";
    pub const CHOSEN: &str = "chosen";
    pub const QUESTIONS: &str = "questions";
    pub const FILTERS: &str = "filter-panel";
    /// The filters' heading.
    pub const FILTERS_TITLE: &str = "filters";
    pub const YEARS: &str = "years";
    pub const DAYS_AS_OF: &str = "days-as-of";
    pub const DAYS_SINCE: &str = "days-since";
    pub const OTHER_TIMES: &str = "other-times";
    pub const FACETS: &str = "facets";
    pub const SHOW: &str = "show-results";
    /// What was found.
    pub const RESULTS: &str = "results";
    pub const SUMMARY: &str = "summary";
    pub const TOTAL: &str = "total";
    pub const EXPORTS: &str = "exports";
    /// How much more there is of other bodies.
    pub const OTHERS: &str = "others";
    pub const CHIPS: &str = "chips";
    pub const PERHAPS: &str = "perhaps";
    pub const PART: &str = "part";
    pub const NOTHING: &str = "nothing";
    pub const TIMELINE: &str = "timeline";
    pub const DRAWING: &str = "drawing";
    pub const OVERVIEW: &str = "overview";
    pub const IN_WORDS: &str = "in-words";
    pub const COLOPHON: &str = "colophon";
    pub const DETAIL: &str = "detail";
    /// Where stepping from record to record led.
    pub const STEPPED: &str = "stepped";
    pub const RECORD: &str = "record";
    /// What could not be copied, and what holds it.
    pub const REFUSED: &str = "refused";
    pub const REFUSAL: &str = "refusal";
    /// What is said in passing.
    pub const SAID: &str = "said";
    pub const ABOUT: &str = "about";
}

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

const MESSAGE: &[&str] = &[r#"<button type="button" id="try-again">"#, words::TRY_AGAIN, "</button>"];

/// The button that tries to load again.
pub const TRY_AGAIN_ID: &str = "try-again";

/// The search box, and on narrow screens the button that calls the filters.
const FIND: &[&str] = &[
    r#"<search class="find" id="find"><label><span>"#,
    words::SEARCH,
    r#"</span><input type="search" name="q" id="search" autocomplete="off" placeholder=""#,
    words::SEARCH_HINT,
    r#""/></label><button type="button" id="call-filters" data-action="filters call">"#,
    words::FILTERS,
    r#" <span class="badge" id="chosen"></span></button></search><nav class="questions" id="questions" aria-label=""#,
    words::QUESTIONS,
    r#""><ul>"#,
];

/// The years and the facets: beside the results where there is room, else over them when they are called.
const FILTERS: &[&str] = &[
    r#"</ul></nav><section class="filters" id="filter-panel" aria-labelledby="filters"><div class="filters-head"><h2 id="filters" tabindex="-1">"#,
    words::FILTERS,
    r#"</h2><button type="button" data-action="filters away">"#,
    words::CLOSE,
    r#"</button></div>"#,
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
    r#"</p><div class="shortcuts" id="days-since"></div></fieldset></details><div id="facets"></div><div class="filters-foot"><button type="button" id="show-results" data-action="filters away"></button></div></section>"#,
];

/// What was found: how much, and how it is shown.
const SUMMARY: &[&str] = &[
    r#"<div class="results" id="results" tabindex="-1"><div class="summary" id="summary"><p id="total" role="status" aria-live="polite" aria-atomic="true"></p><details class="menu"><summary>"#,
    words::EXPORT,
    r#"</summary><div id="exports"></div></details>"#,
];

/// By which choices it was found, and the timeline.
const TIMELINE: &[&str] = &[
    r#"</div><p class="quiet" id="others" role="status"></p><ul class="chips" id="chips"></ul><div id="perhaps"></div><aside class="part" id="part" aria-labelledby="part-title"></aside><div class="nothing" id="nothing"></div><section class="timeline" id="timeline" data-view="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">"#,
    words::TIMELINE,
    r#"</h2><p class="quiet">"#,
    words::TIMELINE_HINT,
    r#"</p><div class="timeline-controls" role="group" aria-label=""#,
    words::TIMELINE_CONTROLS,
    r#"">"#,
];

const OVERVIEW: &[&str] = &[
    r#"</div><div class="drawing" id="drawing"></div><div class="overview" id="overview" role="slider" tabindex="0" aria-label=""#,
    words::OVERVIEW,
    r#""></div><details class="legend"><summary>"#,
    words::LEGEND,
    "</summary><ul>",
];

/// The lists, and the record that is open. What could not be copied for the reader is put where it can be copied by hand.
const REST: &[&str] = &[
    r#"</ul></details></section><div id="in-words"></div><p class="colophon" id="colophon"></p></div><aside class="detail" id="detail" aria-labelledby="detail-title"><p class="unseen" id="stepped" role="status"></p><div id="record"></div></aside></main><div class="refused" id="refusal" hidden=""><div id="refused" tabindex="0" role="note" aria-label=""#,
    words::COPY,
    r#""></div><button type="button" data-action="dismiss ">"#,
    words::DISMISS,
    r#"</button></div><p class="said" id="said" role="status"></p><footer class="about" id="about" tabindex="-1" aria-labelledby="about-title">"#,
];

/// The page without the dataset: that it is loading, as index.html says it, or what went wrong and a way on.
pub fn message(state: &str, said: &str) -> String {
    let mut markup = Markup::default();
    write(&mut markup, MASTHEAD);
    markup.open("main", &[("data-state", Some(state))]);
    markup.open("div", &[("role", Some("alert"))]);
    markup.piece(said);
    markup.close();
    if state == "failed" {
        write(&mut markup, MESSAGE);
    }
    markup.finish()
}

/// The whole frame of a dataset. `about` is the panel about the page.
pub fn frame(dataset: &Dataset, about: &str) -> String {
    let mut markup = Markup::default();
    let records = dataset.records.len();
    markup.piece(r##"<a class="skip" href="#results" id="skip">"##);
    markup.text(words::SKIP_TO_RESULTS);
    markup.piece("</a>");
    write(&mut markup, MASTHEAD);
    markup.piece(&format!(r#"<main id="main" data-state="ready" data-records="{records}">"#));
    write(&mut markup, FIND);
    markup.piece(&questions(dataset));
    write(&mut markup, FILTERS);
    picker(&mut markup, "scope", words::SCOPE, Scope::SLUGS, &|place| language::scope(Scope::ALL[place]));
    write(&mut markup, TIMES);
    write(&mut markup, SUMMARY);
    picker(&mut markup, "view", words::VIEW, View::SLUGS, &|place| language::view(View::ALL[place]));
    picker(&mut markup, "by", words::GROUP_BY, Grouping::SLUGS, &|place| {
        language::grouping(Grouping::ALL[place])
    });
    picker(&mut markup, "sort", words::SORT_BY, Sort::SLUGS, &|place| language::sort(Sort::ALL[place]));
    write(&mut markup, TIMELINE);
    markup.piece(&timeline_controls());
    write(&mut markup, OVERVIEW);
    markup.piece(&legend());
    write(&mut markup, REST);
    markup.piece(about);
    markup.piece("</footer>");
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
