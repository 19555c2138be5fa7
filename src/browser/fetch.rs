//! Getting a file of the site's own origin.

use gloo_net::http::Request;
use std::future::Future;

/// Lets something run that waits for the browser. Leptos has its own way, but only once a view is mounted.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or one that broke off.
    Network,
    /// The server's refusal, by its HTTP status.
    Status(u16),
}

/// The text of a file, by its relative address.
pub async fn fetch_text(address: &str) -> Result<String, FetchError> {
    let response = Request::get(address).send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Network)
}
