//! What is said when the app cannot have the dataset.

use super::writer::Markup;
use crate::dataset::Problem;
use crate::language;
use crate::language::{loading as words, page::TRY_AGAIN};

/// The button that tries to load again.
pub const TRY_AGAIN_ID: &str = "try-again";

/// What happened, in words, a way on, and for whoever mends the file what exactly is wrong with it.
pub fn failure(explanation: &str, problem: Option<&Problem>) -> String {
    let mut markup = Markup::default();
    markup.leaf("h2", &[], words::TITLE);
    markup.leaf("p", &[], explanation);
    if let Some(problem) = problem {
        markup.leaf("p", &[("class", Some("quiet"))], &language::problem(problem));
    }
    markup.leaf("button", &[("type", Some("button")), ("id", Some(TRY_AGAIN_ID))], TRY_AGAIN);
    markup.finish()
}
