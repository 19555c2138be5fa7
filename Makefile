# make serve   the page on http://127.0.0.1:8080/ (PORT= chooses another), built again on each change
# make test    everything: fmt, clippy, native tests, release build, its weight, the page in three engines
# make page    of that the release build, its weight, and the page in the engines (ENGINES="firefox webkit" chooses)
# make build   the release in dist/
# make check   fmt and clippy, native and wasm32; warnings are errors
# make bench   timeline and query engine beside other libraries, and the page itself, in a real browser (PART=timeline, engine or page)
# make bench-page   what other harnesses drive, in target/bench-page/
# make screenshots   the pictures of docs/screenshots/, from the built page
# make lighthouse   the built page, sent by nginx, as Lighthouse's mobile preset sees it
# make size    raw, gzip and brotli bytes of dist/, and the sum of a first visit
#
# Each installs what it misses first: scripts/bootstrap.sh.

SHELL := bash
tools := . scripts/tools.sh &&

# The engines that the page is tested in.
ENGINES := chromium firefox webkit

.PHONY: serve test build check size native page screenshots bench bench-page lighthouse

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
	$(tools) cargo clippy --lib --bin dlt-activities --bin desk --target wasm32-unknown-unknown --locked -- -D warnings

size: build
	$(tools) cargo run --quiet --locked --bin size

# The pure rooms and the dataset, without a browser.
native:
	$(tools) cargo test --locked --package dlt-activities --package engine
	$(tools) cargo run --quiet --locked --bin check-dataset -- public/data/activities.json public/data/other-bodies.json

# The built page in real browsers: in Chromium sent by nginx, in the others by the tests' own server.
page: size
	$(tools) html-validate --config tests/htmlvalidate.json 'dist/**/*.html'
	$(tools) cargo test --package e2e --locked --no-run
	@$(tools) for engine in $(ENGINES); do \
		case $$engine in chromium) server=nginx ;; *) server=plain ;; esac; \
		echo "== The page in $$engine, sent by $$server"; \
		E2E_BROWSER=$$engine E2E_SERVER=$$server cargo test --quiet --package e2e --locked -- --test-threads=2 || exit 1; \
	done

lighthouse:
	@scripts/bootstrap.sh lighthouse
	@SITE_URL=http://127.0.0.1:8090/some/folder/ scripts/build.sh
	$(tools) cargo run --quiet --locked --package e2e --bin lighthouse

bench-page:
	@scripts/bootstrap.sh build
	@scripts/bench-page.sh

bench:
	@scripts/bootstrap.sh bench
	@scripts/bootstrap.sh build
	@scripts/build.sh
	@scripts/bench-page.sh
	@scripts/bench.sh $(PART)

screenshots:
	@scripts/bootstrap.sh test
	@scripts/bootstrap.sh bench
	@scripts/build.sh
	@scripts/bench-page.sh
	$(tools) cargo run --quiet --package e2e --bin screenshots
	@scripts/bench.sh picture docs/screenshots/timeline-catalogue.webp

test:
	@scripts/bootstrap.sh test
	@$(MAKE) --no-print-directory check native page
