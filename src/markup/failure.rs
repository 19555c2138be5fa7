//! What is said when there is nothing to show.

use super::writer::Markup;
use crate::dataset::Problem;
use crate::language::{self, page::failure as words};

/// What happened, in words, and for whoever mends the file what exactly is wrong with it.
pub fn failure(explanation: &str, problem: Option<&Problem>) -> String {
    let mut markup = Markup::default();
    markup.leaf("h1", &[], words::TITLE);
    markup.leaf("p", &[], explanation);
    if let Some(problem) = problem.filter(|problem| !problem.place.is_empty()) {
        markup.leaf("p", &[("class", Some("quiet"))], &language::problem(problem));
    }
    markup.finish()
}
