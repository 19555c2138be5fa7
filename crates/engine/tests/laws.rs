//! Compares answers with a brute-force evaluation of the definition, for any question over any table.

use engine::{Answer, Column, ColumnBuilder, Engine, Order, Question, Set, SpansBuilder, TextBuilder, Word};
use proptest::collection::vec;
use proptest::prelude::*;

const VALUES: usize = 5;

/// A row in plain form.
#[derive(Clone, Debug)]
struct Row {
    /// The values in each column.
    values: Vec<Vec<u32>>,
    words: Vec<(String, u8)>,
    days: Option<(i32, i32)>,
    /// The key by which rows are ordered.
    key: i32,
    within: bool,
}

fn any_row(columns: usize) -> impl Strategy<Value = Row> {
    let value = prop_oneof![4 => 0u32..2, 1 => 0..VALUES as u32];
    let word = ("[ab]{1,3}|secur[ia]ty|blockchain|voting", 0u8..4);
    let days =
        proptest::option::weighted(0.8, (0i32..20, 0i32..6).prop_map(|(start, more)| (start, start + more)));
    (vec(vec(value, 0..3), columns), vec(word, 0..4), days, -2i32..3, proptest::bool::weighted(0.8))
        .prop_map(|(values, words, days, key, within)| Row { values, words, days, key, within })
}

fn any_question(columns: usize) -> impl Strategy<Value = Question> {
    let writing = || "[ab]{1,3}|secur[ia]?ty?|blokchain|blockchian|vot|votign|zzzzzzzzz";
    let word = vec(writing(), 1..3).prop_map(|writings| Word { writings });
    // One column more than exist.
    let chosen = vec(proptest::option::weighted(0.3, vec(0..VALUES as u32 + 1, 0..3)), columns + 1);
    let day = || proptest::option::weighted(0.3, -1i32..26);
    (vec(word, 0..3), chosen, day(), day(), proptest::option::of(0usize..2), any::<bool>(), any::<bool>())
        .prop_map(|(words, chosen, from, to, order, by_relevance, forgiving)| Question {
            words,
            chosen: chosen
                .into_iter()
                .enumerate()
                .filter_map(|(place, codes)| Some((place, codes?)))
                .collect(),
            from,
            to,
            order,
            by_relevance,
            forgiving,
        })
}

/// Generates tables of one or two columns, either with few rows, or with enough that some values are bit sets and
/// others lists.
fn any_table() -> impl Strategy<Value = (Vec<Row>, Question)> {
    (1usize..3, prop_oneof![3 => 0usize..12, 1 => 60usize..300])
        .prop_flat_map(|(columns, rows)| (vec(any_row(columns), rows), any_question(columns)))
}

fn engine_of(rows: &[Row]) -> Engine {
    let count = rows.len();
    let columns = rows.first().map_or(0, |row| row.values.len());
    let mut engine = Engine::new(count);
    let column = |place: usize| -> Column {
        let mut column = ColumnBuilder::default();
        for (number, row) in (0..).zip(rows) {
            row.values[place].iter().for_each(|&code| column.push(number, code));
        }
        column.finish(count, VALUES)
    };
    engine.set_columns((0..columns).map(column).collect());
    let (mut text, mut spans, mut within) =
        (TextBuilder::default(), SpansBuilder::default(), Set::none(count));
    for (number, row) in (0..).zip(rows) {
        row.words.iter().for_each(|(word, weight)| text.push(number, word.as_bytes(), *weight));
        spans.push(row.days);
        if row.within {
            within.insert(number);
        }
    }
    // In the smallest steps; `finish` alone is tested by the crate's own example.
    while text.step(1) {}
    engine.set_text(text.finish());
    engine.set_spans(spans.finish());
    engine.set_within(within);
    let keys: Vec<i32> = rows.iter().map(|row| row.key).collect();
    engine.set_orders(vec![Order::descending(&keys), Order::new((0..count as u32).rev().collect())]);
    engine
}

/// The definition, spelled out.
struct Reading<'a> {
    rows: &'a [Row],
    question: Question,
}

