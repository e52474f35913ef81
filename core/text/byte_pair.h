// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/token_vocabulary.h"

namespace hankki {

/// Two tokens that become one, the first of the list first.
struct TokenMerge {
  std::string left, right;
};

/// The lines of merges.txt, "left right" each; a first line "#version" counts for nothing. Throws
/// Error, naming the line, where one has not two tokens.
std::vector<TokenMerge> parse_merges(std::string_view text, std::string_view where);

/// GPT-2's words: contractions, letters, digits and other characters in runs, each with a blank
/// before it, and blanks, of which the last goes to the word behind them.
std::vector<std::string_view> byte_pair_words(std::string_view text);

/// Byte-level byte-pair encoding (Sennrich et al. 2016; Radford et al. 2019), as RoBERTa uses it:
/// every byte of a word is a letter of an alphabet of 256 that are visible, and pairs of tokens are
/// merged in the order of the list. Nothing is unknown.
class BytePair : public SentenceTokenizer {
 public:
  /// `blank_first`: as if a blank stood before the text. Throws Error, naming `where`, where the
  /// vocabulary lacks a byte or what a merge makes.
  BytePair(TokenVocabulary vocabulary, const std::vector<TokenMerge>& merges, bool blank_first,
           TokenFrame frame, std::string_view where);

  std::size_t size() const override { return vocabulary_.size(); }
  std::string token(TokenId id) const override { return vocabulary_.token(id); }

 protected:
  void cut(std::string_view text, std::vector<TokenId>& pieces) const override;

 private:
  struct Merged {
    std::size_t rank = 0;
    TokenId id = 0;
  };

  void cut_word(std::string_view word, std::vector<TokenId>& pieces) const;
  const Merged* merged(TokenId left, TokenId right) const;

  const TokenVocabulary vocabulary_;
  const bool blank_first_;
  TokenId bytes_[256];
  std::unordered_map<std::uint64_t, Merged> merges_;  // by the two ids
};

}  // namespace hankki
