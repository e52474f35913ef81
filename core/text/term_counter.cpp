// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/term_counter.h"

#include <algorithm>

namespace hankki {

TermCounter::TermCounter(const Corpus& corpus, const TokenOptions& options)
    : corpus_(corpus),
      tokenizer_(options),
      joins_(options.segmentation != TokenOptions::Segmentation::Characters &&
             options.longest_ngram > 1),
      shortest_(options.shortest_ngram),
      longest_(options.longest_ngram),
      shared_(corpus.shared_pieces()) {}

void TermCounter::count(std::size_t block) {
  CountedBlock& result = blocks_.emplace_back();
  result.block = block;
  const std::size_t end = std::min((block + 1) * kBlock, corpus_.size());
  for (std::size_t document = block * kBlock; document < end; ++document)
    count_document(document, result);
}

void TermCounter::count_document(std::size_t document, CountedBlock& result) {
  corpus_.read(document, pieces_);
  sequence_.clear();
  for (const Corpus::Piece& piece : pieces_) {
    if (piece.shared == Corpus::kOwn) {
      tokenizer_.for_each(
          piece.text, [&](std::string_view token) { sequence_.push_back(words_.intern(token)); });
    } else {
      const Shared words = read_shared(piece);
      sequence_.insert(sequence_.end(), shared_words_.begin() + words.begin,
                       shared_words_.begin() + words.end);
    }
  }
  if (joins_) join_ngrams();
  result.lengths.push_back(static_cast<std::uint32_t>(sequence_.size()));
  add_counts(result);
}

TermCounter::Shared TermCounter::read_shared(const Corpus::Piece& piece) {
  Shared& known = shared_[piece.shared];
  if (known.begin == kUnread) {
    known.begin = static_cast<std::uint32_t>(shared_words_.size());
    tokenizer_.for_each(
        piece.text, [&](std::string_view token) { shared_words_.push_back(words_.intern(token)); });
    known.end = static_cast<std::uint32_t>(shared_words_.size());
  }
  return known;
}

/// Puts the n-grams of the words in sequence_ in their place.
void TermCounter::join_ngrams() {
  joined_.clear();
  for (int n = shortest_; n <= longest_; ++n) {
    const auto size = static_cast<std::size_t>(n);
    for (std::size_t i = 0; i + size <= sequence_.size(); ++i) {
      text_ = words_.term(sequence_[i]);
      for (std::size_t next = i + 1; next < i + size; ++next)
        text_.append(1, ' ').append(words_.term(sequence_[next]));
      joined_.push_back(ngrams_.intern(text_));
    }
  }
  sequence_.swap(joined_);
}

void TermCounter::add_counts(CountedBlock& result) {
  const std::size_t first = result.terms.size();
  slot_.resize(terms().size(), 0);
  documents_with_.resize(terms().size(), 0);
  occurrences_.resize(terms().size(), 0);
  for (const std::uint32_t term : sequence_) {
    ++occurrences_[term];
    // The slot of another document lies before `first`, behind the end, or is another term's.
    const std::size_t slot = slot_[term];
    if (slot >= first && slot < result.terms.size() && result.terms[slot] == term) {
      ++result.counts[slot];
      continue;
    }
    slot_[term] = result.terms.size();
    ++documents_with_[term];
    result.terms.push_back(term);
    result.counts.push_back(1);
  }
  result.distinct.push_back(static_cast<std::uint32_t>(result.terms.size() - first));
}

}  // namespace hankki
