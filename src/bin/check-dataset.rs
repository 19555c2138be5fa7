//! Says what is wrong with a dataset: `cargo run --bin check-dataset -- FILE [--against OLD]`.
//!
//! Prints each problem with its place, what was expected and how to mend it, and a count; ends with 1 if there
//! is any. `--against OLD` reports, too, which ids vanished without an alias, which is a problem, and what else
//! changed since that edition.

use dlt_activities::dataset::{Change, Dataset, Reading, compare};
use dlt_activities::language::{self, page as words};
use std::process::ExitCode;

const USAGE: &str = "check-dataset FILE [--against OLD]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let checked = match arguments[..] {
        [file] => check(file, None),
        [file, "--against", old] | ["--against", old, file] => check(file, Some(old)),
        _ => Err(format!("usage: {USAGE}")),
    };
    match checked {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// Prints what is wrong, and gives how many problems there are.
fn check(file: &str, against: Option<&str>) -> Result<usize, String> {
    let Reading { dataset, problems, left_out } = match Dataset::read(&text(file)?) {
        Ok(reading) => reading,
        Err(problem) => {
            println!("{}", language::problem(&problem));
            println!("{file}: 1 problem, so that nothing could be read.");
            return Ok(1);
        }
    };
    problems.iter().for_each(|problem| println!("{}", language::problem(problem)));
    let vanished = match against {
        Some(old) => report_changes(old, &dataset)?,
        None => 0,
    };
    let count = problems.len() + vanished;
    let records = words::records(dataset.records.len());
    println!(
        "{file}: {records}, {count} {}. {}",
        if count == 1 { "problem" } else { "problems" },
        words::left_out(left_out)
    );
    Ok(count)
}

/// Prints what changed since the old edition, and gives how many ids vanished.
fn report_changes(old: &str, dataset: &Dataset) -> Result<usize, String> {
    let reading =
        Dataset::read(&text(old)?).map_err(|problem| format!("{old}: {}", language::problem(&problem)))?;
    let changes = compare(&reading.dataset, dataset);
    changes.iter().for_each(|change| println!("{}", language::difference(change)));
    println!(
        "{} since {old}.",
        if changes.len() == 1 { "1 change".into() } else { format!("{} changes", changes.len()) }
    );
    Ok(changes.iter().filter(|change| matches!(change, Change::Vanished { .. })).count())
}

fn text(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{file} cannot be read: {error}"))
}
