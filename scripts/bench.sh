#!/usr/bin/env bash
# Puts the adapters, the peers and the pages that drive them into target/bench/, and measures. With the name of a file it
# only takes a picture of the timeline of the whole catalogue.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

mkdir -p target/bench/peers
cp -r target/bench-page bench/run/. target/bench/
cp -rL "$BENCH_PEERS/vis-timeline" target/bench/peers/
cargo run --quiet --release --locked --package bench -- "$@"
