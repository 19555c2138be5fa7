//! The ids of what follows the state in the page's frame.

/// The document: its `data-app` says whether the app is `starting`, `on` or `failed`; without scripts it says nothing.
pub const ROOT: &str = "root";
pub const SKIP: &str = "skip";
pub const MASTHEAD: &str = "masthead";
pub const MAIN: &str = "main";
/// What went wrong, if anything did.
pub const TROUBLE: &str = "trouble";
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
pub const SHOW: &str = "show-results";
/// What was found.
pub const RESULTS: &str = "results";
pub const SUMMARY: &str = "summary";
pub const TOTAL: &str = "total";
/// How many of the records can be cited, and how the view is.
pub const CITABLE: &str = "citable";
pub const VIEW_CITATION: &str = "view-citation";
/// How much more there is of other bodies.
pub const OTHERS: &str = "others";
/// How far loading is, in words and as a bar.
pub const HOW_FAR: &str = "how-far";
pub const PROGRESS: &str = "progress";
/// For which words others were looked for.
pub const CORRECTED: &str = "corrected";
pub const CHIPS: &str = "chips";
pub const PERHAPS: &str = "perhaps";
pub const PART: &str = "part";
pub const NOTHING: &str = "nothing";
pub const TIMELINE: &str = "timeline";
pub const DRAWING: &str = "drawing";
pub const OVERVIEW: &str = "overview";
pub const IN_WORDS: &str = "in-words";
/// The catalogue that stands in the page before the app comes. It is no part of what follows the state: what is shown in
/// its place would seem to have moved.
pub const LISTED: &str = "listed";
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
/// Which edition of the dataset it is, and what could not be used of it.
pub const EDITION: &str = "edition";
/// The same edition, where it is said that there is no network.
pub const EDITION_KEPT: &str = "edition-kept";
pub const FAULTS: &str = "faults";
/// The dialog that puts the view into another page, what it shows, and what it gives.
pub const EMBED: &str = "embed";
pub const PREVIEW: &str = "preview";
pub const IFRAME: &str = "snippet-iframe";
pub const ELEMENT: &str = "snippet-element";
pub const EMBED_SAID: &str = "embed-said";
/// In another page, the way to the full view.
pub const FULL_VIEW: &str = "full-view";
