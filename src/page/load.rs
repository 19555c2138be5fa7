//! From the addresses of the dataset's files to a dataset that can be asked: in pieces, between which the page draws and
//! listens, with a bar that says how far it is.

use super::plans::{self, Prepared};
use crate::address::ViewState;
use crate::browser::{self, Breathing, FetchError, Part};
use crate::dataset::{Problem, Reader, Reading};
use crate::language::loading as words;
use crate::markup::place;
use crate::query::{Index, Indexing};

/// So many records are read at a time before the clock is looked at.
const PIECE: usize = 16;

/// So few records are read without a pause: that takes no longer than a few frames.
const FEW: usize = 1_000;

/// A dataset that can be asked.
pub struct Loaded {
    pub reading: Reading,
    pub index: Index,
    pub prepared: Prepared,
    /// The texts of its files.
    pub files: Vec<String>,
}

/// Why there is nothing to show.
pub enum Failure {
    Fetch(FetchError),
    Unreadable(Problem),
}

/// Loads the dataset's files and makes them ready to show views like this one.
pub async fn load(addresses: &[&str], view: &ViewState) -> Result<Loaded, Failure> {
    let mut files = Vec::new();
    for address in addresses {
        let tell =
            |bytes: usize, all: Option<usize>| tell(&words::arrived(bytes, all), all.map(|all| (bytes, all)));
        files.push(browser::fetch_text(address, &tell).await.map_err(Failure::Fetch)?);
    }
    read(files, view).await
}

/// Reads the texts of files and makes them ready.
pub async fn read(files: Vec<String>, view: &ViewState) -> Result<Loaded, Failure> {
    let mut breathing = Breathing::begin();
    let mut reader = Reader::new(files);
    while reader.step(PIECE).map_err(Failure::Unreadable)? {
        let (read, found) = reader.progress();
        if found > FEW && breathing.is_due() {
            tell(&words::records_read(read, found), Some((read, 2 * found)));
            breathing.pause().await;
        }
    }
    let (reading, files) = reader.finish();
    let count = reading.dataset.records.len();
    let mut indexing = Indexing::new(&reading.dataset, &view.query, browser::today());
    while indexing.step(&reading.dataset, PIECE) {
        if count > FEW && breathing.is_due() {
            let done = indexing.done();
            tell(&words::records_indexed(done, count), Some((count + done, 2 * count)));
            breathing.pause().await;
        }
    }
    let index = indexing.finish();
    let mut planning = plans::planning(view);
    loop {
        // What is drawn after the last step is a piece of work of its own.
        if count > FEW && breathing.is_due() {
            breathing.pause().await;
        }
        if !planning.step(&reading.dataset, PIECE) {
            return Ok(Loaded { reading, index, prepared: Prepared::new(planning), files });
        }
    }
}

/// Says how far it is, in words and by the bar: how much of what; without, the bar only shows that something goes on.
fn tell(how_far: &str, part: Option<(usize, usize)>) {
    browser::put(place::HOW_FAR, Part::Text, how_far);
    match part {
        Some((done, all)) => {
            browser::put(place::PROGRESS, Part::Attribute("max"), &all.to_string());
            browser::put(place::PROGRESS, Part::Attribute("value"), &done.to_string());
        }
        None => browser::flag(place::PROGRESS, "value", false),
    }
}

impl Failure {
    /// What went wrong, in words.
    pub fn words(&self) -> String {
        match self {
            Failure::Fetch(FetchError::Network) => words::NETWORK.to_owned(),
            Failure::Fetch(FetchError::Status(status)) => words::status(*status),
            Failure::Unreadable(problem) => words::unreadable(problem).to_owned(),
        }
    }

    /// For whoever mends the file what exactly is wrong with it.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Failure::Fetch(_) => None,
            Failure::Unreadable(problem) => Some(problem),
        }
    }
}
