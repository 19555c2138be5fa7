#!/usr/bin/env bash
# Installs what is missing to serve the page for development, to build the release, to test it, or to measure it:
# bootstrap.sh serve|build|test|bench|lighthouse.
#
# For each tool, in this order: what PATH already has in the right version; what works on an
# ordinary machine (rustup, cargo-binstall, npm); building it from its sources. Tools go to a
# per-user cache ($XDG_CACHE_HOME/dlt-activities); system packages are installed only as root.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

say() { printf 'bootstrap: %s\n' "$*"; }

# stop REASON REMEDY: the one way this script gives up.
stop() {
  printf 'bootstrap: cannot go on: %s\n  What to do: %s\n' "$1" "$2" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least FOUND WANTED: whether version FOUND is WANTED or newer.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# version COMMAND...: the first dotted or plain number that the command prints, or nothing.
version() { "$@" 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1 || true; }

# long NAME COMMAND...: runs a long step with its output in a log, and tells every 20 s how far it is.
# Fails as the command does; the caller decides whether that is the end.
long() {
  local name=$1 log began=$SECONDS pid status=0
  shift
  mkdir -p "$cache/log"
  log="$cache/log/$name.log"
  "$@" >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if (((SECONDS - began) % 20 == 19)); then
      say "  $name: $((SECONDS - began)) s, $(grep -c 'Compiling' "$log" || true) crates compiled; now: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-80)"
    fi
  done
  wait "$pid" || status=$?
  if [ "$status" -ne 0 ]; then
    say "  $name failed; the end of $log:"
    tail -n 12 "$log" | sed 's/^/    /' >&2
    return "$status"
  fi
  say "  $name: done in $((SECONDS - began)) s"
}

# packages WHY NAME...: installs Debian packages as root; otherwise says what to run.
packages() {
  local why=$1
  shift
  has apt-get || stop "this needs $why, and this system has no apt-get" "install $why with your system's packages (in Debian: $*)"
  dpkg -s "$@" >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] || stop "this needs $why, and only root may install system packages" "sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
  say "installing system packages ($why): $*"
  long apt-update apt-get update || stop "apt-get update failed" "look at the log above, then run the same command again"
  long apt-install env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
    stop "apt-get could not install: $*" "look at the log above, then run the same command again"
}

# within SECONDS COMMAND...: gives up on a command that hangs, where the system has a way to.
within() {
  if has timeout; then timeout "$@"; else "${@:2}"; fi
}

builds_for_wasm() {
  local lib
  lib=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) && compgen -G "$lib/libstd-*.rlib" >/dev/null
}

