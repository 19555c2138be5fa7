//! Stands in for the crate of that name, which Leptos links for its server functions.
//!
//! The page has no server and no such functions. But what that crate exports to JavaScript stays in every page that links it,
//! called or not: 3 KB in brotli. Here is what server functions need to compile. Streams are empty.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream that can be read.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty one.
    ///
    /// # Panics
    /// If the browser knows no streams.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> ReadableStream {
        ReadableStream(web_sys::ReadableStream::new().expect("browsers can make an empty stream"))
    }

    /// Nothing of what it has.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
