//! The module that writes what is taken away, loaded when it is asked for: `boot.js` knows its place.

use crate::export::Order;
use leptos::wasm_bindgen::prelude::*;
use std::cell::RefCell;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = loadDesk, catch)]
    async fn load_desk() -> Result<JsValue, JsValue>;

    /// The loaded module, `src/bin/desk.rs`.
    #[derive(Clone)]
    type Desk;

    #[wasm_bindgen(method)]
    fn fill(
        desk: &Desk,
        what: &str,
        record: &str,
        files: Vec<String>,
        query: &str,
        folder: &str,
        folded: Vec<String>,
        today: i32,
    ) -> String;

    #[wasm_bindgen(method)]
    fn save(desk: &Desk, name: &str, media_type: &str, text: &str);
}

thread_local! {
    static LOADED: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// What writes an order's text.
pub struct Clerk(Desk);

impl Clerk {
    /// Fills an order.
    pub fn fill(&self, order: Order) -> String {
        let Order { what, record, files, query, folder, folded, today } = order;
        self.0.fill(what, record, files.to_vec(), query, folder, folded.to_vec(), today.0)
    }

    /// Has the browser save a text as a file of that media type; an SVG drawing as a picture, if that is empty.
    pub fn save(&self, name: &str, media_type: &str, text: &str) {
        self.0.save(name, media_type, text);
    }
}

/// Goes to the desk, now if it is loaded, else when it is; `None` if it cannot be had.
pub fn at_desk(act: impl FnOnce(Option<Clerk>) + 'static) {
    if let Some(desk) = LOADED.with_borrow(Clone::clone) {
        return act(Some(Clerk(desk)));
    }
    super::spawn(async move {
        let desk = load_desk().await.ok().map(JsCast::unchecked_into::<Desk>);
        LOADED.with_borrow_mut(|loaded| loaded.clone_from(&desk));
        act(desk.map(Clerk));
    });
}
