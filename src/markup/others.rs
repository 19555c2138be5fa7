//! How much more there is than ITU's own work, and the way to it.

use super::Action;
use super::writer::Markup;
use crate::language::page as words;
use crate::query::Scope;

/// Whether the file of other bodies' work is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    #[default]
    NotAsked,
    Loading,
    Failed,
    Loaded,
}

/// One line: how many records of other bodies there are, and what shows them or puts them away; or why they are not there.
pub fn others(count: u32, scope: Scope, others: Others, fault: &str) -> String {
    let mut markup = Markup::default();
    match (scope, others) {
        (Scope::Itu, _) => {
            markup.text(&words::others(count));
            set(&mut markup, "scope=all", words::SHOW_ALL);
        }
        (_, Others::Failed) => {
            markup.text(words::OTHERS_FAILED);
            markup.text(fault);
            markup.text(" ");
            button(&mut markup, Action::OTHERS, "", words::TRY_AGAIN);
        }
        (_, Others::Loaded) => {
            markup.text(&words::with_others(count, scope == Scope::Others));
            set(&mut markup, "scope=itu", words::ONLY_ITU);
        }
        _ => markup.text(words::OTHERS_LOADING),
    }
    markup.finish()
}

fn set(markup: &mut Markup, object: &str, label: &str) {
    button(markup, Action::SET, object, label);
}

fn button(markup: &mut Markup, verb: &str, object: &str, label: &str) {
    markup.act("button", verb, object, &[("type", Some("button")), ("class", Some("plain"))]);
    markup.text(label);
    markup.close();
}
