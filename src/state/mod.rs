//! The state shared by the components, as small `Copy` values provided by context. Each builds on earlier ones: the answer
//! derives from the address's view and the data, and what is shown derives from the answer.
//!
//! | context | contents |
//! |---|---|
//! | [`Address`] | the view, and the only way to change it |
//! | [`Data`] | the dataset, and the loading state of other bodies' records |
//! | [`Found`] | the results of the view's query: answer, groups, lanes |
//! | [`Scene`] | what is needed to render a record: dataset, day, marked words, links |
//! | [`Overlay`] | what covers the page on narrow screens |
//! | [`Opened`] | the opened and folded groups of the list |
//! | [`Toast`] | short messages |
//! | [`Turns`] | the parts of the page that wait to be built during startup |
//! | [`Setting`] | facts about the browser: today, the last visit |

mod address;
mod data;
mod effect;
mod found;
mod load;
mod loaded;
mod memo;
mod opened;
mod overlay;
mod scene;
mod settled;
mod shared;
mod toast;
mod turns;

pub(crate) use address::Step;
pub use address::{Address, Gesture};
pub use data::{Data, Others};
pub use effect::effect;
pub use found::{Found, MOST_ROWS};
pub use load::{DATASET, Failure, OTHERS, Progress, load, load_others};
pub use loaded::{Layout, Loaded, Preparing};
pub use memo::memo;
pub use opened::{FIRST, MOST_FIRST, Opened, group_name};
pub use overlay::{Front, Overlay};
pub use scene::Scene;
pub use settled::Settled;
pub use shared::Shared;
pub use toast::Toast;
pub use turns::Turns;

use activities::activity::Day;
use activities::address::ViewState;
use leptos::prelude::*;
use words::Words;

/// Facts from outside the page: from the browser, or from the site when pages are generated natively.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub today: Day,
    /// The day of the previous visit.
    pub last_visit: Option<Day>,
    /// True if a static file is generated: no app runs in it, so nothing can be changed.
    pub is_static: bool,
}

/// Provides the contexts for a page that shows a view of a dataset.
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
    provide_context(Opened::new());
    provide_context(Toast::new());
}

/// Returns the texts of the user interface.
pub fn words() -> Words {
    expect_context()
}

/// Returns the facts about the browser.
pub fn setting() -> Setting {
    expect_context()
}
