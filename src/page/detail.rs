//! The record that is open: beside the results where there is room, else over them.

use super::bind::{flag, follow};
use super::others;
use super::state::{Front, Page};
use crate::browser::Part;
use crate::export;
use crate::markup::{self, Neighbours, Scene, place};

pub fn bind(page: Page) {
    let item = move || page.view.with(|view| view.item.clone());
    flag(place::DETAIL, "hidden", move || item().is_none());
    flag(place::DETAIL, "inert", move || page.front() == Front::Filters);
    follow(place::STEPPED, Part::Text, move || item().map_or(String::new(), |id| page.title(&id)));
    follow(place::RECORD, Part::Html, move || {
        item().map_or(String::new(), |id| page.draw(&|scene, _| with_neighbours(page, scene, &id)))
    });
}

/// The record, with the way to those before and after it among what is shown, and to those on the same subject.
fn with_neighbours(page: Page, scene: Scene, id: &str) -> String {
    let shown = page.shown(scene);
    let id_of = |place: usize| shown.get(place).map(|&record| scene.dataset.records[record].id.as_str());
    let position = scene.dataset.position(id);
    let mut neighbours = Neighbours::default();
    if let Some(place) = shown.iter().position(|&shown| Some(shown) == position) {
        neighbours.previous = place.checked_sub(1).and_then(id_of);
        neighbours.next = id_of(place + 1);
        neighbours.place = Some((place + 1, shown.len()));
    }
    let mut citations = String::new();
    if let Some(record) = scene.dataset.record(id) {
        neighbours.similar = page.index.with(|index| index.similar(scene.dataset, record, scene.vantage));
        citations = export::citations(record, scene.vantage, &page.citation_of_record(id));
    }
    markup::detail(scene, id, &neighbours, others::absent(page)) + &citations
}
