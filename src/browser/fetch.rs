//! Getting a file of the site's own origin.

use super::Breaks;
use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or one that broke off.
    Network,
    /// The server's refusal, by its HTTP status.
    Status(u16),
}

/// The text of a file, by its relative address. `arrived` is told how many bytes have come, and of how many, unless the server
/// packed them: then it says only how long the packed ones are (RFC 9110, 8.6). Like a browser it takes what is no UTF-8 for
/// U+FFFD.
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
    // Put together in the end: memory that grew step by step would be moved again and again.
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

/// So many bytes take longer than a few frames to take in.
const MUCH: usize = 4 << 20;
