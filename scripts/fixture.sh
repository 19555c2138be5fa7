#!/usr/bin/env bash
# Makes the site of the tests in target/fixture-dist: the app of the last release (scripts/build.sh) over the data of
# tests/fixtures, which stay as they are whatever is shipped.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

app=target/app site=target/fixture-dist
[ -f $app/index.html ] || {
  echo "fixture: $app is not there" >&2
  echo "  What to do: make build" >&2
  exit 1
}
rm -rf $site
cp -r $app $site
cp tests/fixtures/activities.json tests/fixtures/other-bodies.json $site/data/
cargo run --quiet --locked --package site --bin prerender -- $site "${SITE_URL:-}"
scripts/finish.sh $site
