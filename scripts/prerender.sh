#!/usr/bin/env bash
# Writes what stands beside the app into the folder that trunk made. Called by trunk (Trunk.toml).
set -euo pipefail
cargo run --quiet --locked --package site --bin prerender -- "$TRUNK_STAGING_DIR" "${SITE_URL:-}"
