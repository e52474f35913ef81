#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Formatting of all sources, shellcheck over the scripts, clang-tidy, and what a compiler for Windows
# says to core.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/lint.sh [--no-install] [--format-only] [FILE-REGEX]

Checks the formatting of every C++ source (clang-format) and the scripts (shellcheck), then core, ui
and app with clang-tidy 16 and the checks of .clang-tidy, then whether a compiler for Windows (MinGW)
understands core without what needs Qt or LibTorch. FILE-REGEX narrows the last two, as in
`packaging/lint.sh core/data`. Nothing is changed. Leaves with status 1 where there is a finding.
TEXT
}

install=yes
tidy=yes
files='(core|ui|app)/'
while [[ $# -gt 0 ]]; do
  case "$1" in
    --no-install) install=no ;;
    --format-only) tidy=no ;;
    --help | -h) usage && exit 0 ;;
    -*) usage >&2 && die "unknown option $1" ;;
    *) files="$1" ;;
  esac
  shift
done

# The headers of other projects for a compiler that must not see this system's own: a folder of
# links to just those.
windows_headers() {
  local folder="$root/build/windows-headers" blas
  blas="/usr/include/$(g++ -print-multiarch)/openblas-pthread"
  rm -rf "$folder"
  mkdir -p "$folder"
  ln -s /usr/include/{boost,faiss,fmt,nlohmann,unicode,sodium,sodium.h,lzma,lzma.h,zlib.h,zconf.h} \
    /usr/include/libstemmer.h /usr/include/igraph/*.h "$blas/cblas.h" "$folder"
  # Without what it says about this system.
  grep -v '^#define OPENBLAS_OS_LINUX' "$blas/openblas_config.h" >"$folder/openblas_config.h"
  say "$folder"
}

# windows_sources REGEX: those of core that are compiled on Windows and need neither Qt nor LibTorch.
windows_sources() {
  find core -name '*.cpp' -not -name platform_posix.cpp -not -path 'core/store/*' \
    -not -path 'core/workbench/*' -not -path 'core/torch/*' | grep -E "$1" || true
}

install_missing "$install" "${program_packages[@]}" "${test_packages[@]}" "${lint_packages[@]}"

status=0
cd "$root"
find app core ui tests -name '*.h' -print0 -o -name '*.cpp' -print0 |
  xargs -0 clang-format --dry-run --Werror || status=1
shellcheck -x -P packaging packaging/*.sh tests/packaging/*.sh .ci/run || status=1
if [[ $tidy == yes ]]; then
  configure lint >/dev/null
  # What moc makes of sources that include it.
  ninja -C "$root/build/lint" -t targets all | sed -n 's/^\([^ ]*_autogen\): phony$/\1/p' |
    xargs ninja -C "$root/build/lint" >/dev/null
  run-clang-tidy-16 -quiet -p "$root/build/lint" -j "$(nproc)" "^$root/$files.*\\.cpp$" || status=1
  headers="$(windows_headers)"
  windows_sources "$files" | xargs -r -P "$(nproc)" -n 1 \
    x86_64-w64-mingw32-g++-posix -std=c++20 -fsyntax-only -Wall -Wextra -Werror \
    -Wno-missing-field-initializers '-DHANKKI_VERSION=""' -I "$root" -isystem "$headers" || status=1
fi
exit $status
