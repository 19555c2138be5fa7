//! A group of records under one heading.

use super::row::RecordRow;
use super::rows::Rows;
use super::tally::Tally;
use super::window::Window;
use crate::browser;
use crate::parts::{Icon, Marked, handler};
use crate::state::{
    FIRST, Found, MOST_FIRST, MOST_ROWS, Opened, Scene, Shared, group_name, memo, setting, words,
};
use activities::query::Group;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// A group of records: a heading that folds it, the first rows, and a button that shows the rest.
#[component]
pub fn GroupOfRecords(
    /// The value that the heading stands for; empty for records without one.
    value: String,
    window: Window,
) -> impl IntoView {
    let (words, found, opened) = (words(), Found::expect(), Opened::expect());
    let by = found.lanes.get_untracked();
    let loaded = Scene::expect().loaded_untracked();
    let (title, explanation) = words.heading(loaded.dataset(), by, &value);
    let explanation = explanation.and_then(words::subject).map(str::to_owned);
    let name = StoredValue::new(group_name(by, &value));
    let value = StoredValue::new(value);
    // A group that is not listed yet rests: its records stay as they were, unless they were too many to have rows.
    let have_rows = move || found.settled.with_untracked(|settled| settled.answer.records.len() <= MOST_ROWS);
    let of_group = move |groups: Memo<Shared<Vec<Group>>>, before: Option<&Vec<usize>>| {
        groups.with(|groups| {
            let group = value.with_value(|value| groups.iter().find(|group| group.value == *value));
            group.map(|group| &group.records).or(before.filter(|_| have_rows())).cloned().unwrap_or_default()
        })
    };
    let records = memo(move |before| of_group(found.listed, before));
    let kept_records = memo(move |before| {
        if found.kept.with(Vec::is_empty) { records.get() } else { of_group(found.kept_groups, before) }
    });
    let is_folded = move || name.with_value(|name| opened.is_folded(name));
    let is_static = setting().is_static;
    // The records shown while the rest are hidden; empty if all are shown.
    let first = memo(move |_| {
        let is_whole = is_static || window.is_long.get() || name.with_value(|name| opened.is_opened(name));
        let is_cut = move |records: &Vec<usize>| !is_whole && records.len() > MOST_FIRST;
        records.with(|records| if is_cut(records) { records[..FIRST].to_vec() } else { Vec::new() })
    });
    let open = move || name.with_value(|name| opened.open(name));
    let more = {
        let title = title.clone();
        move || {
            let click = move |event: MouseEvent| {
                let list =
                    browser::current_target(&event).and_then(|button| button.previous_element_sibling());
                open();
                request_animation_frame(move || {
                    list.inspect(|list| browser::focus_row(list, FIRST as u32));
                });
            };
            let label = words.show_all_of(records.with(Vec::len), &title);
            view! { <button type="button" class="more-rows" on:click=handler(click)>{label}</button> }
                .into_any()
        }
    };
    // Runs when the browser's find-in-page matches hidden text.
    let found_by_browser = move |event: web_sys::Event| {
        if browser::is_row(&event) {
            open();
        } else {
            name.with_value(|name| opened.fold(name, false));
        }
    };
    let before = move || {
        let is_before = |group: &&Group| value.with_value(|value| group.value != *value);
        let rows = found.groups.with(|groups| {
            let before = groups.iter().take_while(is_before);
            let rows = before.map(|group| {
                if opened.is_folded(&group_name(by, &group.value)) { 0 } else { group.records.len() }
            });
            let rows: Vec<usize> = rows.collect();
            (rows.len(), rows.into_iter().sum())
        });
        (!is_folded()).then_some(rows)
    };
    view! {
        <section class="group">
            <div class="group-head">
                <h3><Head title explanation name/></h3>
                <Tally records/>
            </div>
            <ol
                class="rows"
                data-rows=move || window.is_long.get().then(|| records.with(Vec::len).to_string())
                hidden=move || is_folded().then_some("until-found")
                on:beforematch=found_by_browser
            >
                <Rows
                    window
                    records
                    kept_records
                    before=Box::new(before)
                    row=Arc::new(move |position, place, is_shown| view! { <RecordRow position place by first is_shown/> }.into_any())
                    gap=|height| view! { <li class="gap" aria-hidden="true" style:height=height></li> }.into_any()
                />
            </ol>
            {move || (!first.with(Vec::is_empty) && !is_folded()).then(more.clone())}
        </section>
    }
}

/// The group's name and its subject. In the app this is a button that folds the group; on static pages it is plain text.
#[component]
fn Head(title: String, explanation: Option<String>, name: StoredValue<String>) -> impl IntoView {
    let opened = Opened::expect();
    let is_folded = move || name.with_value(|name| opened.is_folded(name));
    let turn = move |_| name.with_value(|name| opened.fold(name, !untrack(is_folded)));
    let explanation = explanation.map(|text| view! { " "<span class="sub">{text}</span> }.into_any());
    let text = view! { <b><Marked text=title/></b>{explanation} };
    if setting().is_static {
        return view! { <span class="head">{text}</span> }.into_any();
    }
    view! {
        <button type="button" class="head" aria-expanded=move || (!is_folded()).to_string() on:click=handler(turn)>
            <Icon name="down" class="fold"/>
            {text}
        </button>
    }
    .into_any()
}
