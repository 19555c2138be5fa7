#!/usr/bin/env bash
# Builds the adapters that benchmarks drive into target/bench-page/, in the profile of the release.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

out=target/bench-page
rm -rf "$out"
mkdir -p "$out"
cargo build --quiet --release --locked --package bench-page --target wasm32-unknown-unknown
wasm-bindgen --target web --no-typescript --out-dir "$out" \
  "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/bench_page.wasm"
# shellcheck disable=SC2086
wasm-opt -Oz --converge $WASM_FEATURES "$out/bench_page_bg.wasm" -o "$out/bench_page_bg.wasm"
cp bench/page/*.html bench/page/*.js "$out/"
cat style/*.css >"$out/page.css"
echo "The adapters stand in $out/: any server of static files can serve them."