rust() {
  has cargo && has rustc || stop "Rust is not installed" "follow https://rustup.rs, then run the same command again"
  has cc || packages "a C compiler (Rust links with it)" gcc libc6-dev
  at_least "$(version rustc --version)" "$RUST_MINIMUM" ||
    stop "rustc $(version rustc --version) is older than $RUST_MINIMUM" "rustup update stable"
  if ! { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1; then
    has rustup && long rust-components within 900 rustup component add clippy rustfmt ||
      stop "clippy or rustfmt is missing" "install both with the Rust you have"
  fi
  builds_for_wasm && return
  has rustup || stop "this Rust has no library for wasm32 (the page is WebAssembly), and there is no rustup to add it" \
    "install Rust with https://rustup.rs, then run the same command again"
  say "adding the wasm32 target (the page is WebAssembly): rustup target add wasm32-unknown-unknown"
  long rustup-target within 900 rustup target add wasm32-unknown-unknown && builds_for_wasm ||
    stop "rustup could not add the wasm32 target" "look at the log above, then run: rustup target add wasm32-unknown-unknown"
}

# crate COMMAND CRATE VERSION [CARGO-INSTALL-OPTION...]: a command-line tool from crates.io.
crate() {
  local command=$1 name=$2 wanted=$3
  shift 3
  [ "$(version "$command" --version)" = "$wanted" ] && return
  if has cargo-binstall; then
    say "fetching $name $wanted with cargo-binstall"
    long "$name-binstall" cargo binstall --no-confirm --disable-strategies compile --root "$cache" "$name@$wanted" && return
  fi
  say "compiling $name $wanted (several minutes, once; cargo-binstall would fetch it ready-made)"
  # Compile time counts here, not run time: no LTO, little optimization.
  long "$name" env CARGO_TARGET_DIR="$cache/build" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install "$name" --version "$wanted" --root "$cache" "$@" ||
    stop "$name $wanted could not be compiled" "install it by hand, so that '$command --version' says $wanted, then run the same command again"
  rm -rf "$cache/build"
}

wasm_bindgen() {
  local wanted
  wanted=$(grep -A 1 '^name = "wasm-bindgen"$' "$project/Cargo.lock" | grep -oE '[0-9]+(\.[0-9]+)+' || true)
  [ -n "$wanted" ] || stop "Cargo.lock names no wasm-bindgen" "restore Cargo.lock from the repository"
  # Not --locked: its lock file may name crates newer than a registry mirror has.
  crate wasm-bindgen wasm-bindgen-cli "$wanted"
}

wasm_opt() {
  local found
  found=$(version wasm-opt --version)
  [ -n "$found" ] && at_least "$found" "$WASM_OPT_MINIMUM" && return
  has npm || packages "npm (it has wasm-opt)" npm
  say "fetching wasm-opt (it makes the page's code a fifth smaller) from npm's binaryen $BINARYEN_VERSION"
  long binaryen npm install --prefix "$cache/npm" --no-audit --no-fund --no-save "binaryen@$BINARYEN_VERSION" ||
    stop "npm could not install binaryen $BINARYEN_VERSION" "install binaryen by hand, so that wasm-opt is on PATH"
}

browser() {
  { has chromium || has google-chrome || has chromium-browser; } && has chromedriver && return
  # shellcheck disable=SC2086
  packages "the browser that the end-to-end tests drive" $DEBIAN_BROWSER_PACKAGES
}

firefox_() {
  # shellcheck disable=SC2086
  { has firefox || has firefox-esr; } || packages "Firefox (the tests run in it, too)" $DEBIAN_FIREFOX_PACKAGES
  crate geckodriver geckodriver "$GECKODRIVER_VERSION"
}

webkit() {
  has WebKitWebDriver && has Xvfb && return
  # shellcheck disable=SC2086
  packages "WebKit's driver, and a screen for it that nobody sees (the tests run in it, too)" $DEBIAN_WEBKIT_PACKAGES
}

# The servers that docs/hosting.md has configurations for. The tests start them themselves, on ports of their own.
servers() {
  [ -x /usr/sbin/nginx ] && [ -x /usr/sbin/apache2 ] && has rsync && compgen -G "$NGINX_BROTLI_MODULE" >/dev/null && return
  # shellcheck disable=SC2086
  packages "nginx, Apache and rsync (the hosting recipes are tested with them)" $DEBIAN_SERVER_PACKAGES
}

lighthouse_() {
  [ "$(version lighthouse --version)" = "$LIGHTHOUSE_VERSION" ] && return
  has npm || packages "npm (it has lighthouse)" npm
  long lighthouse npm install --prefix "$cache/lighthouse" --no-audit --no-fund --no-save "lighthouse@$LIGHTHOUSE_VERSION" ||
    stop "npm could not install lighthouse $LIGHTHOUSE_VERSION" "install it by hand, so that 'lighthouse --version' says so, then run the same command again"
}

# In a folder of its own: npm would take away what another call put there.
axe() {
  grep -qs "axe v$AXE_VERSION" "$AXE_CORE" && return
  has npm || packages "npm (it has axe-core, the accessibility rules)" npm
  long axe-core npm install --prefix "$cache/axe" --no-audit --no-fund --no-save "axe-core@$AXE_VERSION" ||
    stop "npm could not install axe-core $AXE_VERSION" "install it by hand into $cache/axe, then run the same command again"
}

# In a folder of its own, as above.
html_validate() {
  grep -qs "\"version\": \"$HTML_VALIDATE_VERSION\"" "$cache/html/node_modules/html-validate/package.json" && return
  has npm || packages "npm (it has html-validate)" npm
  long html-validate npm install --prefix "$cache/html" --no-audit --no-fund --no-save "html-validate@$HTML_VALIDATE_VERSION" ||
    stop "npm could not install html-validate $HTML_VALIDATE_VERSION" "install it by hand into $cache/html, then run the same command again"
}

# What `make bench` measures the page beside. In a folder of its own, as above.
peers() {
  local wanted
  wanted="vis-timeline@$VIS_TIMELINE_VERSION itemsjs@$ITEMSJS_VERSION minisearch@$MINISEARCH_VERSION @orama/orama@$ORAMA_VERSION flexsearch@$FLEXSEARCH_VERSION @sqlite.org/sqlite-wasm@$SQLITE_WASM_VERSION"
  [ "$(cat "$cache/bench/installed" 2>/dev/null)" = "$wanted" ] && return
  has npm || packages "npm (it has the libraries to measure beside)" npm
  # shellcheck disable=SC2086
  long peers npm install --prefix "$cache/bench" --no-audit --no-fund --no-save $wanted ||
    stop "npm could not install $wanted" "install them by hand into $cache/bench, then run the same command again"
  echo "$wanted" >"$cache/bench/installed"
}

trunk_() {
  crate trunk trunk "$TRUNK_VERSION" --ignore-rust-version --no-default-features --features rustls --locked
}

case "${1:-build}" in
  serve) steps="rust wasm_bindgen trunk_" ;;
  build) steps="rust wasm_bindgen wasm_opt trunk_" ;;
  test) steps="rust browser firefox_ webkit servers axe html_validate wasm_bindgen wasm_opt trunk_" ;;
  bench) steps="rust browser wasm_bindgen wasm_opt peers" ;;
  lighthouse) steps="rust browser servers lighthouse_ wasm_bindgen wasm_opt trunk_" ;;
  *) stop "unknown step '$1'" "say 'bootstrap.sh serve', 'build', 'test', 'bench' or 'lighthouse'" ;;
esac
for step in $steps; do "$step"; done
