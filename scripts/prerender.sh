#!/usr/bin/env bash
# Writes what stands beside the app into the folder that trunk made. Called by trunk (Trunk.toml).
set -euo pipefail

# The tests lay other data into a release than what is shipped (scripts/fixture.sh).
if [ "$TRUNK_PROFILE" = release ]; then
  rm -rf target/app
  mkdir -p target
  cp -r "$TRUNK_STAGING_DIR" target/app
fi
cargo run --quiet --locked --package site --bin prerender -- "$TRUNK_STAGING_DIR" "${SITE_URL:-}"
