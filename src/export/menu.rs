//! What a view and a record can be taken away as, as buttons.

use super::{Format, citation};
use crate::activity::{Record, Vantage};
use crate::language::page as words;
use crate::markup::{Action, Markup, place};

/// Everything that the view can be taken away as, with room for how it is cited: a part of the frame.
pub(crate) fn exports() -> String {
    let mut markup = Markup::default();
    markup.open("ul", &[]);
    item(&mut markup, Action::COPY, "link", words::COPY_LINK);
    item(&mut markup, Action::COPY, "document", words::COPY_DOCUMENT);
    for &format in Format::ALL {
        item(&mut markup, Action::EXPORT, format.slug(), name(format));
    }
    item(&mut markup, Action::EXPORT, super::PNG, words::PNG);
    markup.close();
    markup.leaf("p", &[("class", Some("quiet")), ("id", Some(place::CITABLE))], "");
    cite(&mut markup, words::CITE_VIEW, "", place::VIEW_CITATION);
    markup.finish()
}

/// How a record is cited, and as which files. A record that is no text is cited as `cited` says.
pub fn citations(record: &Record, vantage: Vantage, cited: &str) -> String {
    let mut markup = Markup::default();
    markup.open("details", &[("class", Some("cite"))]);
    markup.leaf("summary", &[], words::CITE);
    match citation(record, vantage) {
        None => cite(&mut markup, words::CITE, cited, "citation"),
        Some(citation) => {
            cite(&mut markup, words::CITE, &citation.line(), "citation");
            for format in [Format::Bibtex, Format::Ris, Format::Csl] {
                markup.text(" ");
                button(&mut markup, Action::CITE, format.slug(), name(format));
            }
        }
    }
    markup.finish()
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Csv => words::CSV,
        Format::Json => words::JSON,
        Format::Calendar => words::ICALENDAR,
        Format::Bibtex => words::BIBTEX,
        Format::Ris => words::RIS,
        Format::Csl => words::CSL,
        Format::Svg => words::SVG,
    }
}

fn item(markup: &mut Markup, verb: &str, object: &str, label: &str) {
    markup.open("li", &[]);
    button(markup, verb, object, label);
    markup.close();
}

fn button(markup: &mut Markup, verb: &str, object: &str, label: &str) {
    markup.act("button", verb, object, &[("type", Some("button"))]);
    markup.text(label);
    markup.close();
}

/// A citation, and a button that copies it.
fn cite(markup: &mut Markup, title: &str, citation: &str, id: &str) {
    let place =
        [("class", Some("citation")), ("id", Some(id)), ("aria-label", Some(title)), ("role", Some("note"))];
    markup.leaf("p", &place, citation);
    button(markup, Action::COPY, id, words::COPY);
}
