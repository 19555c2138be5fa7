//! A cross table: topics against groups, or against another grouping, with a count for each pair. Each count links to its
//! records.

use crate::parts::ViewLink;
use crate::state::{Address, Found, Scene, memo, words};
use activities::activity::Point;
use activities::activity::sorted_by;
use activities::address::{self, FROM, TO, VIEW, View, ViewState, framing};
use activities::query::{Facet, Grouping, Matrix, Row};
use leptos::prelude::*;

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
    let table = move || {
        let (loaded, snapshot) = (scene.loaded(), found.snapshot.get());
        base.with(|base| {
            let mut matrix = snapshot.matrix(loaded.dataset(), &base.query, base.by);
            order(&mut matrix);
            table(scene, base, &matrix)
        })
    };
    view! {
        <section class="compare" data-view="matrix" aria-labelledby="compare-title">
            <header class="lead">
                <h2 class="unseen" id="compare-title">{words.compare_title()}</h2>
                <p class="sub">{words.compare_hint()}</p>
            </header>
            <div class="table-box" role="group" tabindex="0" aria-labelledby="compare-title">{move || table()}</div>
        </section>
    }
}

/// Sorts rows and columns by their totals, highest first. Years stay in chronological order.
fn order(matrix: &mut Matrix) {
    let rows = sorted_by(matrix.rows.len(), &|a, b| matrix.rows[b].total.cmp(&matrix.rows[a].total));
    matrix.rows = rows.iter().map(|&at| matrix.rows[at].clone()).collect();
    if matrix.by == Grouping::Year {
        return;
    }
    let counts = &matrix.all.counts;
    let places = sorted_by(counts.len(), &|a, b| counts[b].cmp(&counts[a]));
    matrix.columns = places.iter().map(|&place| matrix.columns[place].clone()).collect();
    for row in matrix.rows.iter_mut().chain([&mut matrix.all]) {
        row.counts = places.iter().map(|&place| row.counts[place]).collect();
    }
}

fn table(scene: Scene, base: &ViewState, matrix: &Matrix) -> AnyView {
    let (words, loaded) = (words(), scene.loaded_untracked());
    let dataset = loaded.dataset();
    let names: Vec<_> =
        matrix.columns.iter().map(|column| words.heading(dataset, matrix.by, column)).collect();
    let heads = names.iter().map(|(name, title)| {
        view! { <th scope="col" title=title.map(str::to_owned)>{name.clone()}</th> }.into_any()
    });
    let most = matrix.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or(0);
    let row = |row: &Row| {
        let topic = match row.topic.as_str() {
            "" => words.compare_all_topics().to_owned(),
            topic => words.value(dataset, Facet::Topic, topic),
        };
        let cells =
            matrix.columns.iter().zip(&names).zip(&row.counts).map(|((column, (name, _)), &count)| {
                let class = if row.topic.is_empty() { "all" } else { LEVELS[level(count, most)] };
                cell(
                    base,
                    matrix.by,
                    (&row.topic, Some(column)),
                    count,
                    words.cell(&topic, name, count),
                    class,
                )
            });
        let cells = cells.collect_view();
        let spoken = words.cell(&topic, words.compare_all(), row.total);
        let all = cell(base, matrix.by, (&row.topic, None), row.total, spoken, "all");
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
    (topic, column): (&str, Option<&String>),
    count: u32,
    spoken: String,
    class: &'static str,
) -> AnyView {
    if count == 0 {
        return view! { <td class="l0"></td> }.into_any();
    }
    if is_locked(base, by, column.is_some()) {
        return view! { <td class=class><span>{count.to_string()}</span></td> }.into_any();
    }
    let query = address::encode(&filtered(base, by, topic, column));
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

/// Returns the view that shows the records counted in a cell.
fn filtered(base: &ViewState, by: Grouping, topic: &str, column: Option<&String>) -> ViewState {
    let mut view = base.clone();
    if !topic.is_empty() {
        view.query.chosen.choose_only(Facet::Topic, topic);
    }
    match (by.facet(), column) {
        (Some(facet), Some(value)) => view.query.chosen.choose_only(facet, value),
        (None, Some(year)) => {
            if let Some((from, to)) = year.parse().ok().and_then(|year: Point| view.query.part_of(year)) {
                (view.query.from, view.query.to) = (Some(from), Some(to));
            }
        }
        _ => {}
    }
    view
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
