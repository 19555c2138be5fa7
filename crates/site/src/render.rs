//! Components as HTML.

use super::Site;
use activities::address::ViewState;
use dlt_activities::state::{self, Loaded, Scene, Setting, Shared};
use leptos::prelude::*;

/// The HTML of a component in a static page of a dataset, whose links to records begin and end like this.
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
        // The markers by which the app finds its nodes again mean nothing in a file.
        component().into_view().to_html().replace("<!>", "")
    })
}
