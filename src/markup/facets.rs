//! The facets: a box for each, which stands in the frame, and its values with live counts.

use super::Action;
use super::writer::Markup;
use crate::activity::sorted_by;
use crate::dataset::Dataset;
use crate::language::{self, page as words};
use crate::query::{Facet, FacetOption};

/// The facets as they are asked for: what it is and how it stands first, the long lists after.
const FACETS: [Facet; 8] = [
    Facet::Kind,
    Facet::Status,
    Facet::Body,
    Facet::Topic,
    Facet::Period,
    Facet::Process,
    Facet::Participation,
    Facet::Certainty,
];

/// How many values a list shows before more are asked for.
const SHORT: usize = 12;

/// The attribute that names the facet whose values a field narrows.
pub const NARROWS: &str = "data-narrows";

/// The id of a facet's box.
pub fn facet_id(facet: Facet) -> String {
    format!("facet-{facet}")
}

/// The id of what says how many values of a facet are chosen.
pub fn badge_id(facet: Facet) -> String {
    format!("chosen-{facet}")
}

/// The id of what holds the values of a facet.
pub fn values_id(facet: Facet) -> String {
    format!("values-{facet}")
}

/// The boxes of all facets, without their values. Those that are asked for first are open.
pub(super) fn facets() -> String {
    let mut markup = Markup::default();
    for facet in FACETS {
        let open = matches!(facet, Facet::Kind | Facet::Body | Facet::Status).then_some("");
        let id = facet_id(facet);
        markup.open("details", &[("class", Some("facet")), ("id", Some(&id)), ("open", open)]);
        markup.open("summary", &[]);
        markup.text(language::facet(facet));
        markup.text(" ");
        let badge = [("class", Some("badge")), ("id", Some(&*badge_id(facet))), ("hidden", Some(""))];
        markup.leaf("span", &badge, "");
        markup.close();
        markup.open("fieldset", &[("id", Some(&values_id(facet)))]);
        markup.leaf("legend", &[("class", Some("unseen"))], language::facet(facet));
        markup.close();
        markup.close();
    }
    markup.finish()
}

/// The content of a facet's fieldset: a box to tick for each value, and how many records it gives. Of a long list only the
/// values with the most records are shown, and those that are chosen; the others come when they are asked for.
pub fn values(dataset: &Dataset, facet: Facet, options: &[FacetOption]) -> String {
    let mut markup = Markup::default();
    let name = language::facet(facet);
    markup.leaf("legend", &[("class", Some("unseen"))], name);
    let is_long = options.len() > SHORT;
    if is_long {
        let label = words::narrow(name);
        let field = [
            ("type", Some("search")),
            ("class", Some("narrow")),
            (NARROWS, Some(facet.slug())),
            ("autocomplete", Some("off")),
            ("placeholder", Some(label.as_str())),
            ("aria-label", Some(label.as_str())),
        ];
        markup.shape("input", &field);
    }
    let least = least_shown(options);
    let mut shown = 0;
    for option in options {
        let is_major = option.chosen || (option.count >= least && shown < SHORT);
        shown += usize::from(is_major);
        choice(&mut markup, dataset, facet, option, is_major);
    }
    if is_long {
        markup.act(
            "button",
            Action::MORE,
            facet.slug(),
            &[("type", Some("button")), ("class", Some("plain more")), ("aria-expanded", Some("false"))],
        );
        markup.text(&words::all_values(options.len()));
        markup.close();
    }
    markup.finish()
}

/// How many records a value must have to be among those that a short list shows.
fn least_shown(options: &[FacetOption]) -> u32 {
    let order = sorted_by(options.len(), &|a, b| options[b].count.cmp(&options[a].count));
    order.get(SHORT - 1).map_or(0, |&place| options[place].count)
}

fn choice(markup: &mut Markup, dataset: &Dataset, facet: Facet, option: &FacetOption, is_major: bool) {
    let (depth, count) = (option.depth.to_string(), option.count.to_string());
    markup.open(
        "label",
        &[("class", Some("choice")), ("data-depth", Some(&depth)), ("data-minor", (!is_major).then_some(""))],
    );
    let is_idle = option.count == 0 && !option.chosen;
    markup.shape(
        "input",
        &[
            ("type", Some("checkbox")),
            ("name", Some(facet.slug())),
            ("value", Some(&option.value)),
            ("checked", option.chosen.then_some("")),
            ("disabled", is_idle.then_some("")),
        ],
    );
    markup.leaf("span", &[], &language::value(dataset, facet, &option.value));
    markup.leaf("span", &[("class", Some("count"))], &count);
    markup.close();
}
