//! Reading JSON with its place: every fault found knows where it stands and what stood there.

use super::problem::{Fault, Problem};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::str::FromStr;

/// A value within the document, and the way to it.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    pub value: &'a Value,
    parent: Option<&'a Node<'a>>,
    key: Key<'a>,
    problems: &'a RefCell<Vec<Problem>>,
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

/// A fault was found and noted; nothing usable could be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unusable;

pub(super) type Read<T> = Result<T, Unusable>;

impl<'a> Node<'a> {
    pub fn root(value: &'a Value, problems: &'a RefCell<Vec<Problem>>) -> Node<'a> {
        Node { value, parent: None, key: Key::Root, problems }
    }

    fn child<'b>(&'b self, key: Key<'b>, value: &'b Value) -> Node<'b>
    where
        'a: 'b,
    {
        Node { value, parent: Some(self), key, problems: self.problems }
    }

    /// The JSON pointer (RFC 6901) to it.
    pub fn pointer(&self) -> String {
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

    /// Its place in the list that it is an item of; 0 elsewhere.
    pub fn index(&self) -> usize {
        match self.key {
            Key::Index(index) => index,
            Key::Root | Key::Field(_) => 0,
        }
    }

    /// Notes a fault of this value.
    pub fn fault(&self, fault: Fault) -> Unusable {
        self.problems.borrow_mut().push(Problem {
            place: self.pointer(),
            found: super::problem::excerpt(self.value),
            fault,
            left_out: false,
        });
        Unusable
    }

    /// How many problems were noted so far: a mark for `left_out_since`.
    pub fn mark(&self) -> usize {
        self.problems.borrow().len()
    }

    /// The problems noted since the mark cost their record its place.
    pub fn left_out_since(&self, mark: usize) {
        for problem in self.problems.borrow_mut().iter_mut().skip(mark) {
            problem.left_out = true;
        }
    }

    pub fn text(&self) -> Read<String> {
        match self.value.as_str() {
            Some(text) if text.trim().is_empty() => Err(self.fault(Fault::Blank)),
            Some(text) => Ok(text.to_owned()),
            None => Err(self.fault(Fault::WrongType("text"))),
        }
    }

    pub fn flag(&self) -> Read<bool> {
        self.value.as_bool().ok_or_else(|| self.fault(Fault::WrongType("true or false")))
    }

    pub fn whole_number(&self) -> Read<u32> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| self.fault(Fault::WrongType("a whole number")))
    }

    /// A text that its type reads for itself; `fault` says what is wrong with one that it refuses.
    pub fn parsed<T: FromStr>(&self, fault: impl FnOnce(T::Err) -> Fault) -> Read<T> {
        self.text()?.parse().map_err(|error| self.fault(fault(error)))
    }

    /// A stable id: lower-case ASCII letters and digits, hyphens between.
    pub fn id(&self) -> Read<String> {
        let id = self.text()?;
        let well_formed = id.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        if well_formed { Ok(id) } else { Err(self.fault(Fault::BadId)) }
    }

    /// Each item of a list, read by `read`; `all` says whether every one must be usable.
    fn items<T>(&self, read: impl Fn(Node<'_>) -> Read<T>) -> Read<(Vec<T>, bool)> {
        let Some(list) = self.value.as_array() else {
            return Err(self.fault(Fault::WrongType("a list")));
        };
        let items: Vec<Read<T>> = list
            .iter()
            .enumerate()
            .map(|(index, value)| read(self.child(Key::Index(index), value)))
            .collect();
        let complete = items.iter().all(Result::is_ok);
        Ok((items.into_iter().flatten().collect(), complete))
    }

    /// The usable items of a list.
    pub fn usable<T>(&self, read: impl Fn(Node<'_>) -> Read<T>) -> Read<Vec<T>> {
        self.items(read).map(|(items, _)| items)
    }

    /// All items of a list, or none if one of them is unusable.
    pub fn every<T>(&self, read: impl Fn(Node<'_>) -> Read<T>) -> Read<Vec<T>> {
        self.items(read).and_then(|(items, complete)| if complete { Ok(items) } else { Err(Unusable) })
    }

    /// The fields of an object, none of them outside `known`.
    pub fn fields(&self, known: &[&str]) -> Read<Fields<'_>> {
        let Some(map) = self.value.as_object() else {
            return Err(self.fault(Fault::WrongType("an object")));
        };
        for (name, value) in map {
            if !known.contains(&name.as_str()) {
                self.child(Key::Field(name), value).fault(Fault::UnknownField);
            }
        }
        Ok(Fields { node: self, map })
    }

    /// Every field of an object that has no fixed names.
    pub fn entries(&self) -> Read<Vec<(&str, Node<'_>)>> {
        let Some(map) = self.value.as_object() else {
            return Err(self.fault(Fault::WrongType("an object")));
        };
        Ok(map.iter().map(|(name, value)| (name.as_str(), self.child(Key::Field(name), value))).collect())
    }
}

/// An object's fields.
pub(super) struct Fields<'a> {
    node: &'a Node<'a>,
    map: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// A field that may be absent; an unusable one is noted and taken as absent.
    pub fn optional<T>(&self, name: &'static str, read: impl FnOnce(Node<'_>) -> Read<T>) -> Option<T> {
        self.map.get(name).and_then(|value| read(self.node.child(Key::Field(name), value)).ok())
    }

    /// A field that may be absent, but must be usable if it is there.
    pub fn sound<T: Default>(&self, name: &'static str, read: impl FnOnce(Node<'_>) -> Read<T>) -> Read<T> {
        match self.map.get(name) {
            Some(value) => read(self.node.child(Key::Field(name), value)),
            None => Ok(T::default()),
        }
    }

    /// A field that must be there and usable.
    pub fn required<T>(&self, name: &'static str, read: impl FnOnce(Node<'_>) -> Read<T>) -> Read<T> {
        match self.map.get(name) {
            Some(value) => read(self.node.child(Key::Field(name), value)),
            None => Err(self.node.fault(Fault::Missing(name))),
        }
    }

    /// The usable items of a list that may be absent.
    pub fn list<T>(&self, name: &'static str, read: impl Fn(Node<'_>) -> Read<T>) -> Vec<T> {
        self.optional(name, |node| node.usable(read)).unwrap_or_default()
    }
}
