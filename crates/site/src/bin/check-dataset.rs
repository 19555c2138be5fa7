//! Reports the problems of a dataset: `cargo run --bin check-dataset -- FILE [OTHERS] [--against OLD]`. OTHERS is the
//! file of other bodies' work that belongs to it.
//!
//! Prints each problem with its location, the expected value and the advice for fixing it, and a count; exits with 1 if
//! there is any problem. `--against OLD` also reports which ids vanished without an alias, which is a problem, and what
//! else changed since that edition.

use activities::dataset::{Change, Dataset, Reading, breaches, compare};
use std::process::ExitCode;
use words::Words;

const USAGE: &str = "check-dataset FILE [OTHERS] [--against OLD]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let checked = match arguments[..] {
        [file] => check(&[file], None),
        [file, "--against", old] | ["--against", old, file] => check(&[file], Some(old)),
        [file, others] => check(&[file, others], None),
        [file, others, "--against", old] => check(&[file, others], Some(old)),
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

/// Prints the problems and returns their number.
fn check(files: &[&str], against: Option<&str>) -> Result<usize, String> {
    let words = Words::english();
    let texts = files.iter().map(|file| text(file)).collect::<Result<Vec<String>, String>>()?;
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let file = files.join(" and ");
    let Reading { dataset, problems, left_out } = match Dataset::read_together(&texts) {
        Ok(reading) => reading,
        Err(problem) => {
            println!("{}", words.problem(&problem));
            println!("{file}: 1 problem, so that nothing could be read.");
            return Ok(1);
        }
    };
    problems.iter().for_each(|problem| println!("{}", words.problem(problem)));
    let others =
        texts.get(1).map(|_| dataset.records.iter().filter(|record| record.kind.is_external()).count());
    let breaches = breaches(&dataset, others);
    breaches.iter().for_each(|breach| println!("{}", words.breach(breach)));
    let vanished = match against {
        Some(old) => report_changes(old, &dataset)?,
        None => 0,
    };
    let count = problems.len() + breaches.len() + vanished;
    let records = words.records(dataset.records.len());
    println!(
        "{file}: {records}, {count} {}. {}",
        if count == 1 { "problem" } else { "problems" },
        words.left_out(left_out)
    );
    Ok(count)
}

/// Prints the changes since the old edition and returns the number of vanished ids.
fn report_changes(old: &str, dataset: &Dataset) -> Result<usize, String> {
    let words = Words::english();
    let reading =
        Dataset::read(&text(old)?).map_err(|problem| format!("{old}: {}", words.problem(&problem)))?;
    let changes = compare(&reading.dataset, dataset);
    changes.iter().for_each(|change| println!("{}", words.difference(change)));
    println!(
        "{} since {old}.",
        if changes.len() == 1 { "1 change".into() } else { format!("{} changes", changes.len()) }
    );
    Ok(changes.iter().filter(|change| matches!(change, Change::Vanished { .. })).count())
}

fn text(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{file} cannot be read: {error}"))
}
