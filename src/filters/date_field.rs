//! An input for a year, a month or a day.

use super::has_control;
use crate::state::{Address, effect, memo, words};
use activities::activity::Point;
use activities::address;
use leptos::prelude::*;

/// A date input. An unreadable value is kept, marked as invalid and explained. A locked field is not rendered.
#[component]
pub fn DateField(
    /// Its parameter in the address.
    key: &'static str,
    label: &'static str,
    /// True if the label is visually hidden.
    #[prop(optional)]
    is_label_unseen: bool,
    /// The placeholder of the empty field.
    #[prop(optional)]
    hint: Option<Memo<String>>,
) -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let value = memo(move |_| address.with(|view| address::get(view, key)));
    let is_wrong = RwSignal::new(false);
    effect(move || {
        value.get();
        is_wrong.set(false);
    });
    let read = move |written: String| {
        let plain = written.trim_ascii();
        let is_readable = plain.is_empty() || plain.parse::<Point>().is_ok();
        is_wrong.set(!is_readable);
        if is_readable {
            address.set(key, plain);
        }
    };
    let explanation = format!("{key}-wrong");
    has_control(key).then(|| {
        view! {
            <label>
                <span class=is_label_unseen.then_some("unseen")>{label}</span>
                <input
                    name=key
                    autocomplete="off"
                    placeholder=move || hint.map(|hint| hint.get())
                    aria-describedby=explanation.clone()
                    aria-invalid=move || is_wrong.get().to_string()
                    prop:value=move || value.get()
                    on:change:target=move |event| read(event.target().value())
                />
            </label>
            <p class="wrong" role="alert" id=explanation.clone() hidden=move || !is_wrong.get()>
                {words.not_a_date()}
            </p>
        }
        .into_any()
    })
}
