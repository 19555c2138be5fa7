//! Fetching files from the site's own origin.

use super::Breaks;
use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// The reason why a file could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No response, or an incomplete one.
    Network,
    /// An error response, with its HTTP status.
    Status(u16),
}

/// Fetches the text of a file at a relative address. `arrived` receives the number of bytes so far and the total. A compressed
/// response has no known total, because its length is that of the compressed bytes (RFC 9110, 8.6). As in a browser, invalid
/// UTF-8 becomes U+FFFD.
pub async fn fetch_text(address: &str, arrived: &dyn Fn(usize, Option<usize>)) -> Result<String, FetchError> {
    let response = Request::get(address).send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let header = |name: &str| response.headers().get(name);
    let length = header("content-length").filter(|_| header("content-encoding").is_none());
    let all = length.and_then(|length| length.parse().ok());
    let Some(body) = response.body() else { return Ok(String::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut breaks = Breaks::begin();
    let (mut pieces, mut count) = (Vec::<Vec<u8>>::new(), 0);
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Network)?;
        let Ok(value) = Reflect::get(&piece, &JsValue::from_str("value")) else { break };
        let Ok(piece) = value.dyn_into::<Uint8Array>() else { break };
        pieces.push(piece.to_vec());
        count += piece.length() as usize;
        arrived(count, all.filter(|&all| count <= all));
        if count > MUCH && breaks.are_due() {
            breaks.take().await;
        }
    }
    // Concatenated at the end: a buffer that grows step by step would be moved again and again.
    let mut bytes = Vec::with_capacity(count);
    for piece in pieces {
        bytes.extend(piece);
        if count > MUCH && breaks.are_due() {
            breaks.take().await;
        }
    }
    breaks.take().await;
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// Number of bytes above which reading takes longer than a few frames.
const MUCH: usize = 4 << 20;
