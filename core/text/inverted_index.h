// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/text/term_counts.h"
#include "core/text/tokenizer.h"

namespace hankki {

/// For each term the documents that it stands in, ascending, and how often: TermCounts by columns.
struct Postings {
  std::vector<std::int64_t> offsets;     ///< terms + 1
  std::vector<std::uint32_t> documents;  ///< of a term
  std::vector<std::uint32_t> counts;     ///< beside documents

  std::span<const std::uint32_t> documents_of(std::uint32_t term) const {
    return std::span(documents).subspan(
        static_cast<std::size_t>(offsets[term]),
        static_cast<std::size_t>(offsets[term + 1] - offsets[term]));
  }
};
Postings postings_of(const TermCounts& counts);

/// How BM25 weighs (Robertson & Zaragoza 2009; without the factor k1 + 1, which orders nothing).
struct Bm25Options {
  double k1 = 1.2;  ///< how soon more of the same word stops to count
  double b = 0.75;  ///< how much a long document is held back, 0 to 1
  bool operator==(const Bm25Options&) const = default;
};

struct Found {
  std::uint32_t document = 0;
  double score = 0;
  bool operator==(const Found&) const = default;
};

/// How a word that is looked for is to stand in a text.
enum class WordPlace {
  Whole,
  Begins,   ///< as a word that is being typed does
  Anywhere  ///< within words too, as where a language joins them
};

/// Full-text search: idf = ln(1 + (N - n + .5) / (n + .5)), a document's score the sum over the
/// query's words of idf tf / (tf + k1 (1 - b + b length / mean length)). A word that stands in the
/// query twice counts twice. Immutable; search() may be called from several threads at once.
class InvertedIndex {
 public:
  /// Of what count_terms() made with `tokens`.
  InvertedIndex(TermCounts counts, TokenOptions tokens, const Bm25Options& options = {});

  /// The best k documents with any of the words, by falling score; ties: the first.
  std::vector<Found> search(std::string_view query, std::size_t k) const;

  /// The terms, ascending, in which the word stands so, as the documents' words were cut.
  std::vector<std::uint32_t> terms_with(std::string_view word, WordPlace place) const;

  const TermCounts& counts() const { return counts_; }
  const Postings& postings() const { return postings_; }
  const TokenOptions& tokens() const { return tokens_; }

 private:
  double weight(std::uint32_t term, std::size_t posting) const;

  TermCounts counts_;
  TokenOptions tokens_;
  Bm25Options options_;
  Postings postings_;
  std::vector<double> idf_;  // of terms
  double mean_length_ = 0;
};

}  // namespace hankki
