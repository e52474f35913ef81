// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/corpus.h"
#include "core/text/term_table.h"
#include "core/text/tokenizer.h"

namespace hankki {

/// The documents of a block, their terms numbered as the counter did that counted them.
struct CountedBlock {
  std::size_t block = 0;
  std::vector<std::uint32_t> distinct;  ///< terms of each document
  std::vector<std::uint32_t> lengths;   ///< tokens of each document
  std::vector<std::uint32_t> terms, counts;
};

/// Counts the terms of some blocks of a corpus: count_terms() on one thread, before the terms of
/// all threads are brought together. Each has a table of terms of its own, so that none waits for
/// another.
class TermCounter {
 public:
  static constexpr std::size_t kBlock = 1024;  ///< documents

  TermCounter(const Corpus& corpus, const TokenOptions& options);

  void count(std::size_t block);

  const TermTable& terms() const { return joins_ ? ngrams_ : words_; }
  /// Of a term of terms(), over what was counted here.
  std::uint32_t documents_with(std::uint32_t term) const { return documents_with_[term]; }
  std::uint64_t occurrences(std::uint32_t term) const { return occurrences_[term]; }
  std::vector<CountedBlock>& blocks() { return blocks_; }

 private:
  static constexpr std::uint32_t kUnread = 0xFFFF'FFFF;
  struct Shared {
    std::uint32_t begin = kUnread, end = 0;  // in shared_words_
  };

  void count_document(std::size_t document, CountedBlock& result);
  Shared read_shared(const Corpus::Piece& piece);
  void join_ngrams();
  void add_counts(CountedBlock& result);

  const Corpus& corpus_;
  Tokenizer tokenizer_;
  const bool joins_;
  const int shortest_, longest_;
  TermTable words_, ngrams_;
  std::vector<Shared> shared_;
  std::vector<std::uint32_t> shared_words_;
  std::vector<Corpus::Piece> pieces_;
  std::vector<std::uint32_t> sequence_, joined_;
  std::string text_;
  std::vector<std::size_t> slot_;  // of a term in the block's terms
  std::vector<std::uint32_t> documents_with_;
  std::vector<std::uint64_t> occurrences_;
  std::vector<CountedBlock> blocks_;
};

}  // namespace hankki
