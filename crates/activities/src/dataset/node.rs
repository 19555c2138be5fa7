//! Reads JSON with locations: every fault is reported with its location and the value found there.
//!
//! Nothing here is generic unless it must be: each copy of a generic function makes the page larger.

use super::json::Json;
use super::known::Known;
use super::problem::{Fault, List, Problem, excerpt};
use std::cell::RefCell;

/// A value within the document, and its path.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Json,
    parent: Option<&'a Node<'a>>,
    key: Key<'a>,
    problems: &'a RefCell<Vec<Problem>>,
    known: &'a Known,
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

/// A fault was found and reported; nothing usable could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unusable;

pub(super) type Read<T> = Result<T, Unusable>;

impl<'a> Node<'a> {
    pub fn root(value: &'a Json, problems: &'a RefCell<Vec<Problem>>, known: &'a Known) -> Node<'a> {
        Node { value, parent: None, key: Key::Root, problems, known }
    }

    fn child<'b>(&'b self, key: Key<'b>, value: &'b Json) -> Node<'b>
    where
        'a: 'b,
    {
        Node { value, parent: Some(self), key, problems: self.problems, known: self.known }
    }

    /// Calls `act` with an item of a list of this document, where that list is kept outside the document.
    pub fn with_item<T>(&self, list: &str, index: usize, value: &Json, act: impl FnOnce(Node<'_>) -> T) -> T {
        act(self.child(Key::Field(list), value).child(Key::Index(index), value))
    }

    /// Returns its JSON pointer (RFC 6901).
    fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Node::pointer).unwrap_or_default();
        match self.key {
            Key::Root => {}
            Key::Field(name) => {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            Key::Index(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
        pointer
    }

    /// Returns its index in the list that contains it; 0 elsewhere.
    pub fn index(&self) -> usize {
        match self.key {
            Key::Index(index) => index,
            Key::Root | Key::Field(_) => 0,
        }
    }

    /// Reports a fault of this value.
    pub fn fault(&self, fault: Fault) -> Unusable {
        let (place, found) = (self.pointer(), excerpt(self.value));
        self.problems.borrow_mut().push(Problem { place, found, fault, left_out: false });
        Unusable
    }

    /// Returns the number of problems reported so far: a mark for `left_out_since`.
    pub fn mark(&self) -> usize {
        self.problems.borrow().len()
    }

    /// Marks the problems reported since the mark as the reason why their record is left out.
    pub fn left_out_since(&self, mark: usize) {
        for problem in self.problems.borrow_mut().iter_mut().skip(mark) {
            problem.left_out = true;
        }
    }

    /// Reads a string that is not blank.
    pub fn text(&self) -> Read<&'a str> {
        match self.value.text() {
            Some(text) if text.trim_ascii().is_empty() => Err(self.fault(Fault::Blank)),
            Some(text) => Ok(text),
            None => Err(self.fault(Fault::WrongType("text"))),
        }
    }

    pub fn flag(&self) -> Read<bool> {
        match self.value {
            Json::Flag(flag) => Ok(*flag),
            _ => Err(self.fault(Fault::WrongType("true or false"))),
        }
    }

    pub fn whole_number(&self) -> Read<u32> {
        let number = match self.value {
            Json::Number(number) => number.and_then(|number| u32::try_from(number).ok()),
            _ => None,
        };
        number.ok_or_else(|| self.fault(Fault::WrongType("a whole number")))
    }

    /// Returns the index of the string in a closed list of words.
    pub fn word(&self, words: &'static [&'static str]) -> Read<usize> {
        let text = self.text()?;
        words.iter().position(|word| *word == text).ok_or_else(|| self.fault(Fault::UnknownWord(words)))
    }

    /// Reads a stable id: lower-case ASCII letters and digits, with hyphens between.
    pub fn id(&self) -> Read<String> {
        let id = self.text()?;
        let well_formed = id.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        if well_formed { Ok(id.to_owned()) } else { Err(self.fault(Fault::BadId)) }
    }

