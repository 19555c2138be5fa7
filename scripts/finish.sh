#!/usr/bin/env bash
# finish.sh FOLDER: makes of a site that has its pages a release: the app's files are named by what is in them, the service worker
# knows them, and what gets smaller has its smaller forms beside it. Nothing may change after that.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

cargo run --quiet --locked --package site --bin fingerprint -- "$1"
cargo run --quiet --locked --package site --bin compress -- "$1"
