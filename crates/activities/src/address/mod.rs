//! Encodes the whole view as a query string, and decodes it. This is the only place that knows the keys.
//!
//! Pure. Every string decodes to some view, parts that are not understood are ignored, unknown keys survive a round
//! trip, defaults are never written, and `decode(encode(view)) == view`.

pub mod framing;

use crate::activity::{Point, Status, slugs};
use crate::dataset::Dataset;
use crate::lineage;
use crate::query::{Answer, Facet, Feed, Group, Grouping, Query, Scope, Sort};
use crate::timeline::{Open, Window};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

pub const TEXT: &str = "q";
/// The keys of the ends of the date range.
pub const FROM: &str = "from";
pub const TO: &str = "to";
/// The keys of the day as of which records are seen, and of the day since which changes count.
pub const AS_OF: &str = "asof";
pub const SINCE: &str = "since";
/// The keys of the controls that choose one of several options.
pub const SCOPE: &str = "scope";
pub const SORT: &str = "sort";
pub const BY: &str = "by";
pub const VIEW: &str = "view";
const ZOOM: &str = "zoom";
/// The key of the expanded lanes, and its value for all of them.
pub const OPEN: &str = "open";
const ALL: &str = "all";
const ITEM: &str = "item";

/// The characters that are escaped in a value: all but RFC 3986's unreserved characters and `,` `/` `:`, which are
/// allowed in a query.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b',')
    .remove(b'/')
    .remove(b':');

slugs! {
    /// The layout of the results; its slug is its value in the address.
    #[derive(Default)]
    View {
        /// Timeline and catalogue, one above the other.
        #[default]
        Both = "both",
        Timeline = "timeline",
        List = "catalogue",
        Table = "table",
        /// The outcomes of work items and deliverables.
        Lineage = "lineage",
        /// The changes, month by month.
        Changes = "changes",
        /// Counts of records for each pair of a topic and a body, or of a topic and the value of another grouping.
        Compare = "matrix",
        /// Ways to take part: open work, and the groups that work on it.
        TakePart = "part",
    }
}

impl View {
    /// Returns the grouping of the timeline's lanes, the catalogue's headings and the headings of documents, where `by` is chosen.
    pub fn lanes(self, by: Grouping) -> Grouping {
        if self == View::Changes { Grouping::Change } else { by }
    }

    /// Returns true if the view contains the timeline drawing.
    pub fn has_timeline(self) -> bool {
        matches!(self, View::Both | View::Timeline)
    }

    /// Returns the records of an answer, which are in these groups, in the order in which the view shows them, without
    /// duplicates.
    pub fn records(self, dataset: &Dataset, answer: &Answer, groups: &[Group]) -> Vec<usize> {
        match self {
            View::Table => answer.records.clone(),
            View::Lineage => lineage::records(dataset, &answer.records, answer.as_of),
            View::Changes if answer.since.is_some() => Feed::of(dataset, answer).records(dataset),
            View::Both | View::Timeline | View::List | View::Changes | View::Compare | View::TakePart => {
                let mut seen = vec![false; dataset.records.len()];
                let all = groups.iter().flat_map(|group| group.records.iter().copied());
                all.filter(|&record| !std::mem::replace(&mut seen[record], true)).collect()
            }
        }
    }
}

/// Everything that a user can set, and therefore everything that an address can express.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    pub query: Query,
    /// The grouping of the catalogue.
    pub by: Grouping,
    pub view: View,
    /// The time window of the timeline; `None` covers the whole answer.
    pub zoom: Option<Window>,
    /// The expanded lanes of the timeline.
    pub open: Open,
    /// The id of the open record.
    pub item: Option<String>,
    /// Other keys with their values, in their order: those of [`framing`], and those unknown to this version.
    pub rest: Vec<(String, String)>,
}

/// Parses a query string, with or without its `?`.
///
/// ```
/// use activities::{address, query::Facet};
/// let view = address::decode("?body=sg17,q14-17&item=sg17&asof=2017-10-17");
/// assert!(view.query.chosen.contains(Facet::Body, "q14-17"));
/// assert_eq!(address::encode(&view), "body=q14-17,sg17&asof=2017-10-17&item=sg17");
/// ```
pub fn decode(address: &str) -> ViewState {
    let mut view = ViewState::default();
    let mut has_view = false;
    let address = address.strip_prefix('?').unwrap_or(address);
    for pair in address.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = plain(key);
        has_view |= key == VIEW;
        set(&mut view, &key, &plain(value));
    }
    if !has_view && is_for_open(&view.query) {
        view.view = View::TakePart;
        view.query.chosen.clear(Facet::Status);
    }
    view
}

