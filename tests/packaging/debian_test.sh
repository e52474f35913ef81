#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# debian_test.sh BUILD: makes the packages of a build and installs them as a user would, into a bare
# Debian 12 without what is only recommended; then everything that they must bring with them is used:
# the SQL driver, a fast BLAS, fonts, LibTorch. Status 77: skipped, and why.
set -euo pipefail
build="$1"

skip() {
  printf 'skipped: %s\n' "$*"
  exit 77
}
fail() {
  printf 'failed: %s\n' "$*" >&2
  exit 1
}

[[ $EUID -eq 0 ]] || skip "only root can make a bare system"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
[[ -x "$build/bin/hankki" && -x "$build/bin/hankki-cli" ]] || skip "the programs are not built"
# shellcheck disable=SC2016 # a placeholder of apt
mirror="$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)"
[[ -n "$mirror" ]] || skip "apt knows no place that Debian 12 comes from"

work="$(mktemp -d)"
bare="$work/bare"
trap 'umount --quiet --lazy "$bare/proc" || true; rm -rf --one-file-system "$work"' EXIT

cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/packages" >"$work/cpack.log" ||
  { cat "$work/cpack.log" && fail "cpack made no packages"; }
packages=("$work"/packages/*.deb)
[[ ${#packages[@]} -eq 2 ]] || fail "cpack made ${packages[*]} instead of hankki and hankki-torch"
for package in "${packages[@]}"; do dpkg-deb --field "$package" Package Version Depends Recommends; done

debootstrap --variant=minbase bookworm "$bare" "$mirror" >"$work/debootstrap.log" ||
  { tail -n 20 "$work/debootstrap.log" && fail "debootstrap made no bare system"; }
mount -t proc proc "$bare/proc" || skip "a bare system's /proc cannot be mounted" # $ORIGIN needs it
cp /etc/resolv.conf "$bare/etc/"
mkdir "$bare/packages"
cp "$work"/packages/hankki_*.deb "$bare/packages/hankki.deb"
cp "$work"/packages/hankki-torch_*.deb "$bare/packages/hankki-torch.deb"

inside() { chroot "$bare" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8 "$@"; }
install() {
  inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    >"$work/apt.log" 2>&1 || { tail -n 30 "$work/apt.log" && fail "apt did not install $*"; }
}

install /packages/hankki.deb
inside hankki-cli demo --epochs 3 --out /root/demo
[[ -s "$bare/root/demo/runs.csv" && -s "$bare/root/demo/curves.csv" ]] || fail "the demo left no tables"
blas="$(inside ldd /usr/bin/hankki-cli | awk '/blas/ { print $3; exit }')"
[[ "$(inside readlink -f "$blas")" == *openblas* ]] || fail "products go to $blas, which is not OpenBLAS"
for language in ko en und-zsye; do
  [[ -n "$(inside fc-list ":lang=$language")" ]] || fail "no font for $language"
done

inside hankki-cli import builtin --workspace /root/work
inside hankki-cli split --method ratio --ratios 0.8,0.1,0.1 --workspace /root/work
refused=0
inside hankki-cli train --workspace /root/work --model bpr --set engine=autograd || refused=$?
[[ $refused -eq 2 ]] || fail "engine=autograd without hankki-torch ended with status $refused, not 2"
install /packages/hankki-torch.deb
inside hankki-cli train --workspace /root/work --model bpr --set engine=autograd --set epochs=2
