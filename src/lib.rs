//! The app: a client-side Leptos app. It is compiled for the browser (`csr`), and natively (`ssr`) for static pages and component
//! tests.
//!
//! | module | purpose |
//! |---|---|
//! | [`app`] | loads the dataset, provides the contexts, lays out the page |
//! | [`state`] | shared state of the components: address, data, answer |
//! | [`masthead`], [`filters`], [`results`], [`timeline`], [`lineage`], [`changes`], [`record`], [`dialogs`], [`about`] | the page's parts |
//! | [`parts`] | small shared components |
//! | [`browser`] | the only code that calls browser APIs |

pub mod about;
pub mod app;
pub mod browser;
pub mod changes;
pub mod dialogs;
pub mod filters;
pub mod lineage;
pub mod masthead;
pub mod parts;
pub mod record;
pub mod results;
pub mod state;
pub mod timeline;
