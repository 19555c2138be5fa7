#!/usr/bin/env bash
# Puts the adapters, the peers and the pages that drive them into target/bench/, and measures: everything, or one part
# ("timeline", "engine", "page": the last one measures the release in dist/). "picture FILE" only takes a picture of the timeline of the whole catalogue.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

peers=target/bench/peers
rm -rf target/bench
mkdir -p $peers
cp -r target/bench-page bench/run/. target/bench/
cp -rL "$BENCH_PEERS/vis-timeline" $peers/
cp -rL "$BENCH_PEERS/itemsjs/dist" $peers/itemsjs
cp -rL "$BENCH_PEERS/minisearch/dist/es" $peers/minisearch
cp -rL "$BENCH_PEERS/@orama/orama/dist/browser" $peers/orama
cp -rL "$BENCH_PEERS/flexsearch/dist" $peers/flexsearch
cp -rL "$BENCH_PEERS/@sqlite.org/sqlite-wasm/dist" $peers/sqlite
cargo run --quiet --release --locked --package bench -- "$@"
