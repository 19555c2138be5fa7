//! What is said while there is nothing to show.

use super::writer::Markup;
use crate::dataset::Problem;
use crate::language;
use crate::language::page::{LOADING, failure as words};

/// That the dataset is on its way.
pub fn waiting() -> String {
    let mut markup = Markup::default();
    markup.open("p", &[("class", Some("waiting"))]);
    markup.text(LOADING);
    markup.text(" ");
    markup.leaf("progress", &[("aria-label", Some(LOADING))], "");
    markup.finish()
}

/// What happened, in words, and for whoever mends the file what exactly is wrong with it.
pub fn failure(explanation: &str, problem: Option<&Problem>) -> String {
    let mut markup = Markup::default();
    markup.leaf("h2", &[], words::TITLE);
    markup.leaf("p", &[], explanation);
    if let Some(problem) = problem {
        markup.leaf("p", &[("class", Some("quiet"))], &language::problem(problem));
    }
    markup.finish()
}
