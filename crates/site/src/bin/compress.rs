//! Writes a .br and a .gz file next to each file of a folder that compression makes smaller, for servers that send them
//! unchanged: `compress dist`. The output is reproducible. scripts/build.sh runs it last.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

/// Extensions of files that are text or otherwise compress well; bitmap images are compressed already.
const ENDINGS: [&str; 11] =
    ["atom", "css", "html", "ics", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: compress FOLDER");
        return ExitCode::from(2);
    };
    match compress(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder} cannot be compressed: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Compresses all files below a folder.
fn compress(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            let bytes = fs::read(&path)?;
            beside(&path, "br", &bytes, &brotli(&bytes)?)?;
            beside(&path, "gz", &bytes, &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// Writes the compressed form next to the file; if it is not smaller, removes the one that an earlier run left there.
fn beside(path: &Path, ending: &str, bytes: &[u8], smaller: &[u8]) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    let name = PathBuf::from(name);
    if smaller.len() < bytes.len() {
        fs::write(name, smaller)
    } else if name.exists() {
        fs::remove_file(name)
    } else {
        Ok(())
    }
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut smaller = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut smaller, &best)?;
    Ok(smaller)
}

/// Compresses without a file name and a timestamp in the header, so that the output depends only on the bytes.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read;

    proptest! {
        #[test]
        fn what_is_compressed_is_found_again(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
            brotli::Decompressor::new(&brotli(&bytes).unwrap()[..], 4096).read_to_end(&mut from_brotli).unwrap();
            flate2::read::GzDecoder::new(&gzip(&bytes).unwrap()[..]).read_to_end(&mut from_gzip).unwrap();
            prop_assert_eq!(&from_brotli, &bytes);
            prop_assert_eq!(&from_gzip, &bytes);
            prop_assert_eq!(gzip(&bytes).unwrap(), gzip(&bytes).unwrap());
        }
    }

    #[test]
    fn only_what_is_smaller_is_left_beside_what_gets_smaller() {
        let folder = std::env::temp_dir().join(format!("dlt-activities-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        for (name, text) in
            [("in/long.json", "[1,2,3]".repeat(99)), ("tiny.js", "1".into()), ("icon.png", "a".repeat(999))]
        {
            fs::write(folder.join(name), text).unwrap();
        }
        fs::write(folder.join("tiny.js.br"), "of an earlier run").unwrap();
        compress(&folder).unwrap();
        let there = |name: &str| folder.join(name).exists();
        assert!(there("in/long.json.br") && there("in/long.json.gz"));
        assert!(!there("tiny.js.br") && !there("tiny.js.gz") && !there("icon.png.br"));
        // A second run finds nothing else to do.
        compress(&folder).unwrap();
        assert!(!there("in/long.json.br.br") && !there("in/long.json.gz.br"));
        fs::remove_dir_all(folder).unwrap();
    }
}
