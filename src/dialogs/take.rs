//! Saving files and copying. All functions are called from event handlers.

use super::extract::ExportSnapshot;
use crate::browser;
use crate::state::{Toast, words};
use export::Format;
use leptos::prelude::*;
use std::rc::Rc;

/// Saves the records shown as a file.
pub fn save(format: Format) {
    let taken = ExportSnapshot::now(browser::folder());
    save_as(format, &taken.query(), &taken, &taken.records);
}

/// Saves one record, by its position in the dataset, as a file.
pub fn save_record(format: Format, record: usize) {
    let taken = ExportSnapshot::now(browser::folder());
    let Some(id) = taken.loaded.dataset().records.get(record).map(|record| &record.id) else { return };
    save_as(format, id, &taken, &[record]);
}

/// Saves records as a file that is named after the query.
fn save_as(format: Format, query: &str, taken: &ExportSnapshot, records: &[usize]) {
    let name = export::file_name(format.slug(), query, taken.today);
    let text = taken.write(records, |extract| export::export(format, extract));
    browser::save_text(&name, format.media_type(), &text);
    Toast::expect().say(taken.words.saved(&name));
}

/// Saves the timeline as a bitmap picture.
pub fn save_picture() {
    let taken = ExportSnapshot::now(browser::folder());
    let name = export::file_name(export::PNG, &taken.query(), taken.today);
    let drawing = taken.write(&taken.records, |extract| export::export(Format::Svg, extract));
    let (toast, words, saved) = (Toast::expect(), taken.words, taken.words.saved(&name));
    let tell = move |is_saved| {
        if is_saved { toast.say(saved.clone()) } else { toast.say(words.not_saved()) }
    };
    browser::save_picture(name, &drawing, Rc::new(tell));
}

/// Copies the records shown as a list for documents: as HTML with links, and as plain text.
pub fn copy_list() {
    let taken = ExportSnapshot::now(browser::folder());
    let (text, html) = taken.write(&taken.records, |it| (export::plain_document(it), export::document(it)));
    copy(&text, Some(&html));
}

/// Copies the address of the view.
pub fn copy_link() {
    copy(&ExportSnapshot::now(browser::folder()).address(), None);
}

/// Copies a text, with an HTML version if there is one. If the browser refuses, the text is shown and selected. Browsers allow
/// copying only while a click is handled.
pub fn copy(text: &str, html: Option<&str>) {
    let (words, toast) = (words(), Toast::expect());
    if browser::copy(text, html) {
        toast.refused.set(None);
        toast.say(words.copied());
    } else {
        toast.refused.set(Some(text.to_owned()));
        toast.say(words.not_copied());
    }
}
