//! The records that were found, in words, under the bodies that they belong to.

use super::parts::{Doubt, RecordLink, StatusBadge, When, record_label, status_seen};
use super::state::{DatasetRef, Page};
use crate::activity::{Record, RelationKind, Vantage};
use crate::language::{self, page as words};
use crate::query::Group;
use leptos::prelude::*;

#[component]
pub fn Catalogue() -> impl IntoView {
    let page = Page::get();
    view! {
        <section class="catalogue" data-view="catalogue" aria-labelledby="catalogue-title">
            <h2 id="catalogue-title">{words::CATALOGUE}</h2>
            {move || {
                let dataset = page.dataset();
                let vantage = page.vantage();
                let groups = page.answer.with(|answer| answer.by_body(&dataset));
                groups.into_iter().map(|group| body_group(&dataset, vantage, group)).collect_view()
            }}
        </section>
    }
}

fn body_group(dataset: &DatasetRef, vantage: Vantage, group: Group) -> impl IntoView + use<> {
    let body = group.body.map(|body| &dataset.bodies[body]);
    let name = body.map_or(words::NO_BODY, |body| body.name.as_str()).to_owned();
    let title = body.map(|body| body.title.clone()).filter(|title| *title != name);
    let count = group.records.len();
    view! {
        <section class="group">
            <h3>
                {name}
                {title.map(|title| view! { " " <span class="quiet">{title}</span> })}
                <span class="count" aria-label=words::records(count)>{count}</span>
            </h3>
            <ul>
                {group
                    .records
                    .into_iter()
                    .map(|position| entry(dataset, vantage, dataset.at(position)))
                    .collect_view()}
            </ul>
        </section>
    }
}

fn entry(dataset: &DatasetRef, vantage: Vantage, record: &Record) -> impl IntoView + use<> {
    let since = record.standing(vantage).and_then(|standing| standing.since.days().cloned());
    let became: Vec<_> = dataset
        .related(record, vantage)
        .into_iter()
        .filter(|related| !related.inverse && related.relation.kind == RelationKind::Becomes)
        .map(|related| {
            let name = related.other.name().map_or(&related.other.title, |name| &name.value).clone();
            (related.other.id.clone(), name, related.relation.certainty)
        })
        .collect();
    view! {
        <li class="entry" data-record=record.id.clone()>
            <span class="kind">{language::kind(record.kind)}</span>
            <span class="title">
                <RecordLink id=record.id.clone() label=record_label(record) element=format!("entry-{}", record.id) />
            </span>
            <span class="standing">
                <StatusBadge standing=status_seen(record, vantage) />
                " "
                <When date=since />
            </span>
            {(!became.is_empty())
                .then(|| {
                    view! {
                        <span class="became">
                            {language::relation(RelationKind::Becomes)}
                            {became
                                .into_iter()
                                .map(|(id, label, certainty)| {
                                    view! { " " <RecordLink id label /> " " <Doubt certainty /> }
                                })
                                .collect_view()}
                        </span>
                    }
                })}
        </li>
    }
}
