// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_piece.h"

#include <algorithm>
#include <utility>

#include "core/text/code_points.h"

namespace hankki {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// CJK Unified Ideographs and their extensions; neither Hangul nor kana.
bool is_ideograph(char32_t c) {
  constexpr std::pair<char32_t, char32_t> kBlocks[] = {
      {0x4E00, 0x9FFF},   {0x3400, 0x4DBF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B73F},
      {0x2B740, 0x2B81F}, {0x2B820, 0x2CEAF}, {0xF900, 0xFAFF},   {0x2F800, 0x2FA1F}};
  return std::ranges::any_of(
      kBlocks, [c](const auto& block) { return c >= block.first && c <= block.second; });
}

/// All of ASCII that is neither letter, digit, blank nor control, and Unicode's punctuation.
bool splits_words(char32_t c) {
  if (c < 0x80) return c > ' ' && c != 0x7F && !is_letter(c) && !is_digit(c);
  return is_punctuation(c);
}

bool is_bert_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || is_space(c);
}

std::u32string cleaned(const std::u32string& text) {
  std::u32string result;
  for (const char32_t c : text) {
    if (is_bert_blank(c))
      result.push_back(U' ');
    else if (c != kReplacement && !is_other(c))
      result.push_back(c);
  }
  return result;
}

std::u32string without_accents(const std::u32string& text) {
  std::u32string result = code_points(normalized(utf8(text), NormalForm::D));
  std::erase_if(result, is_mark);
  return result;
}

}  // namespace

std::vector<std::string> basic_tokens(std::string_view text, const BasicTokenOptions& options) {
  std::u32string prepared = code_points(text);
  if (options.clean) prepared = cleaned(prepared);
  if (options.strip_accents) prepared = without_accents(prepared);
  if (options.lower_case) prepared = code_points(lower_case(utf8(prepared)));
  std::vector<std::string> words;
  bool inside = false;
  for (const char32_t c : prepared) {
    const bool alone = splits_words(c) || (options.split_ideographs && is_ideograph(c));
    const bool blank = is_bert_blank(c) || is_blank(c);
    if (!blank && (alone || !inside)) words.emplace_back();
    if (!blank) append_utf8(words.back(), c);
    inside = !blank && !alone;
  }
  return words;
}

WordPiece::WordPiece(TokenVocabulary vocabulary, WordPieceOptions options, TokenFrame frame)
    : SentenceTokenizer(std::move(frame)),
      vocabulary_(std::move(vocabulary)),
      options_(std::move(options)),
      unknown_(vocabulary_.at(options_.unknown)) {}

void WordPiece::cut(std::string_view text, std::vector<TokenId>& pieces) const {
  for (const std::string& word : basic_tokens(text, options_.basic)) cut_word(word, pieces);
}

void WordPiece::cut_word(std::string_view word, std::vector<TokenId>& pieces) const {
  const auto inside = [](char byte) { return (byte & 0xC0) == 0x80; };
  const auto characters =
      word.size() - static_cast<std::size_t>(std::ranges::count_if(word, inside));
  if (characters > options_.longest_word) return pieces.push_back(unknown_);
  const std::size_t before = pieces.size();
  std::string piece;
  for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end) {
    std::optional<TokenId> found;
    for (end = word.size(); end > begin && !found;) {
      piece.assign(begin > 0 ? options_.inner : "").append(word.substr(begin, end - begin));
      found = vocabulary_.find(piece);
      if (found) break;
      do --end;
      while (end > begin && inside(word[end]));
    }
    if (!found) {
      pieces.resize(before);
      return pieces.push_back(unknown_);
    }
    pieces.push_back(*found);
  }
}

}  // namespace hankki
