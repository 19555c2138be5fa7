# make serve         the page on http://127.0.0.1:8080/ (PORT= chooses another), built again on each change
# make test          everything: fmt, clippy, native tests, release build, its weight, the page in the engines
# make native        of that the native tests and the shipped data
# make page          of that the release build, its weight, and the page in the engines (ENGINES="firefox webkit" chooses)
# make e2e           of that the page in the engines alone, as it was built last (TESTS=timeline:: chooses)
# make build         the release in dist/ (SITE_URL=https://host/folder/ tells where it will stand)
# make check         fmt and clippy, native and wasm32; warnings are errors
# make bench         timeline and query engine beside other libraries, and the page itself, in a real browser (PART=timeline, engine or page)
# make bench-page    what other harnesses drive, in target/bench-page/
# make screenshots   pictures of every view, from the built page, in docs/screenshots/ (PICTURES="--to FOLDER --png table-1440" chooses)
# make lighthouse    the built page, sent by nginx, as Lighthouse's mobile preset sees it
# make size          raw, gzip and brotli bytes of dist/, and the sum of a first visit
#
# Each installs what it misses first: scripts/bootstrap.sh.

SHELL := bash
tools := . scripts/tools.sh &&

# The engines that the page is tested in, and the tests.
ENGINES := chromium firefox webkit
TESTS :=

.PHONY: serve test build check size native fixture page e2e screenshots bench bench-page lighthouse

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
	$(tools) cargo clippy --package dlt-activities --target wasm32-unknown-unknown --locked -- -D warnings

size: build
	$(tools) cargo run --quiet --locked --package site --bin size

# All that needs no browser.
native:
	$(tools) cargo test --locked --workspace --exclude e2e --exclude bench --exclude bench-page
	$(tools) cargo run --quiet --locked --package site --bin check-dataset -- public/data/activities.json public/data/other-bodies.json

# The built page over the data of the tests.
fixture: build
	@scripts/fixture.sh

page: size fixture
	$(tools) html-validate --config tests/htmlvalidate.json 'dist/**/*.html'
	@scripts/debug.sh
	@$(MAKE) --no-print-directory e2e

# In Chromium the page is sent by nginx, in the others by the tests' own server.
e2e:
	$(tools) cargo test --package e2e --locked --no-run
	@$(tools) for engine in $(ENGINES); do \
		case $$engine in chromium) server=nginx ;; *) server=plain ;; esac; \
		echo "== The page in $$engine, sent by $$server"; \
		E2E_BROWSER=$$engine E2E_SERVER=$$server cargo test --quiet --package e2e --locked --test all -- --test-threads=2 $(TESTS) || exit 1; \
	done

lighthouse:
	@scripts/bootstrap.sh lighthouse
	@SITE_URL=http://127.0.0.1:8090/some/folder/ scripts/build.sh
	$(tools) cargo run --quiet --locked --package e2e --bin lighthouse

bench-page:
	@scripts/bootstrap.sh build
	@scripts/bench-page.sh

bench: bench-page
	@scripts/bootstrap.sh bench
	@scripts/build.sh
	@scripts/bench.sh $(PART)

screenshots:
	@scripts/bootstrap.sh test
	@$(MAKE) --no-print-directory fixture
	$(tools) cargo run --quiet --locked --package e2e --bin screenshots -- $(PICTURES)

test:
	@scripts/bootstrap.sh test
	@$(MAKE) --no-print-directory check native page
