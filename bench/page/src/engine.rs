//! The query engine behind `window.benchAdapter`.

use crate::json::{Member, Next, next};
use crate::table::{DATE_DESC, Parts, TITLE_ASC, Table, date};
use crate::tokens::Cutter;
use ::engine::{Question, Word};
use wasm_bindgen::prelude::*;

/// The maximum number of ids returned.
const IDS: usize = 50;

/// Records, first being read, then ready for queries.
#[wasm_bindgen]
#[derive(Default)]
pub struct BenchEngine {
    /// JSON text that was not read yet, followed by room for more.
    piece: Vec<u8>,
    held: usize,
    /// The length of the text, until its first piece was read.
    length: Option<usize>,
    members: Vec<Member>,
    table: Table,
    parts: Option<Parts>,
    /// The last answer: the total, the number of ids, the length of each id in UTF-16 units, then for each column the
    /// count of each value.
    numbers: Vec<u32>,
    /// The ids, one after the other.
    ids: Vec<u8>,
}

#[wasm_bindgen]
impl BenchEngine {
    /// Creates an engine for a text of about `length` bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(length: usize) -> BenchEngine {
        BenchEngine { length: Some(length), ..BenchEngine::default() }
    }

    /// Returns a pointer to room for the next `bytes` bytes of the JSON text.
    pub fn room(&mut self, bytes: usize) -> *const u8 {
        self.piece.resize(self.piece.len().max(self.held + bytes), 0);
        self.piece[self.held..].as_ptr()
    }

    /// Reads the `bytes` bytes that were written.
    pub fn read(&mut self, bytes: usize) -> Result<(), JsError> {
        let text = &self.piece[..self.held + bytes];
        let mut at = 0;
        let rest = loop {
            match next(text, at, &mut self.members) {
                Ok(Next::Object(end)) => at = end,
                Ok(Next::More(rest)) => break rest,
                Ok(Next::End) => break text.len(),
                Err(_) => return Err(JsError::new("the text is no array of objects")),
            }
            self.table.add(text, &self.members);
        };
        let end = text.len();
        self.piece.copy_within(rest..end, 0);
        self.held = end - rest;
        if let Some(length) = self.length.take() {
            self.table.expect(length / end);
        }
        Ok(())
    }

    /// Makes the records ready for queries, after all text was read.
    pub fn finish(&mut self) {
        self.piece = Vec::new();
        self.parts = Some(std::mem::take(&mut self.table).finish());
    }

    /// Returns the names of the columns.
    pub fn columns(&self) -> Vec<String> {
        let Some(parts) = &self.parts else { return Vec::new() };
        parts.names.iter().map(|(name, _)| String::from_utf8_lossy(name).into_owned()).collect()
    }

    /// Returns the values of a column, in the order of their counts.
    pub fn values(&self, column: usize) -> Vec<String> {
        let Some(parts) = &self.parts else { return Vec::new() };
        let values = &parts.names[column].1;
        (0..values.len() as u32)
            .map(|value| String::from_utf8_lossy(values.get(value)).into_owned())
            .collect()
    }

    /// Answers a question. `chosen` has, for each column with chosen values: its number, the number of chosen values,
    /// and the values. `from` and `to` are empty if open, and `sort` is empty for the original order.
    pub fn ask(&mut self, text: &str, chosen: &[u32], from: &str, to: &str, sort: &str) {
        let Some(parts) = &self.parts else { return };
        let mut question =
            Question { from: date(from.as_bytes()), to: date(to.as_bytes()), ..Question::default() };
        question.order = match sort {
            "date-desc" => Some(DATE_DESC),
            "title-asc" => Some(TITLE_ASC),
            _ => None,
        };
        Cutter::default().cut(text.as_bytes(), &mut |token| {
            question.words.push(Word { writings: vec![String::from_utf8_lossy(token).into_owned()] });
        });
        let mut rest = chosen;
        while let [column, count, more @ ..] = rest {
            let (codes, others) = more.split_at(*count as usize);
            question.chosen.push((*column as usize, codes.to_vec()));
            rest = others;
        }
        let answer = parts.engine.ask(&question);
        self.numbers.clear();
        self.ids.clear();
        self.numbers.extend([answer.total as u32, answer.total.min(IDS) as u32]);
        for row in parts.engine.in_order(&answer).take(IDS) {
            let id = parts.ids.get(row as usize);
            self.ids.extend_from_slice(id);
            // The first byte of a character tells how many units it has.
            let units = id.iter().map(|&byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0));
            self.numbers.push(units.sum());
        }
        answer.counts.iter().for_each(|counts| self.numbers.extend_from_slice(counts));
    }

    pub fn numbers(&self) -> *const u32 {
        self.numbers.as_ptr()
    }

    pub fn ids(&self) -> *const u8 {
        self.ids.as_ptr()
    }

    /// Returns the number of bytes of the ids.
    pub fn ids_length(&self) -> usize {
        self.ids.len()
    }
}
