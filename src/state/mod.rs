//! What the components share, as small `Copy` values provided by context. Each follows from the one before: the view that the
//! address names and the data, from both the answer, from that what is shown.
//!
//! | context | what it is |
//! |---|---|
//! | [`Address`] | the view, and the only way to change it |
//! | [`Data`] | the dataset, and whether other bodies' records are loaded |
//! | [`Found`] | what the view's query finds: answer, groups, lanes |
//! | [`Scene`] | what a record is drawn with: dataset, day, marked words, links |
//! | [`Overlay`] | what lies over the page on narrow screens |
//! | [`FoldedLanes`] | the lanes of the timeline that are folded |
//! | [`Opened`] | the groups of the list that are opened or folded |
//! | [`Toast`] | what is said in passing |
//! | [`Setting`] | facts of the browser: today, the last visit |

mod address;
mod data;
mod effect;
mod folded;
mod found;
mod loaded;
mod opened;
mod overlay;
mod scene;
mod shared;
mod toast;

pub(crate) use address::Step;
pub use address::{Address, Gesture};
pub use data::{Data, Others};
pub use effect::effect;
pub use folded::FoldedLanes;
pub use found::Found;
pub use loaded::{Layout, Loaded, Preparing};
pub use opened::{Opened, group_name};
pub use overlay::{Front, Overlay};
pub use scene::Scene;
pub use shared::Shared;
pub use toast::Toast;

use activities::activity::Day;
use activities::address::ViewState;
use leptos::prelude::*;
use words::Words;

/// What the page is told from outside: facts of the browser, or of the site when pages are written natively.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub today: Day,
    /// The day of the visit before this one.
    pub last_visit: Option<Day>,
    /// Whether a file is written that no app runs in: nothing can be changed in it.
    pub is_static: bool,
}

/// Provides the contexts of a page that shows a view of a dataset.
pub fn provide(loaded: Shared<Loaded>, view: ViewState, words: Words, setting: Setting) {
    provide_context(words);
    provide_context(setting);
    let data = Data::new(loaded);
    provide_context(data);
    let address = Address::new(view);
    provide_context(address);
    let found = Found::new(data, address, setting.today);
    provide_context(found);
    provide_context(Scene::new(data, address, found));
    provide_context(Overlay::new(address));
    provide_context(FoldedLanes::new());
    provide_context(Opened::new());
    provide_context(Toast::new());
}

/// The words of the page.
pub fn words() -> Words {
    expect_context()
}

/// The facts of the browser.
pub fn setting() -> Setting {
    expect_context()
}
