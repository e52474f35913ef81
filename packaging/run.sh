#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to the window on the built-in data set.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/run.sh [--no-install] [--without-torch] [-- HANKKI-ARGUMENTS]

Installs the system packages that are missing (as root or through sudo; it says which), builds the
programs into build/release/bin and opens Hankki on the built-in data set. Where there is no display
it runs `hankki-cli demo --out build/demo` instead. A second run starts in seconds.

  --without-torch  do without LibTorch (145 MB, 0.6 GB more), as where the system has no package of
                   it: the models then have no engine=autograd
  --no-install     install nothing: where packages are missing, say which and leave with status 1
  --help           this text

Written for Debian 12 and Ubuntu 24.04; run on Debian 12 only.
TEXT
}

install=yes
torch=yes
while [[ $# -gt 0 ]]; do
  case "$1" in
    --no-install) install=no ;;
    --without-torch) torch=no ;;
    --help | -h) usage && exit 0 ;;
    --) shift && break ;;
    *) usage >&2 && die "unknown option $1" ;;
  esac
  shift
done

install_missing "$install" "${program_packages[@]}"
choose_torch "$install" "$torch"
# A folder that test.sh configured builds the programs too, and keeps its tests.
if [[ "$(configured HANKKI_WITH_TORCH)" != "$with_torch" ]]; then
  tests="$(configured HANKKI_BUILD_TESTS)"
  configure release -DHANKKI_BUILD_TESTS="${tests:-OFF}" -DHANKKI_WITH_TORCH="$with_torch"
fi
cmake --build "$build" --target hankki hankki-cli

if [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]]; then
  exec "$build/bin/hankki" "$@"
fi
say "No display (neither DISPLAY nor WAYLAND_DISPLAY is set): running the command-line demo instead."
say "\$ hankki-cli demo --out build/demo"
exec "$build/bin/hankki-cli" demo --out "$root/build/demo"
