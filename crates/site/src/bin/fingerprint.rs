//! Finishes a release, after all its files are final: renames the app's files by their content hash, and writes the
//! service worker, which caches exactly these files for offline use. `fingerprint FOLDER`.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// The service worker, with placeholders for the release and its files.
const WORKER: &str = include_str!("../worker.js");

/// The files that the worker caches besides those named in the page. The page itself is cached under its folder.
const KEPT: [&str; 2] = ["data/activities.json", "data/other-bodies.json"];

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: fingerprint FOLDER");
        return ExitCode::from(2);
    };
    match fingerprint(Path::new(&folder)) {
        Ok(release) => {
            println!("release {release}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{folder} cannot be finished: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the name of the release: a hash of all its files.
fn fingerprint(dist: &Path) -> Result<String, String> {
    let index = dist.join("index.html");
    let mut page = String::from_utf8(read(&index)?).map_err(|error| error.to_string())?;
    let mut files = BTreeMap::new();
    for name in names(dist)? {
        // Feeds are linked from the page, too, but the page works without them.
        if !page.contains(&name) || name.ends_with(".atom") || name.ends_with(".html") {
            continue;
        }
        let bytes = read(&dist.join(&name))?;
        let hash = hash(&bytes);
        let named = if name.starts_with("dlt-activities-") {
            let named = renamed(&name, &hash);
            fs::rename(dist.join(&name), dist.join(&named)).map_err(|error| format!("{name}: {error}"))?;
            page = page.replace(&name, &named);
            named
        } else {
            name
        };
        files.insert(named, hash);
    }
    // The app registers the worker named in its page. The debug page of `make serve` names none.
    for id in ["id=\"page\"", "id=page"] {
        page = page.replacen(&format!("<div {id}>"), &format!("<div {id} data-worker=\"sw.js\">"), 1);
    }
    fs::write(&index, &page).map_err(|error| format!("index.html: {error}"))?;
    files.insert("./".to_owned(), hash(page.as_bytes()));
    for path in KEPT {
        files.insert(path.to_owned(), hash(&read(&dist.join(path))?));
    }
    let list: String = files.iter().map(|(path, hash)| format!("  \"{path}\": \"{hash}\",\n")).collect();
    let release = hash(list.as_bytes());
    // Comments are not for those who download it.
    let lines = WORKER.lines().filter(|line| !line.trim_start().starts_with("//"));
    let worker = lines.collect::<Vec<_>>().join("\n");
    let worker = worker.replace("{{release}}", &release).replace("{{files}}", &format!("{{\n{list}}}"));
    fs::write(dist.join("sw.js"), worker).map_err(|error| format!("sw.js: {error}"))?;
    Ok(release)
}

/// Returns the names of the files directly in the folder.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let files = fs::read_dir(folder).map_err(|error| error.to_string())?.flatten();
    let files = files.filter(|file| file.path().is_file());
    Ok(files.map(|file| file.file_name().to_string_lossy().into_owned()).collect())
}

/// Returns a name such as `app-15e0f926c5cdd297_bg.wasm` with another hash.
fn renamed(name: &str, hash: &str) -> String {
    let (stem, ending) = name.split_at(name.find(['_', '.']).unwrap_or(name.len()));
    let is_hash = |text: &str| text.len() > 9 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stem = stem.rsplit_once('-').filter(|(_, hash)| is_hash(hash)).map_or(stem, |(stem, _)| stem);
    format!("{stem}-{}{ending}", &hash[..16])
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