impl Reading<'_> {
    fn has(row: &Row, word: &Word) -> bool {
        row.words.iter().any(|(own, _)| word.writings.iter().any(|writing| own.starts_with(writing)))
    }

    fn matches(&self, row: &Row, but: Option<usize>, at_any_time: bool) -> bool {
        let Question { words, chosen, from, to, .. } = &self.question;
        let ranged = !at_any_time && (from.is_some() || to.is_some());
        let in_range = row.days.is_some_and(|(start, end)| {
            from.is_none_or(|from| end >= from) && to.is_none_or(|to| start <= to)
        });
        let is_chosen = |(place, codes): &(usize, Vec<u32>)| {
            Some(*place) == but
                || row.values.get(*place).is_some_and(|own| own.iter().any(|code| codes.contains(code)))
        };
        row.within
            && (!ranged || in_range)
            && words.iter().all(|word| Self::has(row, word))
            && chosen.iter().all(is_chosen)
    }

    fn numbers(&self, but: Option<usize>, at_any_time: bool) -> Vec<u32> {
        let rows = (0..).zip(self.rows).filter(|(_, row)| self.matches(row, but, at_any_time));
        rows.map(|(number, _)| number).collect()
    }

    /// For each word, the best score of a word of the row: its weight, and whether it is the whole word.
    fn score(&self, row: &Row) -> u16 {
        let best = |word: &Word| {
            let score = |(own, _): &(String, u8), writing: &String| {
                // If a row has a word twice, the higher weight counts.
                let weights = row.words.iter().filter(|(other, _)| other == own).map(|(_, weight)| weight);
                let weight = weights.max().copied().unwrap_or(0);
                own.starts_with(writing).then(|| 2 * u16::from(weight) + 1 + u16::from(own == writing))
            };
            let all =
                row.words.iter().flat_map(|own| word.writings.iter().map(move |writing| score(own, writing)));
            all.flatten().max().unwrap_or(0)
        };
        self.question.words.iter().map(best).sum::<u16>().max(1)
    }

    fn in_order(&self) -> Vec<u32> {
        let mut rows = self.numbers(None, false);
        let row = |number: u32| &self.rows[number as usize];
        match self.question.order {
            Some(0) => rows.sort_by_key(|&number| std::cmp::Reverse(row(number).key)),
            Some(_) => rows.reverse(),
            None => {}
        }
        if self.question.by_relevance {
            rows.sort_by_key(|&number| std::cmp::Reverse(self.score(row(number))));
        }
        rows
    }
}

/// Returns the edits between two words: of letters, or of swapped neighbours (each part of a word is edited only once).
fn edits(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([first, a_rest @ ..], [second, b_rest @ ..]) => {
            let same = edits(a_rest, b_rest) + usize::from(first != second);
            let one = 1 + edits(a_rest, b).min(edits(a, b_rest));
            match (a, b) {
                ([p, q, a_rest @ ..], [r, s, b_rest @ ..]) if p == s && q == r => {
                    same.min(one).min(1 + edits(a_rest, b_rest))
                }
                _ => same.min(one),
            }
        }
    }
}

/// Returns the edits between a word and the nearest prefix of another, if there are at most two.
fn near(asked: &str, word: &str) -> Option<usize> {
    let (asked, word): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.chars().collect());
    let lengths = asked.len().saturating_sub(2)..=(asked.len() + 2).min(word.len());
    // Equal letters at both ends need no edits; skipping them saves time in the recursion.
    let rest = |length: usize| {
        let (mut a, mut b) = (&asked[..], &word[..length]);
        while let ([first, a_rest @ ..], [second, b_rest @ ..]) = (a, b)
            && first == second
        {
            (a, b) = (a_rest, b_rest);
        }
        while let ([a_rest @ .., first], [b_rest @ .., second]) = (a, b)
            && first == second
        {
            (a, b) = (a_rest, b_rest);
        }
        if a.len() > 5 { 3 } else { edits(a, b) }
    };
    lengths.map(rest).min().filter(|&edits| edits <= 2)
}