    /// Reads the id of an entry of a list.
    pub fn reference(&self, list: List) -> Read<String> {
        let id = self.id()?;
        if self.known.has(list, &id) { Ok(id) } else { Err(self.fault(Fault::NoSuch(list))) }
    }

    /// Reads each item of a list; `Err` if it is not a list, or if any item is unusable.
    pub fn each(&self, read: &mut dyn FnMut(Node<'_>) -> Read<()>) -> Read<()> {
        let Some(list) = self.value.list() else {
            return Err(self.fault(Fault::WrongType("a list")));
        };
        let mut all = Ok(());
        for (index, value) in list.iter().enumerate() {
            all = read(self.child(Key::Index(index), value)).and(all);
        }
        all
    }

    /// Returns the fields of an object, and reports any outside `known`.
    pub fn fields(&self, known: &[&str]) -> Read<Fields<'_>> {
        let Json::Object(members) = self.value else {
            return Err(self.fault(Fault::WrongType("an object")));
        };
        for (name, value) in members {
            if !known.contains(&name.as_str()) {
                self.child(Key::Field(name), value).fault(Fault::UnknownField);
            }
        }
        Ok(Fields { node: self, object: self.value })
    }
}

/// The fields of an object.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    node: &'a Node<'a>,
    object: &'a Json,
}

impl<'a> Fields<'a> {
    /// Returns a field, if present.
    pub fn get(&self, name: &'static str) -> Option<Node<'a>> {
        self.object.get(name).map(|value| self.node.child(Key::Field(name), value))
    }

    /// Returns a required field.
    pub fn need(&self, name: &'static str) -> Read<Node<'a>> {
        self.get(name).ok_or_else(|| self.node.fault(Fault::Missing(name)))
    }

    /// Reads an optional string; an unusable one is reported and treated as absent.
    pub fn text(&self, name: &'static str) -> Option<String> {
        self.get(name).and_then(|node| node.text().ok()).map(str::to_owned)
    }

    /// Reads a required string.
    pub fn need_text(&self, name: &'static str) -> Read<String> {
        self.need(name)?.text().map(str::to_owned)
    }

    /// Reads a required id.
    pub fn need_id(&self, name: &'static str) -> Read<String> {
        self.need(name)?.id()
    }

    /// Reads the id of this entry of a list, which must not repeat an earlier one.
    pub fn own_id(&self, list: List) -> Read<String> {
        let node = self.need("id")?;
        let id = node.id()?;
        let repeats = self.node.known.repeats(list, self.node.index());
        if repeats { Err(node.fault(Fault::DuplicateId)) } else { Ok(id) }
    }

    /// Reads a former id of a record, and the id of the record that replaces it.
    pub fn alias(&self) -> Read<(String, String)> {
        let (id, record) = (self.need_id("id")?, self.need_id("record")?);
        let known = self.node.known;
        let sound = known.is_record(&record) && !known.is_record(&id);
        if sound { Ok((id, record)) } else { Err(self.node.fault(Fault::BadAlias)) }
    }

    /// Reads an optional reference to an entry of a list; an unusable one is reported and treated as absent.
    pub fn reference(&self, name: &'static str, list: List) -> Option<String> {
        self.get(name).and_then(|node| node.reference(list).ok())
    }

    /// Reads the usable references to entries of a list.
    pub fn references(&self, name: &'static str, list: List) -> Vec<String> {
        let mut ids = Vec::new();
        self.each(name, &mut |node| node.reference(list).map(|id| ids.push(id)));
        ids
    }

    /// Reads the usable strings of an optional list.
    pub fn texts(&self, name: &'static str) -> Vec<String> {
        let mut texts = Vec::new();
        self.each(name, &mut |node| node.text().map(|text| texts.push(text.to_owned())));
        texts
    }

    /// Reads each item of an optional list; unusable items are reported and skipped.
    pub fn each(&self, name: &'static str, read: &mut dyn FnMut(Node<'_>) -> Read<()>) {
        // Unusable items were already reported.
        let _ = self.get(name).map(|node| node.each(read));
    }
}
