//! Combines the parts of the engine to answer questions.

use crate::column::Column;
use crate::order::Order;
use crate::question::{Question, Word};
use crate::set::{Members, Set};
use crate::spans::Spans;
use crate::text::Text;
use std::sync::Arc;

/// The data that questions are asked of. Parts that were not set yet contain no rows. Clones share their parts, so an
/// engine that differs in a few parts costs only those.
#[derive(Clone, Debug)]
pub struct Engine {
    within: Set,
    columns: Vec<Arc<Column>>,
    text: Arc<Text>,
    spans: Arc<Spans>,
    orders: Vec<Arc<Order>>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number of matching rows.
    pub total: usize,
    /// For each column, the disjunctive count of each value: the number of rows that would match with that value if
    /// nothing were chosen in its own column.
    pub counts: Vec<Vec<u32>>,
    /// The words that no row has, with their corrections.
    pub corrections: Vec<Correction>,
    /// The matching rows.
    pub set: Set,
    /// The rows that would match without `from` and `to`; `None` if the question has neither, since they are then the
    /// same.
    pub at_any_time: Option<Set>,
    /// The score of each row if the question asks for the best first; more than 0 for matching rows.
    pub scores: Option<Vec<u16>>,
    order: Option<usize>,
}

/// A corrected word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The index in `Question::words`.
    pub word: usize,
    /// The word as written, and the word of the text that replaced it.
    pub from: String,
    pub to: String,
}

impl Engine {
    /// Creates an engine with this many rows, all included, without any data.
    pub fn new(rows: usize) -> Engine {
        Engine {
            within: Set::all(rows),
            columns: Vec::new(),
            text: Arc::default(),
            spans: Arc::default(),
            orders: Vec::new(),
        }
    }

    /// Sets which rows are included: the others match nothing and are never counted.
    pub fn set_within(&mut self, within: Set) {
        self.within = within;
    }

    pub fn set_columns(&mut self, columns: Vec<Column>) {
        self.columns = columns.into_iter().map(Arc::new).collect();
    }

    /// Sets one column; columns before it that were not set yet contain no rows.
    pub fn set_column(&mut self, place: usize, column: Column) {
        if self.columns.len() <= place {
            self.columns.resize_with(place + 1, Arc::default);
        }
        self.columns[place] = Arc::new(column);
    }

    pub fn set_text(&mut self, text: Text) {
        self.text = Arc::new(text);
    }

    pub fn set_spans(&mut self, spans: Spans) {
        self.spans = Arc::new(spans);
    }

    pub fn set_orders(&mut self, orders: Vec<Order>) {
        self.orders = orders.into_iter().map(Arc::new).collect();
    }

    /// Sets one order; orders before it that were not set yet contain no rows.
    pub fn set_order(&mut self, place: usize, order: Order) {
        if self.orders.len() <= place {
            self.orders.resize_with(place + 1, Arc::default);
        }
        self.orders[place] = Arc::new(order);
    }

    /// Returns true if any row, included or not, has a word with this prefix.
    pub fn knows(&self, beginning: &str) -> bool {
        !self.text.beginning(beginning.as_bytes()).is_empty()
    }

    pub fn within(&self) -> &Set {
        &self.within
    }

