//! The desk: a WebAssembly module of its own that writes what is taken away. The page loads it when somebody asks for that,
//! so that a first visit need not carry it.

/// Fills an order (`dlt_activities::export::Order`); `today` in days since 1970.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn fill(
    what: &str,
    record: &str,
    files: Vec<String>,
    query: &str,
    folder: &str,
    folded: Vec<String>,
    today: i32,
) -> String {
    use dlt_activities::{activity::Day, export};
    let (files, folded) = (&files, &folded);
    export::fill(export::Order { what, record, files, query, folder, folded, today: Day(today) })
}

/// Has the browser save a text as a file; as a picture, if its media type is empty and it is an SVG drawing.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn save(name: String, media_type: &str, text: &str) {
    use dlt_activities::browser;
    if media_type.is_empty() {
        browser::save_picture(name, text);
    } else {
        browser::save(&name, media_type, text);
    }
}

/// The page calls it by what it exports.
fn main() {}
