# Sourced by every script: where the tools that bootstrap.sh installs are found.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/dlt-activities"
export PATH="$cache/bin:$cache/npm/node_modules/.bin:$cache/html/node_modules/.bin:$cache/lighthouse/node_modules/.bin:$PATH"

# shellcheck source=versions.env
. "$project/scripts/versions.env"

# Where the end-to-end tests find the accessibility rules.
export AXE_CORE="$cache/axe/node_modules/axe-core/axe.min.js"

# Where the benchmark finds the libraries that it measures beside.
export BENCH_PEERS="$cache/bench/node_modules"
