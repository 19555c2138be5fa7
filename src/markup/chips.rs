//! What is chosen, piece by piece, each with a button that takes it away; and what may have begun by then.

use super::catalogue::plain_list;
use super::writer::Markup;
use super::{Action, Scene};
use crate::language::{self, page as words};
use crate::query::{Answer, Criterion, Remedy};

/// The items of a list: one button a criterion, named by its place, and a last one for all; none for what `is_locked`.
pub fn chips(scene: Scene, criteria: &[Criterion], is_locked: &dyn Fn(&Criterion) -> bool) -> String {
    let mut markup = Markup::default();
    for (place, criterion) in criteria.iter().enumerate().filter(|(_, criterion)| !is_locked(criterion)) {
        let (what, value) = name(scene, criterion);
        let (place, title) = (place.to_string(), words::remove(what, &value));
        markup.open("li", &[]);
        let button = [("type", Some("button")), ("aria-label", Some(title.as_str()))];
        markup.act("button", Action::REMOVE, &place, &button);
        markup.leaf("span", &[("class", Some("quiet"))], &format!("{what}: "));
        markup.text(&value);
        markup.leaf("span", &[("aria-hidden", Some("true"))], "×");
        markup.close();
        markup.close();
    }
    markup.open("li", &[]);
    clear_all(&mut markup);
    markup.finish()
}

fn clear_all(markup: &mut Markup) {
    let button = [("type", Some("button")), ("class", Some("plain"))];
    markup.act("button", Action::REMOVE, "all", &button);
    markup.text(words::CLEAR_ALL);
    markup.close();
}

/// What to say when nothing matches: which choice to drop, and what that would give.
pub fn nothing(scene: Scene, criteria: &[Criterion], remedies: &[Remedy]) -> String {
    let mut markup = Markup::default();
    markup.leaf("p", &[], words::NOTHING_FOUND);
    if remedies.is_empty() {
        markup.leaf("p", &[], words::NO_SINGLE_REMEDY);
    } else {
        markup.leaf("p", &[], words::REMEDIES);
    }
    markup.open("ul", &[]);
    for remedy in remedies {
        let Some(criterion) = criteria.get(remedy.place) else { continue };
        let (what, value) = name(scene, criterion);
        markup.open("li", &[]);
        markup.act("button", Action::REMOVE, &remedy.place.to_string(), &[("type", Some("button"))]);
        markup.text(&words::without(what, &value, remedy.total));
        markup.close();
        markup.close();
    }
    markup.close();
    clear_all(&mut markup);
    markup.finish()
}

/// What a criterion is about, and what it asks for, as people call it.
fn name(scene: Scene, criterion: &Criterion) -> (&'static str, String) {
    match criterion {
        Criterion::Text(text) => (words::SEARCH, text.clone()),
        Criterion::From(at) => (words::FROM, language::point(*at)),
        Criterion::To(at) => (words::TO, language::point(*at)),
        Criterion::AsOf(at) => (words::AS_OF, language::point(*at)),
        Criterion::Since(at) => (words::CHANGED_SINCE, language::point(*at)),
        Criterion::Value(facet, value) => {
            (language::facet(*facet), language::value(scene.dataset, *facet, value))
        }
    }
}

/// What is not counted, because it may not have begun by the day asked for: how many, and on request which.
pub fn perhaps(scene: Scene, answer: &Answer) -> String {
    let mut markup = Markup::default();
    if !answer.perhaps.is_empty() {
        markup.open("details", &[("class", Some("perhaps"))]);
        markup.leaf("summary", &[], &words::perhaps(answer.perhaps.len()));
        plain_list(&mut markup, scene, &answer.perhaps);
    }
    markup.finish()
}
