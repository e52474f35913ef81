// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/token_vocabulary.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/text/json_object.h"

namespace hankki {

TokenVocabulary::TokenVocabulary(std::vector<std::string> tokens, std::string_view where)
    : where_(where), tokens_(std::move(tokens)) {
  if (tokens_.empty()) throw Error(where, en::say("it has no tokens; get a fresh copy of it"));
  if (tokens_.size() > kMost) throw Error(where, en::say("it has more than {} tokens", kMost));
  ids_.reserve(tokens_.size());
  for (std::size_t id = 0; id < tokens_.size(); ++id)
    ids_.insert_or_assign(tokens_[id], static_cast<TokenId>(id));
}

TokenVocabulary TokenVocabulary::from_lines(std::string_view text, std::string_view where) {
  std::vector<std::string> tokens;
  while (!text.empty() && tokens.size() <= kMost) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    tokens.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return TokenVocabulary(std::move(tokens), where);
}

TokenVocabulary TokenVocabulary::from_object(const JsonObject& object) {
  std::vector<std::string> tokens(object.json().size());
  std::vector<bool> taken(tokens.size());
  for (const auto& [token, value] : object.json().items()) {
    const auto id = object.integer(token, 0, static_cast<std::int64_t>(kMost) - 1);
    const auto place = static_cast<std::size_t>(id);
    if (place >= tokens.size()) {
      // Some vocabularies leave ids out, though never many.
      if (place >= 2 * object.json().size())
        throw Error(object.where(),
                    en::say("the id {} of \"{}\" is larger than there are tokens", id, token));
      tokens.resize(place + 1);
      taken.resize(place + 1);
    }
    if (taken[place]) throw Error(object.where(), en::say("the id {} stands twice", id));
    taken[place] = true;
    tokens[place] = token;
  }
  return TokenVocabulary(std::move(tokens), object.where());
}

std::optional<TokenId> TokenVocabulary::find(std::string_view token) const {
  const auto found = ids_.find(token);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

TokenId TokenVocabulary::at(std::string_view token) const {
  if (const auto id = find(token)) return *id;
  throw Error(where_, en::say("it lacks the token {}; get the tokenizer's files that belong to the "
                              "model",
                              token));
}

std::string TokenVocabulary::token(TokenId id) const {
  const auto place = static_cast<std::size_t>(id);
  return id >= 0 && place < tokens_.size() ? tokens_[place] : std::string();
}

}  // namespace hankki