/// Statuses that stood for the view of ways to take part before `view=part` existed.
const OPEN_STATUSES: [Status; 4] =
    [Status::Active, Status::Consented, Status::Determined, Status::UnderStudy];

/// Returns true if a query asks for exactly the four open statuses.
fn is_for_open(query: &Query) -> bool {
    query.chosen.of(Facet::Status).eq(OPEN_STATUSES.map(Status::slug))
}

/// Sets the setting of this key to the value, or to its default if the value is not understood. For a facet, the values
/// are added to those already chosen.
pub fn set(view: &mut ViewState, key: &str, value: &str) {
    if let Ok(facet) = key.parse::<Facet>() {
        for slug in value.split(',').filter_map(slug) {
            view.query.chosen.choose(facet, &slug);
        }
        return;
    }
    match key {
        TEXT => view.query.text = value.to_owned(),
        FROM => view.query.from = point(value),
        TO => view.query.to = point(value),
        AS_OF => view.query.as_of = point(value),
        SINCE => view.query.since = point(value),
        SCOPE => view.query.scope = value.parse().unwrap_or_default(),
        SORT => view.query.sort = value.parse().unwrap_or_default(),
        BY => view.by = value.parse().unwrap_or_default(),
        VIEW => view.view = value.parse().unwrap_or_default(),
        ZOOM => view.zoom = window(value),
        OPEN => value.split(',').filter_map(slug).for_each(|lane| match lane.as_str() {
            ALL => view.open = Open::All,
            lane => view.open.add(lane),
        }),
        ITEM => view.item = slug(value),
        _ => view.rest.push((key.to_owned(), value.to_owned())),
    }
}

/// Returns the value of a key in the address of the view; empty if the key is absent.
pub fn get(view: &ViewState, key: &str) -> String {
    pairs(view).into_iter().find(|(name, _)| name == key).map(|(_, value)| value).unwrap_or_default()
}

/// Encodes the view as a query string without `?`; empty for the default view.
pub fn encode(view: &ViewState) -> String {
    let text = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    let pairs: Vec<String> =
        pairs(view).iter().map(|(key, value)| format!("{}={}", text(key), text(value))).collect();
    pairs.join("&")
}

/// Returns the key-value pairs of the address.
fn pairs(view: &ViewState) -> Vec<(Cow<'_, str>, String)> {
    let mut pairs: Vec<(Cow<str>, String)> = Vec::new();
    let query = &view.query;
    if !query.text.is_empty() {
        pairs.push((TEXT.into(), query.text.clone()));
    }
    for &facet in Facet::ALL {
        let values: Vec<&str> = query.chosen.of(facet).collect();
        if !values.is_empty() {
            pairs.push((facet.slug().into(), values.join(",")));
        }
    }
    for (key, point) in [(FROM, query.from), (TO, query.to), (AS_OF, query.as_of), (SINCE, query.since)] {
        pairs.extend(point.map(|point| (key.into(), point.to_string())));
    }
    for (key, slug, default) in [
        (SCOPE, query.scope.slug(), Scope::default().slug()),
        (SORT, query.sort.slug(), Sort::default().slug()),
        (BY, view.by.slug(), Grouping::default().slug()),
        (VIEW, view.view.slug(), View::default().slug()),
    ] {
        // Without the view, an address with the four statuses would lead to another view.
        if slug != default || (key == VIEW && is_for_open(query)) {
            pairs.push((key.into(), slug.to_owned()));
        }
    }
    pairs.extend(view.zoom.map(|zoom| (ZOOM.into(), format!("{}/{}", zoom.from, zoom.last()))));
    match &view.open {
        Open::All => pairs.push((OPEN.into(), ALL.to_owned())),
        Open::Lanes(lanes) if lanes.is_empty() => {}
        Open::Lanes(lanes) => pairs.push((OPEN.into(), lanes.join(","))),
    }
    pairs.extend(view.item.clone().map(|id| (ITEM.into(), id)));
    pairs.extend(view.rest.iter().map(|(key, value)| (key.into(), value.clone())));
    pairs
}

/// Decodes form encoding: `+` is a space. Text that is not valid UTF-8 stays encoded.
fn plain(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().map(Cow::into_owned).unwrap_or(spaced)
}

/// Returns the text as a slug in lower case, or `None` if it is not a slug.
fn slug(text: &str) -> Option<String> {
    let slug = text.trim_ascii().to_ascii_lowercase();
    let well_formed =
        !slug.is_empty() && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    well_formed.then_some(slug)
}

/// Parses a year, month or day; `None` if the text is none.
fn point(text: &str) -> Option<Point> {
    text.trim_ascii().parse().ok()
}