    pub fn columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().map(Arc::as_ref)
    }

    /// Returns the rows, included or not, that have the whole word with at least this weight.
    pub fn told(&self, word: &str, weight: u8) -> Set {
        let mut set = Set::none(self.within.rows());
        self.text.collect_told(word.as_bytes(), weight, &mut set);
        set
    }

    /// Answers a question about the included rows.
    pub fn ask(&self, question: &Question) -> Answer {
        self.ask_of(&self.within, question)
    }

    /// Answers a question about other rows than the included ones.
    pub fn ask_of(&self, within: &Set, question: &Question) -> Answer {
        let mut words = question.words.clone();
        let mut found = within.clone();
        let mut corrections = Vec::new();
        for (place, word) in words.iter_mut().enumerate() {
            let mut having = self.having(word);
            having.and(within);
            if question.forgiving
                && having.is_empty()
                && let Some((from, to)) = self.meant(word, within)
            {
                *word = Word::from(to.as_str());
                having = self.having(word);
                corrections.push(Correction { word: place, from, to });
            }
            found.and(&having);
        }
        let having = |column: usize, codes: &[u32]| match self.columns.get(column) {
            Some(column) => column.with_any(codes),
            None => Set::none(within.rows()),
        };
        let chosen: Vec<(usize, Set)> =
            question.chosen.iter().map(|(column, codes)| (*column, having(*column, codes))).collect();
        let ranged = question.from.is_some() || question.to.is_some();
        let at_any_time = ranged.then(|| all_but(None, &chosen, &found));
        if ranged {
            self.spans.leave(question.from, question.to, &mut found);
        }
        let set = all_but(None, &chosen, &found);
        let total = set.count();
        let counts = self.columns.iter().enumerate().map(|(place, column)| {
            if chosen.iter().any(|(of, _)| *of == place) {
                let without = all_but(Some(place), &chosen, &found);
                column.count(&without, without.count())
            } else {
                column.count(&set, total)
            }
        });
        Answer {
            total,
            counts: counts.collect(),
            corrections,
            at_any_time,
            scores: question.by_relevance.then(|| self.scores(&words, &set)),
            set,
            order: question.order,
        }
    }

    /// Returns the rows that have a word.
    fn having(&self, word: &Word) -> Set {
        let mut set = Set::none(self.within.rows());
        for writing in &word.writings {
            self.text.collect(self.text.beginning(writing.as_bytes()), &mut set);
        }
        set
    }

    /// Returns the spelling of a word that is nearest to a word of these rows, and the word of the rows.
    fn meant(&self, word: &Word, within: &Set) -> Option<(String, String)> {
        let near = |writing: &String| Some((self.text.nearest(writing, within)?, writing.clone()));
        let nearest = word.writings.iter().filter_map(near).min_by_key(|((_, edits), _)| *edits);
        nearest.map(|((place, _), from)| (from, String::from_utf8_lossy(self.text.word(place)).into_owned()))
    }

    /// Returns for each row of a set the sum of its scores for all words; 1 if there are no words.
    fn scores(&self, words: &[Word], set: &Set) -> Vec<u16> {
        let mut scores = vec![0u16; set.rows()];
        set.iter().for_each(|row| scores[row as usize] = u16::from(words.is_empty()));
        for word in words {
            let mut best = vec![0u8; set.rows()];
            for writing in &word.writings {
                self.text.rate(self.text.beginning(writing.as_bytes()), writing.as_bytes(), &mut best);
            }
            for row in set.iter() {
                let score = &mut scores[row as usize];
                *score = score.saturating_add(u16::from(best[row as usize]));
            }
        }
        scores
    }

    /// Returns the rows of an answer, in the requested order. Without relevance, taking the first few does not look at
    /// the rest.
    pub fn in_order<'a>(&'a self, answer: &'a Answer) -> Rows<'a> {
        let order = answer.order.map(|order| &self.orders[order]);
        let rows = match order {
            None => Rows::AsNumbered(answer.set.iter()),
            // Searching all rows for a few takes longer than sorting the few.
            Some(order) if answer.total < self.within.rows() / SORTED_A_ROW => {
                let rows: Vec<u32> = answer.set.iter().collect();
                let places: Vec<i32> = rows.iter().map(|&row| order.places[row as usize] as i32).collect();
                let sorted = crate::order::sorted(&places).into_iter();
                Rows::Sorted(sorted.map(|place| rows[place as usize]).collect::<Vec<_>>().into_iter())
            }
            Some(order) => Rows::Along(order.rows.iter(), &answer.set),
        };
        match &answer.scores {
            None => rows,
            Some(scores) => Rows::Sorted(best_first(rows, scores).into_iter()),
        }
    }
}

/// An answer's rows are sorted if fewer than one in this many rows matches; otherwise they are found by going through
/// the order.
const SORTED_A_ROW: usize = 32;

/// Sorts rows by score, the best first, ties unchanged. This is a counting sort: each score has a part of the result,
/// whose length is counted first.
fn best_first(rows: Rows<'_>, scores: &[u16]) -> Vec<u32> {
    let rows: Vec<u32> = rows.collect();
    let most = rows.iter().map(|&row| usize::from(scores[row as usize])).max().unwrap_or(0);
    let mut next = vec![0; most + 2];
    let part = |row: u32| most - usize::from(scores[row as usize]);
    rows.iter().for_each(|&row| next[part(row) + 1] += 1);
    (1..next.len()).for_each(|at| next[at] += next[at - 1]);
    let mut sorted = vec![0; rows.len()];
    for row in rows {
        let place = &mut next[part(row)];
        sorted[*place] = row;
        *place += 1;
    }
    sorted
}

/// An iterator over the rows of an answer.
#[derive(Clone, Debug)]
pub enum Rows<'a> {
    AsNumbered(Members<'a>),
    /// The rows of an order that are in the set.
    Along(std::slice::Iter<'a, u32>, &'a Set),
    Sorted(std::vec::IntoIter<u32>),
}

impl Iterator for Rows<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Rows::AsNumbered(members) => members.next(),
            Rows::Along(order, set) => order.find(|&&row| set.has(row)).copied(),
            Rows::Sorted(rows) => rows.next(),
        }
    }
}

/// Returns the rows of a set that have a chosen value in all columns, or in all but one.
fn all_but(but: Option<usize>, chosen: &[(usize, Set)], found: &Set) -> Set {
    let mut set = found.clone();
    chosen.iter().filter(|(column, _)| Some(*column) != but).for_each(|(_, having)| set.and(having));
    set
}
