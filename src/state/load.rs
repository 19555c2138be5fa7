//! Loads the dataset's files and prepares them for queries, in pieces between which the browser can paint.

use super::{Data, Loaded, Others, Preparing};
use crate::browser::{self, Breaks, FetchError};
use activities::address::ViewState;
use activities::dataset::{Problem, Reader};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Words;

/// The file of ITU's own records, and the file of other bodies' records.
pub const DATASET: &str = "data/activities.json";
pub const OTHERS: &str = "data/other-bodies.json";

/// Number of records read between two looks at the clock.
const PIECE: usize = 8;

/// Number of records up to which progress is not told: reading them takes only a few frames.
const FEW: usize = 1_000;

/// The loading progress: in words, and as done and total if known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub text: String,
    pub part: Option<(usize, usize)>,
}

/// The reason why there is no dataset.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    Fetch(FetchError),
    Unreadable(Problem),
}

impl Failure {
    /// Returns what went wrong, in words.
    pub fn text(&self, words: Words) -> String {
        match self {
            Failure::Fetch(FetchError::Network) => words.network().to_owned(),
            Failure::Fetch(FetchError::Status(status)) => words.refused(*status),
            Failure::Unreadable(problem) => words.unreadable(problem).to_owned(),
        }
    }

    /// Returns the exact problem, for whoever fixes the file.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Failure::Fetch(_) => None,
            Failure::Unreadable(problem) => Some(problem),
        }
    }
}

/// Loads ITU's records and prepares them for a view.
pub async fn load(words: Words, view: &ViewState, tell: &dyn Fn(Progress)) -> Result<Loaded, Failure> {
    let arrived = |bytes: usize, all: Option<usize>| {
        tell(Progress { text: words.arrived(bytes, all), part: all.map(|all| (bytes, all)) });
    };
    let file = browser::fetch_text(DATASET, &arrived).await.map_err(Failure::Fetch)?;
    read(words, vec![file], view, tell).await
}

/// Parses the files and prepares the dataset for a view.
async fn read(
    words: Words,
    files: Vec<String>,
    view: &ViewState,
    tell: &dyn Fn(Progress),
) -> Result<Loaded, Failure> {
    let mut breaks = Breaks::begin();
    let mut reader = Reader::new(files);
    while reader.step(PIECE).map_err(Failure::Unreadable)? {
        let (read, all) = reader.progress();
        if breaks.are_due() {
            if all > FEW {
                tell(Progress { text: words.records_read(read, all), part: Some((read, 2 * all)) });
            }
            breaks.take().await;
        }
    }
    let (reading, files) = reader.finish();
    let all = reading.dataset.records.len();
    let mut preparing = Preparing::new(&reading.dataset, view, browser::today());
    while preparing.step(&reading.dataset, PIECE) {
        if breaks.are_due() {
            if all > FEW {
                let done = preparing.done();
                tell(Progress { text: words.records_indexed(done, all), part: Some((all + done, 2 * all)) });
            }
            breaks.take().await;
        }
    }
    // What is done with the dataset is a task of its own.
    breaks.take().await;
    Ok(preparing.finish(reading, files, view))
}

/// Loads other bodies' records, and replaces the dataset with one that includes them.
pub fn load_others(words: Words, data: Data, view: ViewState) {
    data.others.set(Others::Loading);
    spawn_local(async move {
        let more = browser::fetch_text(OTHERS, &|_, _| ()).await.map_err(Failure::Fetch);
        let loaded = match more {
            Ok(more) => {
                let own = data.get_untracked().files.first().cloned().unwrap_or_default();
                read(words, vec![own, more], &view, &|_| ()).await
            }
            Err(failure) => Err(failure),
        };
        data.others.set(match loaded {
            Ok(loaded) => {
                data.replace(loaded);
                Others::Loaded
            }
            Err(failure) => Others::Failed(failure.text(words)),
        });
    });
}
