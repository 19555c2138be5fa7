//! Builds an engine from the members of records: one pass while the text arrives, then the steps that need all of it.

use crate::json::{Member, Span, unescape};
use crate::tokens::Cutter;
use ::engine::{Column, ColumnBuilder, Engine, Names, Order, SpansBuilder, Strings, TextBuilder};

/// The numbers of the orders in the engine.
pub const DATE_DESC: usize = 0;
pub const TITLE_ASC: usize = 1;

/// Records while they are read.
#[derive(Default)]
pub struct Table {
    rows: u32,
    ids: Strings,
    titles: Strings,
    dates: Vec<Option<i32>>,
    columns: Vec<Facet>,
    text: TextBuilder,
    cutter: Cutter,
    plain: Vec<u8>,
}

/// A facet while it is read.
#[derive(Default)]
struct Facet {
    name: Vec<u8>,
    values: Names,
    column: ColumnBuilder,
}

/// The parts that a table becomes.
pub struct Parts {
    pub engine: Engine,
    pub ids: Strings,
    /// The name of each column, and the names of its values.
    pub names: Vec<(Vec<u8>, Names)>,
}

impl Table {
    /// Adds a record whose members are in that piece of text.
    pub fn add(&mut self, text: &[u8], members: &[Member]) {
        let row = self.rows;
        self.rows += 1;
        self.dates.push(None);
        // Records mostly have the same columns in the same order.
        let mut likely = 0;
        for &(key, value) in members {
            let mut plain = std::mem::take(&mut self.plain);
            plain.clear();
            let value = string(text, value, &mut plain);
            match &text[key.start..key.end] {
                b"id" => self.name(row, value, true),
                b"title" => self.name(row, value, false),
                b"date" => self.dates[row as usize] = date(value),
                name => {
                    let place = self.column(name, key, likely);
                    likely = place + 1;
                    let Facet { values, column, .. } = &mut self.columns[place];
                    column.push(row, values.number(value));
                }
            }
            self.plain = plain;
        }
        for names in [&mut self.ids, &mut self.titles] {
            if names.len() < self.rows as usize {
                names.push(b"");
            }
        }
    }

    /// Reserves room for `times` times as many more records, similar to those that there are.
    pub fn expect(&mut self, times: usize) {
        self.ids.expect(times);
        self.titles.expect(times);
        self.dates.reserve_exact(self.dates.len() * times);
        self.columns.iter_mut().for_each(|facet| facet.column.expect(times));
        self.text.expect(times);
    }

    /// Sets the id or the title of a row; if there are several, the first counts.
    fn name(&mut self, row: u32, value: &[u8], is_id: bool) {
        let names = if is_id { &mut self.ids } else { &mut self.titles };
        if names.len() > row as usize {
            return;
        }
        names.push(value);
        self.cutter.cut(value, &mut |token| self.text.push(row, token, 0));
    }

    /// Returns the index of the column of that name, which is added if it is new. Columns `likely` and `likely - 1` are
    /// tried first.
    fn column(&mut self, name: &[u8], key: Span, likely: usize) -> usize {
        for place in [likely, likely.wrapping_sub(1)] {
            if self.columns.get(place).is_some_and(|facet| facet.name == name) {
                return place;
            }
        }
        let mut plain = Vec::new();
        if key.escaped {
            unescape(name, &mut plain);
        } else {
            plain.extend_from_slice(name);
        }
        self.columns.iter().position(|facet| facet.name == plain).unwrap_or_else(|| {
            self.columns.push(Facet { name: plain, ..Facet::default() });
            self.columns.len() - 1
        })
    }

    /// Returns the engine of all added records.
    pub fn finish(self) -> Parts {
        let rows = self.rows as usize;
        let mut engine = Engine::new(rows);
        let keys: Vec<i32> = self.dates.iter().map(|date| date.unwrap_or(i32::MIN)).collect();
        let by_title = self.titles.sorted();
        drop(self.titles);
        engine.set_orders(vec![Order::descending(&keys), Order::new(by_title)]);
        let mut spans = SpansBuilder::default();
        self.dates.into_iter().for_each(|date| spans.push(date.map(|date| (date, date))));
        engine.set_spans(spans.finish());
        engine.set_text(self.text.finish());
        let finish = |facet: Facet| -> (Column, (Vec<u8>, Names)) {
            (facet.column.finish(rows, facet.values.len()), (facet.name, facet.values))
        };
        let (columns, names) = self.columns.into_iter().map(finish).unzip();
        engine.set_columns(columns);
        Parts { engine, ids: self.ids, names }
    }
}

/// Returns the decoded JSON string; `plain` is a buffer for it.
fn string<'a>(text: &'a [u8], span: Span, plain: &'a mut Vec<u8>) -> &'a [u8] {
    let raw = &text[span.start..span.end];
    if !span.escaped {
        return raw;
    }
    unescape(raw, plain);
    plain
}

/// Returns a number that increases with the date: 512 per year, 32 per month. A missing month or day counts as 0.
pub fn date(text: &[u8]) -> Option<i32> {
    let mut parts = text.split(|&byte| byte == b'-').map(|part| {
        let digits = !part.is_empty() && part.len() <= 4 && part.iter().all(u8::is_ascii_digit);
        digits.then(|| part.iter().fold(0, |number, digit| number * 10 + i32::from(digit - b'0')))
    });
    let year = parts.next()??;
    let mut part = || parts.next().unwrap_or(Some(0));
    Some(year * 512 + part()? * 32 + part()?)
}
