#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to ctest's summary.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/test.sh [--no-install] [--without-torch] [--all]

Installs the system packages that are missing (as root or through sudo; it says which), builds
everything into build/release and runs the tests. Opens no window; its last lines are ctest's.

  --all            also the tests labelled slow, kill (kill -9 at random moments) and fuzz (a minute
                   a target, built with clang 16 into build/fuzz)
  --without-torch  do without LibTorch and the tests of engine=autograd, as where the system has no
                   package of it
  --no-install     install nothing: where packages are missing, say which and leave with status 1
  --help           this text

HANKKI_DATA_DIR      folder of the real data sets (default: ../shared/data beside the clone)
HANKKI_REQUIRE_DATA  1: a missing real data set is a failure; otherwise its tests are skipped

Written for Debian 12 and Ubuntu 24.04; run on Debian 12 only.
TEXT
}

install=yes
torch=yes
all=no
while [[ $# -gt 0 ]]; do
  case "$1" in
    --no-install) install=no ;;
    --without-torch) torch=no ;;
    --all) all=yes ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && die "unknown option $1" ;;
  esac
  shift
done

packages=("${program_packages[@]}" "${test_packages[@]}")
if [[ $all == yes ]]; then packages+=("${fuzz_packages[@]}" "${slow_packages[@]}"); fi
install_missing "$install" "${packages[@]}"
choose_torch "$install" "$torch"

configure release -DHANKKI_BUILD_TESTS=ON -DHANKKI_WITH_TORCH="$with_torch"
cmake --build "$build"

selection=(-LE '^(slow|kill|fuzz)$')
if [[ $all == yes ]]; then
  configure fuzz
  cmake --build --preset fuzz
  selection=()
fi
export QT_QPA_PLATFORM=offscreen
# One more than there are cores: a window that waits to be still leaves its core to another.
exec ctest --test-dir "$build" --output-on-failure --parallel "$(($(nproc) + 1))" "${selection[@]}"