/// Parses a window, from the first day of one point to the last day of another: `2017/2019-06`.
fn window(text: &str) -> Option<Window> {
    let (first, last) = text.split_once('/')?;
    Window::of(point(first)?.first(), point(last)?.last())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_key_reads_and_writes() {
        for address in [
            "",
            "q=online%20voting",
            "kind=work-item&body=q14-17,sg17",
            "topic=identity&status=under-study&period=2017-2020&process=aap&participation=open&certainty=stated",
            "from=2017&to=2019-06&asof=2017-10-17",
            "sort=number&by=year&view=table",
            "zoom=2017-01-01/2019-06-30",
            "open=fg-dlt,sg17",
            "view=timeline&open=all&item=sg17",
            "asof=2022&since=2017-10-17&view=changes",
            "item=wi-security-assurance-dlt",
            "embed=1&utm_source=x",
        ] {
            assert_eq!(encode(&decode(address)), address);
        }
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        for (address, expected) in [
            ("?body=SG17", "body=sg17"),
            ("kind=work-item,,%3Cscript%3E,work-item", "kind=work-item"),
            ("kind=work-item&kind=question", "kind=question,work-item"),
            ("from=yesterday&to=2017-02-30&asof=", ""),
            ("item=a%20b", ""),
            ("open=SG17,fg-dlt,%20,sg17", "open=fg-dlt,sg17"),
            ("open=sg17,all", "open=all"),
            ("zoom=2017/2019-06", "zoom=2017-01-01/2019-06-30"),
            ("zoom=2019/2017&zoom=x", ""),
            ("view=both&by=body&sort=-date", ""),
            ("view=poster&by=colour&sort=random", ""),
            ("q=a+b", "q=a%20b"),
            ("&&=&a", "=&a="),
            ("q=%FF%zz", "q=%25FF%25zz"),
        ] {
            assert_eq!(encode(&decode(address)), expected, "{address}");
        }
    }

    #[test]
    fn the_old_address_of_what_is_open_leads_to_take_part() {
        let statuses = "status=active,under-study,consented,determined";
        assert_eq!(encode(&decode(statuses)), "view=part");
        assert_eq!(encode(&decode(&format!("{statuses}&body=sg17"))), "body=sg17&view=part");
        assert_eq!(encode(&decode("status=active")), "status=active");
        // Choosing these statuses in another view does not change the view.
        for view in ["table", "both"] {
            let address = format!("status=active,consented,determined,under-study&view={view}");
            assert_eq!(encode(&decode(&address)), address);
        }
    }

    fn any_point() -> impl Strategy<Value = Option<Point>> {
        proptest::option::of("[12][0-9]{3}(-0[1-9](-[12][0-9])?)?[~?]?")
            .prop_map(|text| text.and_then(|text| text.parse().ok()))
    }

    fn any_view() -> impl Strategy<Value = ViewState> {
        let chosen = proptest::collection::vec((0..Facet::ALL.len(), "[a-z0-9-]{1,8}"), 0..6);
        let unknown = proptest::collection::vec(("[a-z]{2}_\\PC{0,4}", "\\PC{0,8}"), 0..3);
        (
            "\\PC{0,12}",
            chosen,
            any_point(),
            any_point(),
            any_point(),
            proptest::option::of("[a-z0-9-]{1,9}"),
            unknown,
            (any_point(), any_point(), any_point(), proptest::collection::vec("[a-z0-9-]{1,4}", 0..3)),
            (0..Sort::ALL.len(), 0..Grouping::ALL.len(), 0..View::ALL.len()),
        )
            .prop_map(
                |(
                    text,
                    chosen,
                    from,
                    to,
                    as_of,
                    item,
                    unknown,
                    (since, zoom, until, lanes),
                    (sort, by, shown),
                )| {
                    let (by, shown) = (Grouping::ALL[by], View::ALL[shown]);
                    let zoom =
                        zoom.zip(until).and_then(|(from, until)| Window::of(from.first(), until.last()));
                    let mut view =
                        ViewState { zoom, item, rest: unknown, by, view: shown, ..ViewState::default() };
                    lanes.iter().for_each(|lane| view.open.add(lane));
                    view.query =
                        Query { text, from, to, as_of, since, sort: Sort::ALL[sort], ..Query::default() };
                    chosen
                        .iter()
                        .for_each(|(facet, value)| view.query.chosen.choose(Facet::ALL[*facet], value));
                    view
                },
            )
    }

    proptest! {
        #[test]
        fn decoding_what_was_encoded_gives_the_same_view(view in any_view()) {
            prop_assert_eq!(decode(&encode(&view)), view);
        }

        #[test]
        fn any_text_decodes_to_a_view_that_stays(address in "\\PC{0,40}|[a-z=&%+,]{0,40}") {
            let view = decode(&address);
            prop_assert_eq!(decode(&encode(&view)), view);
        }
    }
}
