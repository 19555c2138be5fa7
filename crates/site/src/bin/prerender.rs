//! Writes the static files of the site into the folder that the bundler made: the page in index.html, a page per
//! record, feed, calendar and sitemap.
//!
//! `prerender FOLDER [ADDRESS]`: ADDRESS is the address of the deployed site, `https://host/folder/`. Without it there
//! is no canonical link and no sitemap.

use activities::activity::{Date, Day};
use activities::address::ViewState;
use activities::dataset::Dataset;
use activities::query::{Query, Scope};
use dlt_activities::state::{Loaded, Shared};
use site::{File, Site, SiteAddress, files, index};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use words::Words;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [folder] => prerender(Path::new(folder), None),
        [folder, address] if address.is_empty() => prerender(Path::new(folder), None),
        [folder, address] => prerender(Path::new(folder), Some(address)),
        _ => Err("usage: prerender FOLDER [ADDRESS]".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn prerender(folder: &Path, address: Option<&str>) -> Result<(), String> {
    let words = Words::english();
    let address = address
        .map(|text| text.parse::<SiteAddress>().map_err(|how| format!("SITE_URL={text}: {how}")))
        .transpose()?;
    let texts = [read(&folder.join("data/activities.json"))?, read(&folder.join("data/other-bodies.json"))?];
    let page = folder.join("index.html");
    let template = read(&page)?;
    let asset = |ending: &str| {
        asset(&template, ending).ok_or_else(|| format!("{} names no {ending} file", page.display()))
    };
    let site = Site {
        words,
        all: load(words, &texts, Scope::All)?,
        itu: load(words, &texts[..1], Scope::Itu)?,
        address: address.as_ref(),
        style: asset(".css")?,
        icon: asset(".svg")?,
    };
    let text =
        index(&site, &template).ok_or_else(|| format!("{} has no room for the page", page.display()))?;
    write(folder, &File { path: "index.html".to_owned(), text })?;
    files(&site).iter().try_for_each(|file| write(folder, file))
}

/// Loads the dataset of these files, as of the day of its edition.
fn load(words: Words, texts: &[String], scope: Scope) -> Result<Shared<Loaded>, String> {
    let files: Vec<&str> = texts.iter().map(String::as_str).collect();
    let reading = Dataset::read_together(&files)
        .map_err(|problem| format!("the dataset: {}", words.problem(&problem)))?;
    let today = reading.dataset.edition.as_ref().and_then(Date::latest).unwrap_or(Day(0));
    let view = ViewState { query: Query { scope, ..Query::default() }, ..ViewState::default() };
    Ok(Shared::new(Loaded::prepare(reading, texts.to_vec(), &view, today)))
}

/// Returns the first file with that extension that a page names, with any quotes, as a path in its folder.
fn asset<'a>(page: &'a str, ending: &str) -> Option<&'a str> {
    let end = page.find(ending)? + ending.len();
    let start = page[..end].rfind(['"', '\'', '=', ' '])? + 1;
    Some(page[start..end].trim_start_matches("./"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write(folder: &Path, file: &File) -> Result<(), String> {
    let path = folder.join(&file.path);
    let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, &file.text));
    made.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
