//! Checks the page's size: `make size` prints raw, gzip and brotli bytes of each file of dist/ that is not a record's
//! page, and the totals of a first visit. Exits with 1 if a first visit exceeds its limits.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The limit for a first visit in brotli bytes: page, wasm, JavaScript, CSS and icon. The budget is 350 KB. wasm-opt
/// orders functions by their names; these end in hashes that depend on the folder of the checkout, and so do a few hundred
/// bytes. …
const CODE_LIMIT: usize = 350_500;
/// … and for the data: the dataset, and the list in the page.
const DATA_LIMIT: usize = 40_000;

/// The sizes of a file in bytes: raw, gzip, brotli.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> std::io::Result<Weight> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &best)?;
        Ok(Weight { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn and(self, other: Weight) -> Weight {
        Weight { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn without(self, part: Weight) -> Weight {
        Weight { raw: self.raw - part.raw, gzip: self.gzip - part.gzip, brotli: self.brotli - part.brotli }
    }

    fn print(self, name: &str) {
        println!("{:>10} {:>10} {:>10}  {name}", self.raw, self.gzip, self.brotli);
    }
}

fn main() -> ExitCode {
    match report(Path::new("dist")) {
        Ok((code, data)) if code <= CODE_LIMIT && data <= DATA_LIMIT => ExitCode::SUCCESS,
        Ok((code, data)) => {
            eprintln!(
                "a first visit weighs {code} bytes in brotli, of which {CODE_LIMIT} are allowed, and {data} of data, of which \
                 {DATA_LIMIT} are"
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("dist/ cannot be measured ({error}); run `make build` first");
            ExitCode::from(2)
        }
    }
}

/// Prints the table, and returns the brotli bytes of a first visit: everything but data, and data.
fn report(dist: &Path) -> std::io::Result<(usize, usize)> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let frame = Weight::of(without_list(&page).as_bytes())?;
    let list = Weight::of(page.as_bytes())?.without(frame);
    let (mut code, mut style, mut data, mut icon) = Default::default();
    println!("{:>10} {:>10} {:>10}  file", "raw", "gzip", "brotli");
    for path in files(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name.starts_with("record/") {
            continue;
        }
        let weight = Weight::of(&fs::read(&path)?)?;
        weight.print(&name);
        // A first visit loads the files named in the page, except feeds, the manifest, and files loaded on demand.
        let part: &mut Weight = match path.extension().and_then(|extension| extension.to_str()) {
            _ if !page.contains(&name) => continue,
            Some("wasm" | "js") => &mut code,
            Some("css") => &mut style,
            // Of the data, only preloaded files count; other links to data are for readers.
            Some("json") if is_preloaded(&page, &name) => &mut data,
            Some("svg") => &mut icon,
            _ => continue,
        };
        *part = part.and(weight);
    }
    println!("\nA first visit:");
    let all = code.and(style).and(frame).and(icon);
    code.print("wasm and JavaScript");
    style.print("CSS");
    frame.print("page, without the list in it");
    icon.print("icon");
    all.print(&format!("in all; {CODE_LIMIT} bytes in brotli are allowed"));
    data.print("dataset");
    list.print("list in the page");
    let data = data.and(list);
    data.print(&format!("data in all; {DATA_LIMIT} bytes in brotli are allowed"));
    Ok((all.brotli, data.brotli))
}

/// Returns true if the page preloads that file.
fn is_preloaded(page: &str, name: &str) -> bool {
    page.split('<').any(|tag| tag.starts_with("link") && tag.contains("preload") && tag.contains(name))
}

/// Returns the page without the section with the list of its records.
fn without_list(page: &str) -> String {
    let Some(begin) = page.find("data-view=\"catalogue\"").and_then(|at| page[..at].rfind("<section")) else {
        return page.to_owned();
    };
    let (mut depth, mut end) = (0, begin);
    while let Some(at) = page[end..].find("section").map(|at| end + at) {
        match &page[..at] {
            before if before.ends_with("</") => depth -= 1,
            before if before.ends_with('<') => depth += 1,
            _ => {}
        }
        end = at + "section>".len();
        if depth == 0 {
            break;
        }
    }
    format!("{}{}", &page[..begin], &page[end..])
}

/// Returns all files below a folder, sorted, without their compressed forms.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.file_name().is_some_and(|name| name != ".trunk-lock")
            && path.extension().is_none_or(|ending| ending != "br" && ending != "gz")
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
