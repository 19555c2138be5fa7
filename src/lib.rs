//! The page: a client-side Leptos app. It compiles for the browser (`csr`), and natively (`ssr`) for static pages and tests of
//! components.
//!
//! | module | what it is for |
//! |---|---|
//! | [`app`] | loads the dataset, provides the contexts, lays out the page |
//! | [`state`] | what the components share: address, data, answer |
//! | [`masthead`], [`filters`], [`results`], [`timeline`], [`record`], [`dialogs`], [`about`] | the parts of the page, one file a component |
//! | [`parts`] | small components that many use |
//! | [`browser`] | the only code that calls the browser's own functions |

pub mod about;
pub mod app;
pub mod browser;
pub mod dialogs;
pub mod filters;
pub mod masthead;
pub mod parts;
pub mod record;
pub mod results;
pub mod state;
pub mod timeline;
