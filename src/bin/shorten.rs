//! Shortens the names by which the page's WebAssembly and its JavaScript call each other: nobody else reads them, and with
//! their hashes they are a thirtieth of what a visitor downloads. `scripts/build.sh` runs it over dist/.
//!
//! A name is written anew in both files: in the wasm's sections of imports and exports (WebAssembly core specification,
//! 5.5.5 and 5.5.10), and wherever it stands as a word in the JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

fn main() -> ExitCode {
    match shorten(Path::new("dist")) {
        Ok(count) => {
            println!("{count} names between wasm and JavaScript shortened");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the names in dist/ cannot be shortened: {error}");
            ExitCode::FAILURE
        }
    }
}

fn shorten(dist: &Path) -> Result<usize, String> {
    let script = only(dist, "dlt-activities-", ".js")?;
    let module = only(dist, "dlt-activities-", ".wasm")?;
    let text = fs::read_to_string(&script).map_err(|error| error.to_string())?;
    let bytes = fs::read(&module).map_err(|error| error.to_string())?;
    let mut names = Vec::new();
    let bytes = rewritten(&bytes, &mut names).ok_or("the wasm is not as the specification has it")?;
    let text = renamed(&text, &names);
    fs::write(&script, text).and_then(|()| fs::write(&module, bytes)).map_err(|error| error.to_string())?;
    Ok(names.len())
}

/// The one file of a folder that begins and ends like this.
fn only(folder: &Path, start: &str, end: &str) -> Result<PathBuf, String> {
    let files = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let names = files.flatten().map(|file| file.path());
    let mut found = names.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    });
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path),
        _ => Err(format!("there is not one file {start}*{end}")),
    }
}

/// The module with short names; notes which name became which.
fn rewritten(module: &[u8], names: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut out = head.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let mut input = after;
        let size = number(&mut input)? as usize;
        let (section, next) = input.split_at_checked(size)?;
        rest = next;
        let section = match kind {
            IMPORTS => entries(section, true, names)?,
            EXPORTS => entries(section, false, names)?,
            _ => section.to_vec(),
        };
        out.push(kind);
        write_number(&mut out, section.len() as u64);
        out.extend(section);
    }
    Some(out)
}

/// A list of imports (module, name, description) or of exports (name, description) with short names.
fn entries(section: &[u8], imports: bool, names: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    let mut input = section;
    let mut out = Vec::new();
    let count = number(&mut input)?;
    write_number(&mut out, count);
    for _ in 0..count {
        if imports {
            let module = text(&mut input)?;
            write_text(&mut out, &module);
        }
        let name = text(&mut input)?;
        write_text(&mut out, &short(name, names));
        // What is imported or exported: a byte for its sort, then numbers. wasm-bindgen imports functions only, which
        // are one number, and so is every export.
        let (&sort, after) = input.split_first()?;
        if imports && sort != 0 {
            return None;
        }
        input = after;
        out.push(sort);
        let index = number(&mut input)?;
        write_number(&mut out, index);
    }
    Some(out)
}

/// The short form of a name that only the two files know: wasm-bindgen's own begin like this.
fn short(name: String, names: &mut Vec<(String, String)>) -> String {
    let is_ours =
        name.starts_with("__wbg_") || name.starts_with("__wbindgen_") || name.starts_with("wasm_bindgen_");
    // The names that JavaScript spells out by hand are short already.
    if !is_ours || name.len() < 20 {
        return name;
    }
    if let Some((_, short)) = names.iter().find(|(long, _)| *long == name) {
        return short.clone();
    }
    let short = format!("_{}", names.len());
    names.push((name, short.clone()));
    short
}

/// A text in which each name that stands as a word is written short.
fn renamed(text: &str, names: &[(String, String)]) -> String {
    let is_of_a_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_of_a_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(names.iter().find(|(long, _)| long == word).map_or(word, |(_, short)| short));
        let gap = after.find(is_of_a_word).unwrap_or(after.len());
        let (between, next) = after.split_at(gap);
        out.push_str(between);
        rest = next;
    }
    out
}

/// An unsigned number in LEB128.
fn number(input: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = input.split_first()?;
        *input = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

fn write_number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A text with its length before it.
fn text(input: &mut &[u8]) -> Option<String> {
    let size = number(input)? as usize;
    let (text, rest) = input.split_at_checked(size)?;
    *input = rest;
    String::from_utf8(text.to_vec()).ok()
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len() as u64);
    out.extend(text.bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_in_both_files_and_nothing_else_changes() {
        let long = "__wbg_addEventListener_2d985aa8a656f6dc";
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let mut imports = vec![1];
        write_text(&mut imports, "./page.js");
        write_text(&mut imports, long);
        imports.extend([0, 5]);
        module.push(IMPORTS);
        write_number(&mut module, imports.len() as u64);
        module.extend(imports);
        let mut exports = vec![1];
        write_text(&mut exports, "memory");
        exports.extend([2, 0]);
        module.push(EXPORTS);
        write_number(&mut module, exports.len() as u64);
        module.extend(exports);
        let mut names = Vec::new();
        let shorter = rewritten(&module, &mut names).expect("a module");
        assert_eq!(names, [(long.to_owned(), "_0".to_owned())]);
        assert_eq!(shorter.len(), module.len() - long.len() + 2);
        assert!(shorter.ends_with(b"memory\x02\0"));
        let script = format!("a.{long}=1;b.{long}2=2;wasm.memory");
        assert_eq!(renamed(&script, &names), format!("a._0=1;b.{long}2=2;wasm.memory"));
        assert_eq!(rewritten(&module[..20], &mut names), None, "what is cut off is no module");
    }
}
