//! In which order an answer stands.

use super::text::folded;
use crate::activity::{Day, Record, natural, slugs, sorted_by};

slugs! {
    /// An order of records; its slug is its value in the address. What it leaves equal stays newest first.
    #[derive(Default)]
    Sort {
        /// What began last comes first, the undated at the end.
        #[default]
        Newest = "-date",
        /// What began first comes first, the undated at the end.
        Oldest = "date",
        Title = "title",
        /// By the name that the record goes by, numbers as numbers; the nameless at the end.
        Number = "number",
        /// What the searched words match best comes first.
        Relevance = "relevance",
    }
}

/// Puts rows that stand newest first into another order. `begun` and `score` are told for every row.
pub(super) fn ordered(
    rows: Vec<usize>,
    sort: Sort,
    records: &[Record],
    begun: &dyn Fn(usize) -> Option<Day>,
    score: &dyn Fn(usize) -> u16,
) -> Vec<usize> {
    let keys: Vec<String> = match sort {
        Sort::Title => rows.iter().map(|&row| folded(&records[row].title)).collect(),
        Sort::Number => rows.iter().map(|&row| number(&records[row])).collect(),
        Sort::Newest => return rows,
        Sort::Oldest | Sort::Relevance => Vec::new(),
    };
    let order = sorted_by(rows.len(), &|a, b| match sort {
        Sort::Title | Sort::Number => {
            keys[a].is_empty().cmp(&keys[b].is_empty()).then_with(|| natural(&keys[a], &keys[b]))
        }
        Sort::Oldest => {
            let (a, b) = (begun(rows[a]), begun(rows[b]));
            a.is_none().cmp(&b.is_none()).then(a.cmp(&b))
        }
        _ => score(rows[b]).cmp(&score(rows[a])),
    });
    order.into_iter().map(|place| rows[place]).collect()
}

/// The name that a record goes by; empty if it has none.
fn number(record: &Record) -> String {
    record.name().map_or(String::new(), |name| folded(&name.value))
}
