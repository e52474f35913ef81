# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by run.sh, test.sh and lint.sh: what they share on the way from a bare machine to built
# programs. Debian 12 is what it was run on; the names that Ubuntu 24.04 spells differently, or
# lacks, are written in too, but were not tried there.

# shellcheck disable=SC2034 # the scripts that source this file use the names below

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$root/build/release"
# A bare system has no locale, and Qt wants UTF-8.
if [[ -z "${LC_ALL:-}${LANG:-}" ]]; then export LANG=C.UTF-8; fi

# A name with "|" lists what other releases call the same package; the first one known here counts.
program_packages=(
  g++ cmake ninja-build pkg-config ccache
  qt6-base-dev qt6-charts-dev "qt6-svg-dev|libqt6svg6-dev" qt6-tools-dev qt6-tools-dev-tools
  qt6-l10n-tools qt6-qpa-plugins qt6-wayland libqt6sql6-sqlite
  libqt6opengl6-dev # without it CMake reports Qt6Charts as missing
  libqcustomplot-dev libopenblas-pthread-dev libsqlite3-dev libsodium-dev
  libcli11-dev nlohmann-json3-dev libfmt-dev libboost-dev libicu-dev libstemmer-dev libigraph-dev
  libfaiss-dev
  liblzma-dev zlib1g-dev
  fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji fontconfig
)
test_packages=(
  libgtest-dev libgmock-dev libbenchmark-dev librapidcheck-dev libsentencepiece-dev python3
)
# For the module hankki_torch, without which the program runs, but for what needs LibTorch.
torch_package=libtorch-dev
# libomp: the omp.h and the OpenMP that clang links, which faiss needs.
lint_packages=(clang-16 clang-tidy-16 libomp-16-dev clang-format shellcheck g++-mingw-w64-x86-64-posix)
# clang's own runtime: on Debian the sanitizers and libFuzzer are a package of their own.
fuzz_packages=(clang-16 libclang-rt-16-dev libomp-16-dev)
# For the test that installs Hankki's own packages into a bare system.
slow_packages=(debootstrap dpkg-dev)

say() { printf '%s\n' "$*"; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

installed() {
  [[ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null)" == ii* ]]
}

known_to_apt() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# missing ENTRY...: the entries of which no package is installed, one a line.
missing() {
  local entry name
  for entry in "$@"; do
    for name in ${entry//|/ }; do
      if installed "$name"; then continue 2; fi
    done
    say "$entry"
  done
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "installing packages needs root: run this script as root, or install sudo"
  fi
}

# resolve ENTRY...: each entry's first name that apt knows, one a line; dies where it knows none.
resolve() {
  local entry name
  for entry in "$@"; do
    for name in ${entry//|/ }; do
      if known_to_apt "$name"; then
        say "$name"
        continue 2
      fi
    done
    die "this system has no package ${entry//|/ or }; see \"Other systems\" in README.md"
  done
}

# install_missing yes|no PACKAGE...: installs what is missing after saying what; with "no" it only
# says so and leaves with status 1.
install_missing() {
  local allowed="$1" entries names
  shift
  command -v dpkg-query >/dev/null ||
    die "these scripts install packages with apt; see \"Other systems\" in README.md"
  mapfile -t entries < <(missing "$@")
  if [[ ${#entries[@]} -eq 0 ]]; then return; fi
  if [[ "$allowed" == no ]]; then
    say "Missing packages: ${entries[*]//|/ or }"
    exit 1
  fi
  say "Installing with apt what is missing: ${entries[*]//|/ or }"
  as_root apt-get update -qq
  names="$(resolve "${entries[@]}")" # not in a process substitution: its failure must end us
  # shellcheck disable=SC2086 # package names hold no spaces
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Use-Pty=0 $names
}

# choose_torch yes|no yes|no: whether packages may be installed, and whether LibTorch is wanted.
# Installs what the module hankki_torch needs, or says what is missing without it, and sets with_torch
# to ON or OFF.
choose_torch() {
  with_torch=OFF
  local missing_then="not built is hankki_torch, and missing with it engine=autograd of the models"
  if [[ "$2" == no ]]; then
    say "Without LibTorch, as asked: $missing_then."
  elif installed "$torch_package"; then
    with_torch=ON
  elif known_to_apt "$torch_package"; then
    install_missing "$1" "$torch_package"
    with_torch=ON
  else
    say "This system has no package $torch_package: $missing_then."
  fi
}

# configured NAME: with what value of an option $build is configured; nothing where it is not.
configured() {
  if [[ -f "$build/build.ninja" ]]; then sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; fi
}

# configure PRESET [-DNAME=VALUE...]
configure() {
  local preset="$1"
  shift
  (cd "$root" && cmake --preset "$preset" "$@")
}
