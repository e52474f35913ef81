// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/token_vocabulary.h"

namespace hankki {

/// How BERT prepares text before it looks words up.
struct BasicTokenOptions {
  bool clean = true;  ///< drops control characters, and every blank is a space
  bool lower_case = true;
  bool strip_accents = true;     ///< "é" is "e"; Hangul syllables come apart as well
  bool split_ideographs = true;  ///< each Chinese character is a word
};

/// BERT's BasicTokenizer (Devlin et al. 2019, tokenization.py): words between blanks, and each
/// punctuation character by itself.
std::vector<std::string> basic_tokens(std::string_view text, const BasicTokenOptions& options);

struct WordPieceOptions {
  BasicTokenOptions basic;
  std::string unknown = "[UNK]";
  std::string inner = "##";        ///< what pieces that do not begin a word begin with
  std::size_t longest_word = 100;  ///< in characters; longer ones are unknown
};

/// Cuts each word greedily into the longest pieces of the vocabulary; one that cannot be cut to its
/// end is unknown as a whole (Wu et al. 2016).
class WordPiece : public SentenceTokenizer {
 public:
  /// Throws Error where the vocabulary lacks the unknown token.
  WordPiece(TokenVocabulary vocabulary, WordPieceOptions options, TokenFrame frame);

  std::size_t size() const override { return vocabulary_.size(); }
  std::string token(TokenId id) const override { return vocabulary_.token(id); }

 protected:
  void cut(std::string_view text, std::vector<TokenId>& pieces) const override;

 private:
  void cut_word(std::string_view word, std::vector<TokenId>& pieces) const;

  const TokenVocabulary vocabulary_;
  const WordPieceOptions options_;
  const TokenId unknown_;
};

}  // namespace hankki
