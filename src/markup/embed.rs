//! Putting a view into another page: the dialog that stands in the frame, and what is to be pasted.

use super::writer::Markup;
use super::{Action, place};
use crate::address::framing::EMBED;
use crate::language::{self, embed as words, page};
use crate::query::Facet;

/// The names of the dialog's fields; each begins like this, and no key of the address does.
pub const FIELDS: &str = "embed-";
/// `auto` or `fixed`.
pub const HEIGHT: &str = "embed-height";
/// The fixed height, in CSS pixels.
pub const PIXELS: &str = "embed-pixels";
/// A value of `address::framing::THEME`, or nothing.
pub const THEME: &str = "embed-theme";
/// The boxes of what is hidden.
pub const LOCK: &str = "embed-lock";

/// The page's script that makes an element of its own of the frame.
const SCRIPT: &str = "embed.js";

/// What is to be pasted: a frame and nothing else, which works where scripts are taken out. `folder` is the page's
/// absolute address, `query` the view's, and `height` in CSS pixels.
pub fn iframe(folder: &str, query: &str, height: &str) -> String {
    let mut markup = Markup::default();
    markup.leaf(
        "iframe",
        &[
            ("src", Some(&address(folder, query))),
            ("title", Some(page::TITLE)),
            ("width", Some("100%")),
            ("height", Some(height)),
            ("loading", Some("lazy")),
            ("frameborder", Some("0")),
        ],
        "",
    );
    markup.finish()
}

/// The same with a script, whose element keeps the frame as high as its content, unless a height is given.
pub fn element(folder: &str, query: &str, height: Option<&str>) -> String {
    let mut markup = Markup::default();
    let script = format!("{folder}{SCRIPT}");
    markup.leaf("script", &[("src", Some(&script)), ("async", Some(""))], "");
    let query = Some(query).filter(|query| !query.is_empty());
    let element = [("src", Some(folder)), ("query", query), ("height", height)];
    markup.leaf("dlt-activities", &element, "");
    markup.finish()
}

/// The address of a view in a frame.
fn address(folder: &str, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("{folder}?{query}{and}{EMBED}=1")
}

/// The dialog. What is to be pasted is put into it when it opens.
pub(super) fn dialog() -> String {
    let mut markup = Markup::default();
    let title = [("id", Some("embed-title"))];
    markup.open("dialog", &[("id", Some(place::EMBED)), ("aria-labelledby", title[0].1)]);
    markup.leaf("h2", &title, words::TITLE);
    markup.open("div", &[("class", Some("embed-options"))]);
    choice(&mut markup, HEIGHT, words::HEIGHT, &[("auto", words::AUTOMATIC), ("fixed", words::FIXED)]);
    markup.open("label", &[]);
    markup.text(words::PIXELS);
    let pixels = [
        ("type", Some("number")),
        ("name", Some(PIXELS)),
        ("value", Some("600")),
        ("min", Some("200")),
        ("max", Some("5000")),
        ("step", Some("10")),
    ];
    markup.shape("input", &pixels);
    markup.close();
    let themes = [("", words::SYSTEM), ("light", words::LIGHT), ("dark", words::DARK)];
    choice(&mut markup, THEME, words::THEME, &themes);
    markup.close();
    locks(&mut markup);
    let preview =
        [("id", Some(place::PREVIEW)), ("role", Some("group")), ("aria-label", Some(words::PREVIEW))];
    markup.leaf("div", &preview, "");
    snippet(&mut markup, words::IFRAME, words::IFRAME_HINT, place::IFRAME);
    snippet(&mut markup, words::SCRIPT, words::SCRIPT_HINT, place::ELEMENT);
    markup.leaf("p", &[("role", Some("status")), ("id", Some(place::EMBED_SAID))], "");
    button(&mut markup, Action::EMBED, "close", page::CLOSE);
    markup.finish()
}

/// The controls that can be hidden, by their keys in the address.
fn locks(markup: &mut Markup) {
    markup.open("fieldset", &[]);
    markup.leaf("legend", &[], words::HIDE);
    let facets = Facet::ALL.iter().map(|&facet| (facet.slug(), language::facet(facet)));
    let others = [
        ("q", page::SEARCH),
        ("scope", page::SCOPE),
        ("from,to", page::YEARS),
        ("asof,since", page::OTHER_TIMES),
        ("view", page::VIEW),
        ("by", page::GROUP_BY),
        ("sort", page::SORT_BY),
    ];
    for (keys, name) in facets.chain(others) {
        markup.open("label", &[]);
        markup.shape("input", &[("type", Some("checkbox")), ("name", Some(LOCK)), ("value", Some(keys))]);
        markup.text(" ");
        markup.text(name);
        markup.close();
    }
    markup.close();
}

fn choice(markup: &mut Markup, name: &str, label: &str, options: &[(&str, &str)]) {
    markup.open("label", &[]);
    markup.text(label);
    markup.open("select", &[("name", Some(name))]);
    for (value, text) in options {
        markup.leaf("option", &[("value", Some(value))], text);
    }
    markup.close();
    markup.close();
}

/// A text to copy. Where the browser does not copy for the reader, it can be selected.
fn snippet(markup: &mut Markup, title: &str, hint: &str, id: &str) {
    markup.leaf("h3", &[], title);
    markup.leaf("p", &[("class", Some("quiet"))], hint);
    let place =
        [("id", Some(id)), ("tabindex", Some("0")), ("role", Some("note")), ("aria-label", Some(title))];
    markup.leaf("pre", &place, "");
    button(markup, Action::COPY, id, page::COPY);
}

fn button(markup: &mut Markup, verb: &str, object: &str, label: &str) {
    markup.act("button", verb, object, &[("type", Some("button"))]);
    markup.text(label);
    markup.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_is_the_view() {
        let folder = "https://example.org/dlt/";
        assert_eq!(
            iframe(folder, "body=sg17&theme=dark", "600"),
            r#"<iframe src="https://example.org/dlt/?body=sg17&amp;theme=dark&amp;embed=1" title="ITU-T and distributed ledger technology" width="100%" height="600" loading="lazy" frameborder="0"></iframe>"#
        );
        assert_eq!(
            element(folder, "body=sg17", None),
            r#"<script src="https://example.org/dlt/embed.js" async=""></script><dlt-activities src="https://example.org/dlt/" query="body=sg17"></dlt-activities>"#
        );
        assert_eq!(address(folder, ""), "https://example.org/dlt/?embed=1");
    }
}