fn allowed(letters: usize) -> usize {
    match letters {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// Returns the word of the included rows that is nearest to a word that none of them has.
fn meant(rows: &[Row], word: &Word) -> Option<String> {
    let there = || rows.iter().filter(|row| row.within);
    if there().any(|row| Reading::has(row, word)) {
        return None;
    }
    let rows_with = |own: &str| there().filter(|row| row.words.iter().any(|(other, _)| other == own)).count();
    let candidates = there().flat_map(|row| &row.words).flat_map(|(own, _)| {
        let edits = |(place, writing): (usize, &String)| {
            let edits = near(writing, own).filter(|&edits| edits <= allowed(writing.chars().count()))?;
            Some((edits, place, std::cmp::Reverse(rows_with(own)), own.clone()))
        };
        word.writings.iter().enumerate().filter_map(edits).collect::<Vec<_>>()
    });
    candidates.min().map(|(.., own)| own)
}

fn check(rows: &[Row], question: &Question) -> Result<(), TestCaseError> {
    let engine = engine_of(rows);
    let answer = engine.ask(question);
    let mut reading = Reading { rows, question: question.clone() };
    if question.forgiving {
        for (place, word) in reading.question.words.iter_mut().enumerate() {
            let found = answer.corrections.iter().find(|correction| correction.word == place);
            let expected = meant(rows, word);
            prop_assert_eq!(found.map(|correction| &correction.to), expected.as_ref());
            if let Some(expected) = expected {
                *word = Word::from(expected.as_str());
            }
        }
    } else {
        prop_assert!(answer.corrections.is_empty());
    }
    let Answer { total, counts, set, at_any_time, .. } = &answer;
    let expected = reading.numbers(None, false);
    prop_assert_eq!(*total, expected.len());
    prop_assert_eq!(set.iter().collect::<Vec<_>>(), expected);
    prop_assert_eq!(engine.in_order(&answer).collect::<Vec<_>>(), reading.in_order());
    match at_any_time {
        Some(set) => prop_assert_eq!(set.iter().collect::<Vec<_>>(), reading.numbers(None, true)),
        None => prop_assert!(question.from.is_none() && question.to.is_none()),
    }
    for (place, counts) in counts.iter().enumerate() {
        let rows_of = reading.numbers(Some(place), false);
        for (code, &count) in (0..).zip(counts) {
            let has = |row: &&u32| rows[**row as usize].values[place].contains(&code);
            prop_assert_eq!(
                count as usize,
                rows_of.iter().filter(has).count(),
                "column {}, code {}",
                place,
                code
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn an_answer_is_its_definition((rows, question) in any_table()) {
        check(&rows, &question)?;
    }

    #[test]
    fn a_whole_word_is_told_of_the_rows_that_have_it((rows, _) in any_table(), word in "[ab]{1,3}|voting|zzz", weight in 0u8..4) {
        let has = |row: &Row| row.words.iter().any(|(own, told)| *own == word && *told >= weight);
        let expected: Vec<u32> = (0..).zip(&rows).filter(|(_, row)| has(row)).map(|(number, _)| number).collect();
        prop_assert_eq!(engine_of(&rows).told(&word, weight).iter().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn what_was_meant_is_said() {
    let row = |words: &[&str]| Row {
        values: vec![],
        words: words.iter().map(|word| (word.to_string(), 0)).collect(),
        days: None,
        key: 0,
        within: true,
    };
    let rows =
        [row(&["security", "of", "blockchains"]), row(&["security"]), row(&["securing", "blockchain"])];
    let ask = |words: &[&str], forgiving| {
        let words = words.iter().map(|word| Word::from(*word)).collect();
        engine_of(&rows).ask(&Question { words, forgiving, ..Question::default() })
    };
    for (words, expected, total) in [
        (["securty", "of"], vec![(0, "securty", "security")], 1),
        (["secur", "blokchain"], vec![(1, "blokchain", "blockchain")], 2),
        (["securinty", "fo"], vec![(0, "securinty", "security")], 0),
        (["sexy", "of"], vec![], 0),
        (["securing", "of"], vec![], 0),
    ] {
        let answer = ask(&words, true);
        let corrections: Vec<_> =
            answer.corrections.iter().map(|made| (made.word, made.from.as_str(), made.to.as_str())).collect();
        assert_eq!((corrections, answer.total), (expected, total), "{words:?}");
    }
    assert_eq!(ask(&["securty"], false).total, 0);
}
