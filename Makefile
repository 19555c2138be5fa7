# make serve   the page on http://127.0.0.1:8080/ (PORT= chooses another), built again on each change
# make test    everything: fmt, clippy, native tests, release build, its weight, the page in a real browser
# make build   the release in dist/
# make check   fmt and clippy, native and wasm32; warnings are errors
# make bench   the page's timeline beside other libraries, in one run in a real browser
# make bench-page   what other harnesses drive, in target/bench-page/
# make screenshots   the pictures of docs/screenshots/, from the built page
# make size    raw, gzip and brotli bytes of dist/, and the sum of a first visit
#
# Each installs what it misses first: scripts/bootstrap.sh.

SHELL := bash
tools := . scripts/tools.sh &&

.PHONY: serve test build check size native page screenshots bench bench-page

serve:
	@scripts/bootstrap.sh serve
	@PORT=$(PORT) scripts/serve.sh

build:
	@scripts/bootstrap.sh build
	@scripts/build.sh

check:
	@scripts/bootstrap.sh build
	$(tools) cargo fmt --all --check
	$(tools) cargo clippy --workspace --all-targets --locked -- -D warnings
	$(tools) cargo clippy --lib --bin dlt-activities --target wasm32-unknown-unknown --locked -- -D warnings

size: build
	$(tools) cargo run --quiet --locked --bin size

# The pure rooms and the dataset, without a browser.
native:
	$(tools) cargo test --locked
	$(tools) cargo run --quiet --locked --bin check-dataset -- public/data/activities.json public/data/other-bodies.json

# The built page in a real browser.
page: size
	$(tools) cargo test --package e2e --locked -- --test-threads=2

bench-page:
	@scripts/bootstrap.sh build
	@scripts/bench-page.sh

bench:
	@scripts/bootstrap.sh bench
	@scripts/bench-page.sh
	@scripts/bench.sh

screenshots:
	@scripts/bootstrap.sh test
	@scripts/bootstrap.sh bench
	@scripts/build.sh
	@scripts/bench-page.sh
	$(tools) cargo run --quiet --package e2e --bin screenshots
	@scripts/bench.sh docs/screenshots/timeline-catalogue.webp

test:
	@scripts/bootstrap.sh test
	@$(MAKE) --no-print-directory check native page
