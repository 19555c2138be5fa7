#!/usr/bin/env bash
# Builds the page as `make serve` does, into target/debug-dist, for the test of it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

trunk build --dist target/debug-dist --color never
