//! The counting engine: columns of values, and one pass that answers a selection with disjunctive counts.
//!
//! It knows neither records nor which facets there are; `facets` declares those.

/// For each row the values that it has, as codes below `values`.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// How many different values there are.
    pub values: usize,
    /// Row `r` has the codes from `starts[r]` to `starts[r + 1]`.
    starts: Vec<u32>,
    codes: Vec<u16>,
}

impl Column {
    /// A column of so many values, from the codes of each row.
    pub fn new(values: usize, rows: impl IntoIterator<Item = Vec<u16>>) -> Column {
        let mut column = Column { values, starts: vec![0], codes: Vec::new() };
        for row in rows {
            column.codes.extend(row);
            column.starts.push(column.codes.len() as u32);
        }
        column
    }

    /// One flag a value: whether any of the marked rows has it.
    pub fn used(&self, rows: &[bool]) -> Vec<bool> {
        let mut used = vec![false; self.values];
        for row in (0..rows.len()).filter(|&row| rows[row]) {
            self.of(row).iter().for_each(|&code| used[usize::from(code)] = true);
        }
        used
    }

    /// The codes of a row.
    pub fn of(&self, row: usize) -> &[u16] {
        &self.codes[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// What is chosen in one column: rows that have any of the marked values pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Nothing is chosen: every row passes.
    Any,
    /// One flag for each value of the column.
    Of(Vec<bool>),
}

impl Choice {
    fn passes(&self, codes: &[u16]) -> bool {
        match self {
            Choice::Any => true,
            Choice::Of(marked) => codes.iter().any(|&code| marked[usize::from(code)]),
        }
    }
}

/// The rows that pass every column's choice, in the order given, and for each value of each column how many
/// rows would pass with that value if nothing were chosen in its own column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub rows: Vec<usize>,
    pub counts: Vec<Vec<u32>>,
}

/// Counts the candidate rows in one pass. A row that passes everywhere counts for all its values; a row that
/// fails in one column only counts for its values of that column; any other row counts nowhere.
pub fn count(columns: &[&Column], choices: &[Choice], candidates: impl IntoIterator<Item = usize>) -> Count {
    let mut counts: Vec<Vec<u32>> = columns.iter().map(|column| vec![0; column.values]).collect();
    let mut rows = Vec::new();
    for row in candidates {
        let mut failed = (0..columns.len()).filter(|&index| !choices[index].passes(columns[index].of(row)));
        let first = failed.next();
        if failed.next().is_some() {
            continue;
        }
        for (index, column) in columns.iter().enumerate() {
            if first.is_none_or(|failed| failed == index) {
                for &code in column.of(row) {
                    counts[index][usize::from(code)] += 1;
                }
            }
        }
        if first.is_none() {
            rows.push(row);
        }
    }
    Count { rows, counts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    const VALUES: usize = 5;

    fn any_table() -> impl Strategy<Value = (Vec<Vec<Vec<u16>>>, Vec<Choice>)> {
        (1usize..4, 0usize..20).prop_flat_map(|(columns, rows)| {
            let cell = btree_set(0u16..VALUES as u16, 0..3).prop_map(|codes| codes.into_iter().collect());
            let choice = proptest::option::of(vec(any::<bool>(), VALUES))
                .prop_map(|marked| marked.map_or(Choice::Any, Choice::Of));
            (vec(vec(cell, rows), columns), vec(choice, columns))
        })
    }

    proptest! {
        /// The definition, read aloud: different facets are AND, a count leaves its own facet's choice aside.
        #[test]
        fn counts_equal_a_brute_force((table, choices) in any_table()) {
            let columns: Vec<Column> = table.iter().map(|rows| Column::new(VALUES, rows.clone())).collect();
            let columns: Vec<&Column> = columns.iter().collect();
            let rows = table[0].len();
            let passes = |row: usize, but: Option<usize>| {
                (0..table.len()).filter(|&index| Some(index) != but).all(|index| match &choices[index] {
                    Choice::Any => true,
                    Choice::Of(marked) => table[index][row].iter().any(|&code| marked[code as usize]),
                })
            };
            let counted = count(&columns, &choices, 0..rows);
            prop_assert_eq!(counted.rows, (0..rows).filter(|&row| passes(row, None)).collect::<Vec<_>>());
            for (index, cells) in table.iter().enumerate() {
                for value in 0..VALUES {
                    let expected = (0..rows)
                        .filter(|&row| passes(row, Some(index)) && cells[row].contains(&(value as u16)))
                        .count();
                    prop_assert_eq!(counted.counts[index][value] as usize, expected);
                }
            }
        }
    }
}
