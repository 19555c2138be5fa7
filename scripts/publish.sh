#!/usr/bin/env bash
# Writes what stands beside the app into the folder that trunk made. Called by trunk (Trunk.toml), which is called with the
# flags of the page: the tool is compiled without them.
set -euo pipefail
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES CARGO_TARGET_DIR
cargo run --quiet --locked --bin publish -- "$TRUNK_STAGING_DIR" "${SITE_URL:-}"
