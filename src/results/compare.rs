//! A cross table: topics against groups, or against another grouping, with a count for each pair. Each count links to its
//! records.

use crate::parts::{ViewLink, handler};
use crate::state::{Address, Found, Scene, Shared, memo, words};
use activities::address::{self, FROM, TO, VIEW, View, ViewState, framing};
use activities::query::{Facet, Grouping, Matrix, Row};
use leptos::prelude::*;

/// The number of columns at first. The small ones share the last.
const MOST: usize = 10;

/// The table of topics against groups, statuses, kinds or years.
#[component]
pub fn Compare() -> impl IntoView {
    let (words, address, found, scene) = (words(), Address::expect(), Found::expect(), Scene::expect());
    // The view that the links start from: the same filters, shown as a timeline and a list.
    let base = memo(move |_| {
        address.with(|view| ViewState {
            view: View::Both,
            item: None,
            zoom: None,
            ..framing::without_trackers(view)
        })
    });
    let is_whole = RwSignal::new(false);
    let matrix = memo(move |_| {
        let (loaded, snapshot) = (scene.loaded(), found.snapshot.get());
        let most = if is_whole.get() { usize::MAX } else { MOST };
        base.with(|base| Shared::new(snapshot.matrix(loaded.dataset(), &base.query, base.by, most)))
    });
    let table = move || base.with(|base| table(scene, base, &matrix.get()));
    // Years are never folded.
    let count = move || {
        matrix.with(|matrix| match matrix.by {
            Grouping::Year => 0,
            _ => matrix.columns.iter().map(Vec::len).sum(),
        })
    };
    let switch =
        move || if is_whole.get() { words.show_fewer().to_owned() } else { words.show_all_values(count()) };
    view! {
        <section class="compare" data-view="matrix" aria-labelledby="compare-title">
            <header class="lead">
                <h2 class="unseen" id="compare-title">{words.compare_title()}</h2>
                <p class="sub">{words.compare_hint()}</p>
            </header>
            <div class="table-box" role="group" tabindex="0" aria-labelledby="compare-title">{move || table()}</div>
            <button
                type="button"
                class="link-btn"
                hidden=move || count() <= MOST
                on:click=handler(move |_| is_whole.update(|whole| *whole = !*whole))
            >
                {move || switch()}
            </button>
        </section>
    }
}

fn table(scene: Scene, base: &ViewState, matrix: &Matrix) -> AnyView {
    let (words, loaded) = (words(), scene.loaded_untracked());
    let dataset = loaded.dataset();
    let name = |column: &String| words.heading(dataset, matrix.by, column);
    let names: Vec<(String, Option<String>)> = matrix
        .columns
        .iter()
        .map(|column| match &column[..] {
            [one] => {
                let (name, title) = name(one);
                (name, title.map(str::to_owned))
            }
            // What shares a column is named in the tooltip.
            small => (
                words.compare_other().to_owned(),
                Some(small.iter().map(|one| name(one).0).collect::<Vec<_>>().join(", ")),
            ),
        })
        .collect();
    let heads = names
        .iter()
        .map(|(name, title)| view! { <th scope="col" title=title.clone()>{name.clone()}</th> }.into_any());
    let most = matrix.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or(0);
    let row = |row: &Row| {
        let topic = match row.topic.as_str() {
            "" => words.compare_all_topics().to_owned(),
            topic => words.value(dataset, Facet::Topic, topic),
        };
        let cells =
            matrix.columns.iter().zip(&names).zip(&row.counts).map(|((column, (name, _)), &count)| {
                let class = if row.topic.is_empty() { "all" } else { LEVELS[level(count, most)] };
                cell(base, matrix.by, (&row.topic, column), count, words.cell(&topic, name, count), class)
            });
        let cells = cells.collect_view();
        let spoken = words.cell(&topic, words.compare_all(), row.total);
        let all = cell(base, matrix.by, (&row.topic, &[]), row.total, spoken, "all");
        view! { <tr><th scope="row">{topic}</th>{cells}{all}</tr> }.into_any()
    };
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col">{words.facet(Facet::Topic)}</th>
                    {heads.collect_view()}
                    <th scope="col">{words.compare_all()}</th>
                </tr>
            </thead>
            <tbody>{matrix.rows.iter().map(row).collect_view()}</tbody>
            <tfoot>{row(&matrix.all)}</tfoot>
        </table>
    }
    .into_any()
}

/// The CSS classes of the tints.
const LEVELS: [&str; 6] = ["l0", "l1", "l2", "l3", "l4", "l5"];

/// Returns the tint of a count relative to the highest count: five steps, by the square root of the share.
fn level(count: u32, most: u32) -> usize {
    let (count, most) = (u64::from(count), u64::from(most));
    (0..=5).find(|level| (level * level) as u64 * most >= 25 * count).unwrap_or(5)
}

/// The count of a topic and a column, as a link to those records; an empty cell if the count is zero.
fn cell(
    base: &ViewState,
    by: Grouping,
    (topic, column): (&str, &[String]),
    count: u32,
    spoken: String,
    class: &'static str,
) -> AnyView {
    if count == 0 {
        return view! { <td class="l0"></td> }.into_any();
    }
    if is_locked(base, by, !column.is_empty()) {
        return view! { <td class=class><span>{count.to_string()}</span></td> }.into_any();
    }
    let query = address::encode(&ViewState { query: base.query.cell(topic, by, column), ..base.clone() });
    view! { <td class=class><ViewLink query label=spoken>{count.to_string()}</ViewLink></td> }.into_any()
}

/// Returns true if the embedding page has locked something that a cell's link would change.
fn is_locked(base: &ViewState, by: Grouping, has_column: bool) -> bool {
    let of_column = match by.facet() {
        Some(facet) => [facet.slug(), facet.slug()],
        None => [FROM, TO],
    };
    let is_changed =
        |key: &str| [VIEW, Facet::Topic.slug()].contains(&key) || (has_column && of_column.contains(&key));
    framing::locked(base).any(is_changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tints_follow_the_square_root_of_the_share() {
        for (count, level_of) in [(0, 0), (1, 1), (2, 2), (18, 4), (30, 4), (31, 5), (48, 5)] {
            assert_eq!(level(count, 48), level_of, "{count}");
        }
        assert_eq!(level(1, 1), 5);
    }
}
