#!/usr/bin/env bash
# Formatting of all sources, clang-tidy over core, shellcheck over the scripts.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: packaging/lint.sh [--no-install] [--format-only] [FILE-REGEX]

Checks the formatting of every C++ source (clang-format), the scripts (shellcheck) and then the
sources under core/ with clang-tidy 16 and the checks of .clang-tidy; FILE-REGEX narrows those, as
in `packaging/lint.sh core/data`. Nothing is changed. Leaves with status 1 where there is a finding.
TEXT
}

install=yes
tidy=yes
files='core/'
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

install_missing "$install" "${program_packages[@]}" "${test_packages[@]}" "${lint_packages[@]}"

status=0
cd "$root"
find app core ui tests -name '*.h' -print0 -o -name '*.cpp' -print0 |
  xargs -0 clang-format --dry-run --Werror || status=1
shellcheck -x -P packaging packaging/*.sh .ci/run || status=1
if [[ $tidy == yes ]]; then
  configure lint >/dev/null
  run-clang-tidy-16 -quiet -p "$root/build/lint" -j "$(nproc)" "^$root/.*$files.*\\.cpp$" || status=1
fi
exit $status
