//! Components rendered as native HTML, with the fixture dataset, checked by role and accessible name.

use activities::activity::Day;
use activities::address;
use activities::dataset::Dataset;
use dlt_activities::state::{self, Loaded, Setting, Shared};
use leptos::prelude::*;
use words::Words;

mod about;
mod changes;
mod compare;
mod dialogs;
mod filters;
mod lineage;
mod masthead;
mod part;
mod parts;
mod record;
mod results;
mod timeline;

/// The fixture.
pub const FIXTURE: &str = include_str!("../fixtures/activities.json");

/// Returns the HTML of a component, in a page that shows the view of a query string with the fixture.
pub fn html<V: IntoView + 'static>(query: &str, component: impl FnOnce() -> V) -> String {
    render(FIXTURE, query, false, component)
}

/// The same in a static page without the app.
pub fn static_html<V: IntoView + 'static>(component: impl FnOnce() -> V) -> String {
    render(FIXTURE, "", true, component)
}

/// Returns the HTML of a component with the text of a dataset, in the app or in a static page.
pub fn render<V: IntoView + 'static>(
    file: &str,
    query: &str,
    is_static: bool,
    component: impl FnOnce() -> V,
) -> String {
    let reading = Dataset::read(file).expect("a dataset");
    let (view, today) = (address::decode(query), Day::from_ymd(2026, 11, 26).expect("a day"));
    let loaded = Loaded::prepare(reading, vec![file.to_owned()], &view, today);
    let setting = Setting { today, last_visit: None, is_static };
    Owner::new().with(|| {
        state::provide(Shared::new(loaded), view, Words::english(), setting);
        component().into_view().to_html().replace("<!>", "")
    })
}

/// Returns the first tag that contains this attribute.
pub fn tag<'a>(page: &'a str, attribute: &str) -> &'a str {
    let has = |tag: &&str| tag.split('>').next().is_some_and(|tag| tag.contains(attribute));
    let tag = page.split('<').find(has).unwrap_or_else(|| panic!("{attribute} in {page}"));
    &tag[..tag.find('>').expect("it ends")]
}
