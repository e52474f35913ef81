// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence_tokenizer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/text/code_points.h"

namespace hankki {
namespace {

/// The longest of the tokens that the text starts with; nullptr where none.
const AddedToken* added_at(const std::vector<AddedToken>& added, std::string_view text) {
  const AddedToken* longest = nullptr;
  for (const AddedToken& token : added) {
    if (text.starts_with(token.text) &&
        (longest == nullptr || token.text.size() > longest->text.size()))
      longest = &token;
  }
  return longest;
}

}  // namespace

SentenceTokenizer::SentenceTokenizer(TokenFrame frame) : frame_(std::move(frame)) {
  for (const AddedToken& token : frame_.added) {
    if (token.text.empty()) throw std::logic_error("an added token is empty");
    starts_added_[static_cast<unsigned char>(token.text.front())] = true;
  }
}

std::vector<TokenId> SentenceTokenizer::pieces(std::string_view text) const {
  std::vector<TokenId> result;
  text = without_outer_blanks(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const AddedToken* token = starts_added_[static_cast<unsigned char>(text[at])]
                                  ? added_at(frame_.added, text.substr(at))
                                  : nullptr;
    if (token == nullptr) {
      ++at;
      continue;
    }
    std::string_view before = text.substr(begin, at - begin);
    if (token->takes_blanks_before) before = without_blanks_behind(before);
    if (!before.empty()) cut(before, result);
    result.push_back(token->id);
    begin = at += token->text.size();
  }
  if (begin < text.size()) cut(text.substr(begin), result);
  return result;
}

std::vector<TokenId> SentenceTokenizer::framed(const std::vector<TokenId>& pieces,
                                               std::size_t begin, std::size_t end) const {
  std::vector<TokenId> ids = frame_.before;
  ids.insert(ids.end(), pieces.begin() + static_cast<std::ptrdiff_t>(begin),
             pieces.begin() + static_cast<std::ptrdiff_t>(end));
  ids.insert(ids.end(), frame_.after.begin(), frame_.after.end());
  return ids;
}

std::vector<TokenId> SentenceTokenizer::encode(std::string_view text, std::size_t longest) const {
  const auto all = pieces(text);
  return framed(all, 0, std::min(all.size(), longest - frame_.size()));
}

std::vector<std::vector<TokenId>> SentenceTokenizer::windows(std::string_view text,
                                                             std::size_t longest) const {
  const auto all = pieces(text);
  const std::size_t room = longest - frame_.size();
  std::vector<std::vector<TokenId>> result;
  for (std::size_t begin = 0; begin == 0 || begin < all.size(); begin += room)
    result.push_back(framed(all, begin, std::min(all.size(), begin + room)));
  return result;
}

}  // namespace hankki
