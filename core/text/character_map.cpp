// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_map.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"
#include "core/text/code_points.h"

namespace hankki {
namespace {

// A unit of the trie, as darts-clone packs it.
constexpr std::uint32_t kLeaf = 0x8000'0000;  // of a unit that holds a value
bool has_leaf(std::uint32_t unit) { return (unit >> 8 & 1) != 0; }
std::uint32_t label(std::uint32_t unit) { return unit & (kLeaf | 0xFF); }
std::uint32_t offset(std::uint32_t unit) { return unit >> 10 << ((unit & 0x200) >> 6); }

[[noreturn]] void refuse() {
  throw Error(en::say("its normalisation is damaged; get a fresh copy of it"));
}

}  // namespace

CharacterMap::CharacterMap(std::string_view bytes) {
  std::uint32_t size = 0;
  if (bytes.size() < sizeof(size)) refuse();
  std::memcpy(&size, bytes.data(), sizeof(size));
  bytes.remove_prefix(sizeof(size));
  if (size > bytes.size() || size < sizeof(std::uint32_t) || size % sizeof(std::uint32_t) != 0)
    refuse();
  trie_.resize(size / sizeof(std::uint32_t));
  std::memcpy(trie_.data(), bytes.data(), size);
  replacements_ = bytes.substr(size);
}

std::string CharacterMap::apply(std::string_view text) const {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    std::size_t matched = 0, replacement = 0;
    std::size_t node = offset(trie_[0]);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      node ^= byte;
      if (node >= trie_.size() || label(trie_[node]) != byte) break;
      const std::uint32_t unit = trie_[node];
      node ^= offset(unit);
      if (!has_leaf(unit)) continue;
      if (node >= trie_.size()) refuse();
      matched = i + 1;
      replacement = trie_[node] & ~kLeaf;
    }
    if (matched == 0) {
      matched = std::min(utf8_size(text.front()), text.size());
      result += text.substr(0, matched);
    } else {
      const std::size_t end = replacements_.find('\0', replacement);
      if (end == std::string::npos) refuse();
      result.append(replacements_, replacement, end - replacement);
    }
    text.remove_prefix(matched);
  }
  return result;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string bytes;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char character : text) {
    const std::size_t digit = kDigits.find(character);
    if (digit == std::string_view::npos) refuse();
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<char>(bits >> held & 0xFF));
  }
  return bytes;
}

}  // namespace hankki
