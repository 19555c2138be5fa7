//! The options of an embedded view, the resulting code, and a preview.

use super::embed_code::{self, Host};
use super::embed_switches::{EmbedSwitches, locked_at_first};
use crate::browser;
use crate::parts::{Icon, handler, keyed};
use crate::state::{Address, Toast, effect, memo, words};
use activities::address::framing::{self, LOCK, THEME};
use activities::address::{self, ViewState};
use leptos::prelude::*;

/// The contents of the dialog below its head.
#[component]
pub fn EmbedOptions() -> impl IntoView {
    let words = words();
    let view = Address::expect().with_untracked(framing::unframed);
    let host = RwSignal::new(Host::default());
    let (pixels, fits) = (RwSignal::new(embed_code::HEIGHT.to_string()), RwSignal::new(true));
    let theme = RwSignal::new(String::new());
    let locked = RwSignal::new(locked_at_first());
    let query = memo(move |_| theme.with(|theme| locked.with(|locked| framed_query(&view, theme, locked))));
    let is_fitted = move || host.get() == Host::Script && fits.get();
    let hint = move || {
        let hint = match host.get() {
            Host::SharePoint => words.embed_sharepoint_hint(),
            Host::AnyPage => words.embed_iframe_hint(),
            Host::Script => words.embed_script_hint(),
        };
        hint.to_owned()
    };
    let hosts = [
        (Host::SharePoint, words.embed_sharepoint()),
        (Host::AnyPage, words.embed_iframe()),
        (Host::Script, words.embed_script()),
    ];
    let hosts = hosts.map(|(one, name)| {
        view! { <button type="button" aria-pressed=move || (host.get() == one).to_string() on:click=handler(move |_| host.set(one))>{name}</button> }
            .into_any()
    });
    // Each view gets a new frame: if a frame is sent to another address while it loads, WebKit may leave it where it was, and
    // Back would step through everything that it has shown.
    let preview = keyed(
        move || vec![query.get()],
        move |query| {
            view! { <iframe title=words.embed_preview() src=embed_code::framed(&query)></iframe> }.into_any()
        },
    );
    view! {
        <div class="dlg">
            <div class="opts">
                <fieldset>
                    <legend>{words.embed_where()}</legend>
                    <div class="seg">{hosts.into_iter().collect_view()}</div>
                    <p class="sub">{move || hint()}</p>
                </fieldset>
                <div class="two">
                    <label>
                        {words.embed_height()}
                        " "
                        <input
                            type="number"
                            name="embed-height"
                            min="200"
                            max="5000"
                            step="10"
                            prop:value=move || pixels.get()
                            disabled=move || host.get() == Host::Script && fits.get()
                            on:input:target=move |event| pixels.set(event.target().value())
                        />
                        " "
                        {words.embed_pixels()}
                    </label>
                    <label class="choice" hidden=move || host.get() != Host::Script>
                        <input
                            type="checkbox"
                            name="embed-fit"
                            prop:checked=move || fits.get()
                            on:change=handler(move |_| fits.update(|fits| *fits = !*fits))
                        />
                        <span>{words.embed_automatic()}</span>
                    </label>
                    <label>
                        {words.embed_theme()}
                        " "
                        <select name="embed-theme" on:change:target=move |event| theme.set(event.target().value())>
                            <option value="">{words.embed_system()}</option>
                            <option value="light">{words.embed_light()}</option>
                            <option value="dark">{words.embed_dark()}</option>
                        </select>
                    </label>
                </div>
                <EmbedSwitches locked/>
                <Code code=move || {
                    let height = (!is_fitted()).then(|| pixels.with(|pixels| embed_code::height(pixels)));
                    embed_code::code(words, &browser::folder(), &query.get(), host.get(), height)
                }/>
            </div>
            <figure class="preview">
                <figcaption class="sub">{words.embed_preview()}</figcaption>
                {preview}
            </figure>
        </div>
    }
}

/// Returns the query string of a view with its framing options.
fn framed_query(view: &ViewState, theme: &str, locked: &[String]) -> String {
    let mut view = view.clone();
    for (key, value) in [(THEME, theme), (LOCK, &*locked.join(","))] {
        if !value.is_empty() {
            view.rest.push((key.to_owned(), value.to_owned()));
        }
    }
    address::encode(&view)
}

/// The id of the code to paste.
const CODE: &str = "embed-code";

/// The code to paste, with a copy button. If the browser refuses to copy, the code is selected instead.
#[component]
fn Code(
    /// Returns the code. It needs the page's address from the browser, so it is called only in effects and handlers.
    code: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (words, toast) = (words(), Toast::expect());
    let shown = RwSignal::new(String::new());
    effect(move || shown.set(code()));
    let copy = move |_| {
        if browser::copy(&shown.get_untracked(), None) {
            return toast.say(words.copied());
        }
        browser::select_id(CODE);
        toast.say(words.not_copied());
    };
    view! {
        <div class="code">
            <pre id=CODE tabindex="0" role="note" aria-label=words.embed_code()><code>{shown}</code></pre>
            <button type="button" class="btn primary" on:click=handler(copy)><Icon name="copy"/>{words.copy_code()}</button>
            // Screen readers do not announce anything behind the dialog.
            <span class="sub" role="status">{toast.said}</span>
        </div>
    }
}
