# Sourced by what builds the release's wasm: how the compiler is set for it.
#
# The wasm is linked with a standard library that is compiled along with it, for size, and in which a panic aborts at
# once instead of formatting a message that nobody reads: that takes about a seventh off what a visitor downloads. These
# are unstable options of cargo and rustc, hence RUSTC_BOOTSTRAP. Where the compiler or its library's sources don't allow
# it, the wasm is built without, works the same, and is heavier.
# shellcheck shell=bash

aborting="-Zunstable-options -Cpanic=immediate-abort"

can_compile_std() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library/std" ] &&
    # shellcheck disable=SC2086
    RUSTC_BOOTSTRAP=1 rustc $aborting --print cfg >/dev/null 2>&1
}

if can_compile_std; then
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  # Without reference types wasm-bindgen needs no shim for each browser function.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$aborting -Ctarget-feature=-reference-types,-multivalue"
else
  echo "build: this rustc has no sources of its library, or knows no immediate-abort: the page will be heavier by a seventh"
fi
# A folder of its own, so that this build and plain ones don't undo each other.
export CARGO_TARGET_DIR=target/release-page
