// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text/sentence_tokenizer.h"

namespace hankki {

class JsonObject;

/// The tokens of a sentence encoder and their ids.
class TokenVocabulary {
 public:
  static constexpr std::size_t kMost = 4'000'000;

  /// Each token's place is its id. Of equal ones the last counts, as in Python's dict. Throws Error
  /// where there are none, or more than kMost.
  explicit TokenVocabulary(std::vector<std::string> tokens, std::string_view where);

  /// The lines of vocab.txt.
  static TokenVocabulary from_lines(std::string_view text, std::string_view where);
  /// vocab.json: {"token": id}. Throws Error where ids leave too many gaps, or stand twice.
  static TokenVocabulary from_object(const JsonObject& object);

  std::optional<TokenId> find(std::string_view token) const;
  /// The same; throws Error where the vocabulary has none.
  TokenId at(std::string_view token) const;
  std::string token(TokenId id) const;  ///< empty where there is none
  std::size_t size() const { return tokens_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::string where_;
  std::vector<std::string> tokens_;
  std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> ids_;
};

}  // namespace hankki
