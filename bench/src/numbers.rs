//! Statistics of measurements.

use std::fs;
use std::path::Path;

/// Returns the brotli bytes of a file, or of all JavaScript in a folder.
pub fn weight(path: &Path) -> f64 {
    if path.is_dir() {
        let inside =
            fs::read_dir(path).expect("what is measured is there").flatten().map(|entry| entry.path());
        return inside
            .filter(|path| path.is_dir() || path.extension().is_some_and(|end| end == "js"))
            .map(|path| weight(&path))
            .sum();
    }
    let bytes = fs::read(path).expect("what is measured is there");
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &best).expect("bytes can be packed");
    packed.len() as f64
}

pub fn middle(times: &[f64]) -> f64 {
    sorted(times).get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Returns the 95th percentile.
pub fn p95(times: &[f64]) -> f64 {
    sorted(times).get((times.len() * 95).div_ceil(100).saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

fn sorted(times: &[f64]) -> Vec<f64> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times
}
