//! What a view and a record can be taken away as, as buttons.

use super::{Extract, Format, citation};
use crate::language::page as words;
use crate::markup::{Action, Markup};

/// Everything that the view can be taken away as, and how it is cited.
pub fn exports(extract: &Extract, cited: &str) -> String {
    let citable = words::citable(extract.citations().len());
    let mut markup = Markup::default();
    markup.open("ul", &[]);
    item(&mut markup, Action::COPY, "link", words::COPY_LINK);
    item(&mut markup, Action::COPY, "document", words::COPY_DOCUMENT);
    for &format in Format::ALL {
        let label = match format {
            Format::Bibtex | Format::Ris | Format::Csl => format!("{} ({citable})", name(format)),
            _ => name(format).to_owned(),
        };
        item(&mut markup, Action::EXPORT, format.slug(), &label);
    }
    item(&mut markup, Action::EXPORT, super::PNG, words::PNG);
    markup.close();
    cite(&mut markup, words::CITE_VIEW, cited, "view-citation");
    markup.finish()
}

/// How a record is cited, and as which files. A record that is no text is cited as `cited` says.
pub fn citations(extract: &Extract, cited: &str) -> String {
    let mut markup = Markup::default();
    let Some(record) = extract.records().next() else { return String::new() };
    markup.open("details", &[("class", Some("cite"))]);
    markup.leaf("summary", &[], words::CITE);
    match citation(record, extract.scene.vantage) {
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
