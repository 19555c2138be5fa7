//! Getting a file of the site's own origin.

use gloo_net::http::Request;

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
