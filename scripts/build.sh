#!/usr/bin/env bash
# Builds the release into dist/. SITE_URL=https://host/folder/ tells where it will stand.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

# What trunk makes, before anything is written into it, is left in target/app (scripts/prerender.sh): the tests lay their data there.
trunk build --release --color never
scripts/finish.sh dist
