//! How heavy the page is: `make size` prints raw, gzip and brotli bytes of each file of dist/, and the sum of a
//! first visit. Ends with 1 if the code of a first visit is over its limit.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What wasm, JavaScript and CSS of a first visit may weigh in brotli, in bytes.
const CODE_LIMIT: usize = 150_000;

/// The bytes of a file: raw, in gzip, in brotli.
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

    fn print(self, name: &str) {
        println!("{:>10} {:>10} {:>10}  {name}", self.raw, self.gzip, self.brotli);
    }
}

fn main() -> ExitCode {
    match report(Path::new("dist")) {
        Ok(code) if code <= CODE_LIMIT => ExitCode::SUCCESS,
        Ok(code) => {
            eprintln!(
                "wasm, JavaScript and CSS of a first visit weigh {code} bytes in brotli; {CODE_LIMIT} are allowed. \
                 (Without the sources of Rust's library the page is heavier: rustup component add rust-src)"
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("dist/ cannot be measured ({error}); run `make build` first");
            ExitCode::from(2)
        }
    }
}

/// Prints the table, and gives the brotli bytes of wasm, JavaScript and CSS of a first visit.
fn report(dist: &Path) -> std::io::Result<usize> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let (mut code, mut style, mut data, mut rest) = Default::default();
    println!("{:>10} {:>10} {:>10}  file", "raw", "gzip", "brotli");
    for path in files(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let weight = Weight::of(&fs::read(&path)?)?;
        weight.print(&name);
        // A first visit asks for the page and for what it names.
        if name != "index.html" && !page.contains(&name) {
            continue;
        }
        let part: &mut Weight = match path.extension().and_then(|extension| extension.to_str()) {
            Some("wasm" | "js") => &mut code,
            Some("css") => &mut style,
            Some("json") => &mut data,
            _ => &mut rest,
        };
        *part = part.and(weight);
    }
    println!("\nA first visit:");
    code.print("wasm and JavaScript");
    style.print("CSS");
    data.print("data");
    rest.print("page and icon");
    code.and(style).and(data).and(rest).print("in all");
    Ok(code.and(style).brotli)
}

/// All files below a folder, in order.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.file_name().is_some_and(|name| name != ".trunk-lock") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
