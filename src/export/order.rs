//! What somebody asks to be taken away, or to be drawn that few ask for, in words that can be said to another module: the
//! view is its address.

use super::{Extract, Format, document, export, plain_document};
use crate::activity::Day;
use crate::address::{self, View, ViewState, framing::unframed};
use crate::dataset::Dataset;
use crate::markup::{self, Scene};
use crate::query::Index;
use crate::timeline::{Frame, Plan};

/// An order, as plain values.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The slug of a [`Format`], [`HTML`] or [`TEXT`].
    pub what: &'a str,
    /// The id of the one record that is wanted; empty for all that the view shows.
    pub record: &'a str,
    /// The texts of the dataset's files.
    pub files: &'a [String],
    /// The query string of the view.
    pub query: &'a str,
    /// The absolute address of the page.
    pub folder: &'a str,
    /// The headings of the timeline's lanes that are folded.
    pub folded: &'a [String],
    pub today: Day,
}

/// The copy for a document, with links …
pub const HTML: &str = "html";
/// … and without.
pub const TEXT: &str = "text";

/// The panel that says where one can take part. (The views that are drawn here go by their slugs.)
pub const PART: &str = "part";

/// What was ordered; empty if there is no such thing.
pub fn fill(order: Order) -> String {
    let files: Vec<&str> = order.files.iter().map(String::as_str).collect();
    let Ok(reading) = Dataset::read_together(&files) else { return String::new() };
    let dataset = &reading.dataset;
    let view = address::decode(order.query);
    let index = Index::new(dataset, &view.query, order.today);
    let answer = index.answer(&view.query);
    let at = |view: &ViewState| match address::encode(view) {
        query if query.is_empty() => order.folder.to_owned(),
        query => format!("{}?{query}", order.folder),
    };
    let full = unframed(&view);
    let href = |id: &str| at(&ViewState { item: Some(id.to_owned()), zoom: None, ..full.clone() });
    let scene = Scene { dataset, vantage: answer.vantage, since: answer.since, href: &href, words: &[] };
    match order.what {
        PART => return markup::take_part(scene, &answer),
        what if what == View::Lineage.slug() => return markup::lineage(scene, &answer),
        what if what == View::Matrix.slug() => {
            return markup::matrix(scene, &index.matrix(dataset, &view.query, view.by), &view);
        }
        _ => {}
    }
    let by = view.view.lanes(view.by);
    let window = view.zoom.unwrap_or_else(|| {
        Plan::new(dataset, by, answer.vantage, answer.since).window(&answer.records, answer.vantage.day())
    });
    let as_of = Some(answer.vantage.day()).filter(|&day| day != order.today);
    let frame = Frame { folded: order.folded.to_vec(), as_of, ..Frame::new(window, 0, order.today) };
    let records = match dataset.position(order.record) {
        Some(record) => vec![record],
        None => markup::shown_in(scene, &answer, view.view, &answer.grouped(dataset, by)),
    };
    let extract = Extract {
        scene,
        file: &order.files.concat(),
        records: &records,
        by,
        frame: &frame,
        address: &at(&full),
        taken: order.today,
    };
    match order.what {
        HTML => document(&extract),
        TEXT => plain_document(&extract),
        format => format.parse::<Format>().map_or(String::new(), |format| export(format, &extract)),
    }
}
