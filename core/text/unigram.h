// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/text/character_map.h"
#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// A piece and the logarithm of its probability.
struct ScoredPiece {
  std::string text;
  double score = 0;
};

struct UnigramOptions {
  std::optional<CharacterMap> normalisation;  ///< none: NFKC
  bool lower_case = false;
  bool blank_first = true;  ///< as if a blank stood before the text
  TokenId unknown = 0;      ///< what no piece covers; several in a row are one
  TokenId reserved = 0;     ///< pieces below it stand in no text
};

/// SentencePiece's unigram model (Kudo 2018): of all ways to cut the text into pieces that with the
/// largest sum of scores, found by Viterbi's algorithm. Blanks are U+2581, and runs of them one.
class Unigram : public SentenceTokenizer {
 public:
  /// Each piece's place is its id. Throws Error, naming `where`, where a score is no number, there
  /// are no pieces, or `unknown` is none of them.
  Unigram(std::vector<ScoredPiece> pieces, UnigramOptions options, TokenFrame frame,
          std::string_view where);

  std::size_t size() const override { return pieces_.size(); }
  std::string token(TokenId id) const override;

 protected:
  void cut(std::string_view text, std::vector<TokenId>& pieces) const override;

 private:
  std::string prepared(std::string_view text) const;
  template <typename Visit>
  void for_each_start(std::string_view text, const Visit& visit) const;

  const std::vector<ScoredPiece> pieces_;
  const UnigramOptions options_;
  std::vector<TokenId> sorted_;  // by text; of equal ones the first alone
  double unknown_score_ = 0;
};

}  // namespace hankki
