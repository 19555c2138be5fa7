#!/usr/bin/env bash
# Builds the release into dist/. SITE_URL=https://host/folder/ tells where it will stand.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

# In a shell of its own: with the flags of the page, cargo would compile the tools after it for the page, too.
(
  . scripts/wasm-profile.sh
  trunk build --release --color never
)
cargo run --quiet --locked --bin shorten
wasm=$(echo dist/dlt-activities-*.wasm)
# Flattened, made loops of again, and first optimized for both: a kilobyte less in brotli than by -Oz alone.
# Nothing lives in the first kilobyte of the memory but the far end of the stack, so that no address is that low.
# shellcheck disable=SC2086
wasm-opt --low-memory-unused --zero-filled-memory --flatten --rereloop -Os --generate-global-effects -Oz --converge --strip-producers --strip-target-features $WASM_FEATURES "$wasm" -o "$wasm"
cargo run --quiet --locked --bin seal
# The last of all: the smaller forms of what is in dist/ now.
cargo run --quiet --locked --bin compress -- dist
