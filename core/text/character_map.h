// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

/// SentencePiece's compiled normalisation: a double-array trie of character sequences, each with
/// what replaces it. Of the sequences that the text starts with the longest counts; a character
/// that starts none stays.
class CharacterMap {
 public:
  /// `bytes`: the trie's size in 4 bytes (little-endian), the trie, then the replacements, each
  /// with a zero byte behind it. Throws Error, without a place, where they are not that.
  explicit CharacterMap(std::string_view bytes);
  /// Leaves every character.
  CharacterMap() : trie_{0} {}

  std::string apply(std::string_view text) const;

 private:
  std::vector<std::uint32_t> trie_;
  std::string replacements_;
};

/// The bytes that a Base64 text stands for. Throws Error, without a place, where it is none.
std::string from_base64(std::string_view text);

}  // namespace hankki
