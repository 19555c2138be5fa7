//! Renders components as HTML.

use super::Site;
use activities::address::ViewState;
use dlt_activities::state::{self, Loaded, Scene, Setting, Shared};
use leptos::prelude::*;

/// Returns the HTML of a component in a static page of a dataset. `before` and `after` surround a record's id in links.
pub fn html<V: IntoView + 'static>(
    site: &Site,
    loaded: &Shared<Loaded>,
    (before, after): (&'static str, &'static str),
    view: ViewState,
    component: impl FnOnce() -> V,
) -> String {
    Owner::new().with(|| {
        let setting = Setting { today: site.day(), last_visit: None, is_static: true };
        state::provide(loaded.clone(), view, site.words, setting);
        provide_context(Scene::of_page(loaded.clone(), site.day(), before, after));
        // The markers that the app uses to find its nodes have no meaning in a file.
        component().into_view().to_html().replace("<!>", "")
    })
}
