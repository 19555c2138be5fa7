//! The editor's check tool: its output and its exit code.

use std::path::PathBuf;
use std::process::Command;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/activities.json");

/// Returns the output and the exit code.
fn check(arguments: &[&str]) -> (String, Option<i32>) {
    let run =
        Command::new(env!("CARGO_BIN_EXE_check-dataset")).args(arguments).output().expect("the tool runs");
    let printed = [run.stdout, run.stderr].concat();
    (String::from_utf8(printed).expect("it prints UTF-8"), run.status.code())
}

/// Writes the fixture with one text replaced into a file for this test.
fn changed(name: &str, from: &str, to: &str) -> PathBuf {
    let text = std::fs::read_to_string(FIXTURE).expect("the dataset is there");
    assert!(text.contains(from), "{from}");
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&path, text.replacen(from, to, 1)).expect("a file can be written");
    path
}

#[test]
fn a_sound_dataset_passes() {
    let (printed, code) = check(&[FIXTURE]);
    assert_eq!((code, printed.contains("218 records, 0 problems")), (Some(0), true), "{printed}");
    let (printed, code) = check(&[FIXTURE, "--against", FIXTURE]);
    assert_eq!((code, printed.contains("0 changes")), (Some(0), true), "{printed}");
}

#[test]
fn a_problem_is_named_with_place_and_remedy() {
    let file = changed("date", "\"date\": \"2020-07-22\"", "\"date\": \"22.7.2020\"");
    let (printed, code) = check(&[file.to_str().expect("a plain path")]);
    assert_eq!(code, Some(1), "{printed}");
    for part in [
        "/events/0/date: found \"22.7.2020\", expected a date",
        "rewrite the date",
        "1 problem",
        "1 record was left out",
    ] {
        assert!(printed.contains(part), "{part}: {printed}");
    }
}

#[test]
fn what_vanished_and_what_changed_is_told() {
    let renamed = changed("renamed", "\"id\": \"rec-l-1317-202111\"", "\"id\": \"rec-l-1317\"");
    let (printed, code) = check(&[renamed.to_str().expect("a plain path"), "--against", FIXTURE]);
    assert_eq!(code, Some(1), "{printed}");
    assert!(printed.contains("rec-l-1317-202111: the id is gone"), "{printed}");
    let moved = changed("moved", "\"date\": \"2021-11-22\"", "\"date\": \"2021-11-23\"");
    let (printed, code) = check(&[moved.to_str().expect("a plain path"), "--against", FIXTURE]);
    assert_eq!(code, Some(0), "a changed fact is no problem: {printed}");
    assert!(
        printed.contains("rec-l-1317-202111: /events/0/date was \"2021-11-22\", is \"2021-11-23\""),
        "{printed}"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_so() {
    let (printed, code) = check(&["no-such-file.json"]);
    assert_eq!((code, printed.contains("no-such-file.json cannot be read")), (Some(2), true), "{printed}");
    assert_eq!(check(&[]).1, Some(2));
}

#[test]
fn the_shipped_files_are_sound() {
    let file = |name: &str| format!("{}/../../public/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let (printed, code) = check(&[&file("activities"), &file("other-bodies")]);
    assert_eq!((code, printed.contains(", 0 problems")), (Some(0), true), "{printed}");
}
