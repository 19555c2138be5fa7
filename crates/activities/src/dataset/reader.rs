//! Reads a dataset in steps, so that the page can do other work in between.

use super::aggregate;
use super::join::Joint;
use super::known::Known;
use super::node::{Node, Unusable};
use super::problem::{Fault, Problem, excerpt};
use super::read::{Draft, broken, document, json, record};
use super::skim::{Skim, plain};
use super::{Dataset, Ids, Reading};
use std::cell::RefCell;

/// Reads several texts as one dataset: texts after the first hold additions, such as the work of other bodies. Entries of
/// one may refer to those of any other. The location of a problem in a further text begins with the number of that text.
///
/// ```
/// use activities::dataset::Reader;
/// let text = r#"{"edition":"2026","title":"T","records":[{"id":"a","kind":"meeting","title":"A"}]}"#;
/// let mut reader = Reader::new(vec![text.to_owned()]);
/// while reader.step(100).expect("a dataset") {}
/// assert_eq!(reader.finish().0.dataset.records.len(), 1);
/// ```
pub struct Reader {
    texts: Vec<String>,
    /// The locations of the records in each text.
    skims: Vec<Skim>,
    known: Known,
    joint: Joint,
    problems: RefCell<Vec<Problem>>,
    draft: Draft,
    next: Next,
}

/// The next step.
#[derive(Clone, Copy)]
enum Next {
    /// Skims the text with this index.
    Skim(usize),
    Document,
    /// Reads records of a text, starting at the second index.
    Records(usize, usize),
    Aggregate(usize),
    Nothing,
}

/// The number of bytes skimmed in the time that it takes to read one record.
const BYTES_A_RECORD: usize = 4_096;

impl Reader {
    pub fn new(texts: Vec<String>) -> Reader {
        Reader {
            skims: texts.iter().map(|_| Skim::default()).collect(),
            texts,
            known: Known::default(),
            joint: Joint::default(),
            problems: RefCell::default(),
            draft: Draft::default(),
            next: Next::Skim(0),
        }
    }

    /// Returns the numbers of records read and found.
    pub fn progress(&self) -> (usize, usize) {
        let (Next::Skim(_) | Next::Document) = self.next else {
            let done = match self.next {
                Next::Records(text, from) => {
                    self.skims[..text].iter().map(|skim| skim.records.len()).sum::<usize>() + from
                }
                _ => self.joint.records,
            };
            return (done, self.joint.records);
        };
        (0, self.skims.iter().map(|skim| skim.records.len()).sum())
    }

    /// Does as much work as reading `records` records takes. Returns true while work remains; `Err` if the text is not
    /// a dataset at all, so that there is nothing to show.
    pub fn step(&mut self, records: usize) -> Result<bool, Problem> {
        self.next = match self.next {
            Next::Skim(text) if text < self.texts.len() => self.skim(text, records)?,
            Next::Skim(_) => Next::Document,
            Next::Document => self.document()?,
            Next::Records(text, _) if text == self.texts.len() => Next::Aggregate(0),
            Next::Records(text, from) => self.records(text, from, records)?,
            Next::Aggregate(step) => match aggregate::STEPS.get(step) {
                Some(derive) => {
                    derive(&mut self.draft);
                    Next::Aggregate(step + 1)
                }
                None => Next::Nothing,
            },
            Next::Nothing => Next::Nothing,
        };
        Ok(!matches!(self.next, Next::Nothing))
    }

    /// Returns the result, after all steps, and the texts.
    pub fn finish(self) -> (Reading, Vec<String>) {
        let Draft { dataset, listed, mut problems, .. } = self.draft;
        problems.iter_mut().for_each(|problem| self.joint.relocate(&mut problem.place));
        let left_out = listed - dataset.records.len();
        (Reading { dataset, problems, left_out }, self.texts)
    }

    fn skim(&mut self, number: usize, records: usize) -> Result<Next, Problem> {
        let (text, skim) = (plain(&self.texts[number]), &mut self.skims[number]);
        let first = skim.records.len();
        let Ok(more) = skim.step(text, records.saturating_mul(BYTES_A_RECORD)) else {
            // The text is not JSON, or not an object.
            let (found, fault) = (excerpt(&json(text)?), Fault::WrongType("an object"));
            return Err(Problem { found, ..broken(String::new(), fault) });
        };
        for place in skim.records.iter_mut().skip(first) {
            self.known.add_record(place.id.take().as_deref(), place.kind.take().as_deref());
        }
        Ok(if more { Next::Skim(number) } else { Next::Skim(number + 1) })
    }

    fn document(&mut self) -> Result<Next, Problem> {
        for (text, skim) in self.texts.iter().zip(&self.skims) {
            let rest = json(&skim.rest).or_else(|_| json(plain(text)))?;
            self.joint.add(rest, skim.records.len());
        }
        self.known.add_lists(&self.joint.value);
        match document(Node::root(&self.joint.value, &self.problems, &self.known)) {
            Ok(draft) => self.draft = Draft { listed: self.joint.records, ..draft },
            Err(Unusable) => {
                let told = self.problems.borrow_mut().pop();
                return Err(told.unwrap_or_else(|| broken(String::new(), Fault::Missing("records"))));
            }
        }
        let Dataset { sources, source_index, .. } = &mut self.draft.dataset;
        (*source_index, _) = Ids::of(&mut sources.iter().map(|source| source.id.as_str()));
        Ok(Next::Records(0, 0))
    }

    fn records(&mut self, number: usize, from: usize, records: usize) -> Result<Next, Problem> {
        let (text, places) = (plain(&self.texts[number]), &self.skims[number].records);
        let before: usize = self.skims[..number].iter().map(|skim| skim.records.len()).sum();
        let until = places.len().min(from.saturating_add(records));
        let root = Node::root(&self.joint.value, &self.problems, &self.known);
        let Draft { dataset, places: read, .. } = &mut self.draft;
        for (index, place) in places.iter().enumerate().take(until).skip(from) {
            let Ok(value) = json(&text[place.at.clone()]) else {
                return json(text).map(|_| Next::Nothing);
            };
            if let Ok(record) = root.with_item("records", before + index, &value, record) {
                dataset.record_index.add(&record.id, dataset.records.len());
                dataset.records.push(record);
                read.push(before + index);
            }
        }
        if until < places.len() {
            return Ok(Next::Records(number, until));
        }
        if number + 1 == self.texts.len() {
            self.draft.problems = self.problems.take();
        }
        Ok(Next::Records(number + 1, 0))
    }
}
