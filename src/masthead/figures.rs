//! The key figures: five questions with answers counted from the dataset.

use super::drawings;
use crate::state::{Address, Data, Front, Overlay, Scene, Shared, memo, words};
use activities::query;
use leptos::prelude::*;
use words::Words;

/// The five key figures, each a link to the view that proves the answer. They count all of ITU's work, regardless of filters, as
/// of the day of `asof` if there is one.
#[component]
pub fn Figures() -> impl IntoView {
    let (words, data, scene, overlay) = (words(), Data::expect(), Scene::expect(), Overlay::expect());
    let figures = memo(move |_| Shared::new(query::Figures::count(data.get().dataset(), scene.as_of())));
    view! {
        <section
            class="figures"
            aria-label=words.at_a_glance()
            inert=move || overlay.is_covered(Front::Nothing)
        >
            <Figure
                figures
                ask=words.ask_in_force()
                query=|_| "kind=recommendation&status=in-force&view=catalogue".to_owned()
                answer=|words, it| Answer::new(it.in_force, words.figure_in_force(it.in_force))
                drawing=drawings::in_force
            />
            <Figure
                figures
                ask=words.ask_outcome()
                query=|_| "kind=work-item&view=lineage".to_owned()
                answer=outcome
                drawing=drawings::outcomes
            />
            <Figure
                figures
                ask=words.ask_new()
                query=|it| {
                    let since = it.new_since;
                    format!("kind=recommendation,supplement,technical-report&since={since}&view=changes")
                }
                answer=|words, it| Answer::new(it.new_texts() as usize, words.figure_new(it.new_texts()))
                drawing=drawings::new_texts
            />
            <Figure
                figures
                ask=words.ask_part()
                query=|_| "view=part".to_owned()
                answer=|words, it| {
                    let count = it.study_groups.len();
                    Answer::new(count, words.figure_study_groups(count))
                }
                drawing=drawings::study_groups
            />
            <Figure
                figures
                ask=words.ask_overview()
                query=|it| match it.overview {
                    Some((day, _)) => format!("kind=work-item&asof={day}"),
                    None => "kind=work-item".to_owned(),
                }
                answer=|words, it| {
                    let count = it.overview.map_or(0, |(_, count)| count);
                    Answer::new(count, words.figure_overview(count))
                }
                drawing=drawings::at_overview
            />
        </section>
    }
}

/// A number with its unit.
struct Answer {
    number: usize,
    /// The total that the number is a part of.
    of: Option<usize>,
    unit: String,
    /// The certainty, as visible text and as text for screen readers.
    certainty: Option<(String, String)>,
}

impl Answer {
    fn new(number: usize, unit: impl Into<String>) -> Answer {
        Answer { number, of: None, unit: unit.into(), certainty: None }
    }
}

fn outcome(words: Words, figures: &query::Figures) -> Answer {
    let items = figures.work_items;
    let [stated, ..] = items.approved;
    Answer {
        of: Some(items.all),
        certainty: Some((words.outcomes_stated(stated), words.outcomes_by_certainty(items.approved))),
        ..Answer::new(items.outcomes(), words.figure_outcomes())
    }
}

/// A question with its answer and a small drawing, as a link.
#[component]
fn Figure(
    figures: Memo<Shared<query::Figures>>,
    ask: &'static str,
    /// Returns the query string of the view that proves the answer.
    query: fn(&query::Figures) -> String,
    answer: fn(Words, &query::Figures) -> Answer,
    drawing: fn(&query::Figures) -> AnyView,
) -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let href = move |query: String| {
        let as_of = address.with(|view| view.query.as_of).filter(|_| !query.contains("asof="));
        let as_of = as_of.map(|day| format!("&asof={day}")).unwrap_or_default();
        format!("?{query}{as_of}")
    };
    let said = move || {
        let Answer { number, of, unit, .. } = answer(words, &figures.get());
        let of = of.map(|all| {
            view! { <i aria-hidden="true">"/"{all.to_string()}</i><span class="unseen">{words.of_all(all)}</span> }
                .into_any()
        });
        view! { <b>{number.to_string()}{of}</b>" "<span>{unit}</span> }.into_any()
    };
    let certainty = move || {
        answer(words, &figures.get()).certainty.map(|(seen, spoken)| {
            view! { <span class="sure" aria-hidden="true">{seen}</span><span class="unseen">" "{spoken}</span> }
                .into_any()
        })
    };
    view! {
        <a class="figure" href=move || href(query(&figures.get()))>
            <span class="ask">{ask}</span>
            " "
            <span class="ans">{move || said()}</span>
            <span class="drawn">
                <svg class="spark" viewBox="0 0 120 28" aria-hidden="true">
                    {move || drawing(&figures.get())}
                </svg>
                {move || certainty()}
            </span>
        </a>
    }
}
