// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/inverted_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/text/term_counter.h"

namespace hankki {

Postings postings_of(const TermCounts& counts) {
  Postings result;
  result.offsets.assign(counts.terms.size() + 1, 0);
  for (const std::uint32_t term : counts.columns) ++result.offsets[term + 1];
  std::partial_sum(result.offsets.begin(), result.offsets.end(), result.offsets.begin());
  result.documents.resize(counts.columns.size());
  result.counts.resize(counts.columns.size());
  std::vector<std::int64_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::size_t document = 0; document < counts.documents(); ++document) {
    const auto terms = counts.terms_of(document), often = counts.counts_of(document);
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const auto at = static_cast<std::size_t>(next[terms[i]]++);
      result.documents[at] = static_cast<std::uint32_t>(document);
      result.counts[at] = often[i];
    }
  }
  return result;
}

InvertedIndex::InvertedIndex(TermCounts counts, TokenOptions tokens, const Bm25Options& options)
    : counts_(std::move(counts)),
      tokens_(std::move(tokens)),
      options_(options),
      postings_(postings_of(counts_)) {
  const auto documents = static_cast<double>(counts_.documents());
  idf_.resize(counts_.terms.size());
  std::ranges::transform(counts_.frequency, idf_.begin(), [&](auto with) {
    return std::log1p((documents - with + 0.5) / (with + 0.5));
  });
  const double all = std::accumulate(counts_.lengths.begin(), counts_.lengths.end(), 0.0);
  mean_length_ = documents > 0 ? all / documents : 0;
}

double InvertedIndex::weight(std::uint32_t term, std::size_t posting) const {
  const double often = postings_.counts[posting];
  const double length = counts_.lengths[postings_.documents[posting]];
  const double held_back = 1 - options_.b + options_.b * length / mean_length_;
  return idf_[term] * often / (often + options_.k1 * held_back);
}

std::vector<Found> InvertedIndex::search(std::string_view query, std::size_t k) const {
  std::vector<double> scores(counts_.documents(), 0.0);
  std::vector<std::uint32_t> touched;
  // The query is a corpus of one document, so that it is cut as the documents were.
  const std::vector<std::string> text{std::string(query)};
  const TextCorpus corpus(text);
  TermCounter counter(corpus, tokens_);
  counter.count(0);
  const CountedBlock& words = counter.blocks().front();
  for (std::size_t i = 0; i < words.terms.size(); ++i) {
    const auto term = counts_.find(counter.terms().term(words.terms[i]));
    if (!term) continue;
    const auto end = static_cast<std::size_t>(postings_.offsets[*term + 1]);
    for (auto at = static_cast<std::size_t>(postings_.offsets[*term]); at < end; ++at) {
      const std::uint32_t document = postings_.documents[at];
      if (scores[document] == 0) touched.push_back(document);
      scores[document] += words.counts[i] * weight(*term, at);
    }
  }
  std::vector<Found> found(touched.size());
  std::ranges::transform(touched, found.begin(), [&](auto document) {
    return Found{document, scores[document]};
  });
  const std::size_t kept = std::min(k, found.size());
  std::ranges::partial_sort(
      found, found.begin() + static_cast<std::ptrdiff_t>(kept), [](const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
      });
  found.resize(kept);
  return found;
}

std::vector<std::uint32_t> InvertedIndex::terms_with(std::string_view word, WordPlace place) const {
  std::vector<std::uint32_t> found;
  const auto& terms = counts_.terms;
  if (place == WordPlace::Anywhere) {
    for (std::uint32_t term = 0; term < terms.size(); ++term)
      if (terms[term].find(word) != std::string::npos) found.push_back(term);
    return found;
  }
  // Terms are in the order of their bytes: those that begin alike stand together.
  const auto first = std::ranges::lower_bound(terms, word);
  for (auto at = first; at != terms.end() && at->starts_with(word); ++at) {
    if (place == WordPlace::Whole && at->size() != word.size()) break;
    found.push_back(static_cast<std::uint32_t>(at - terms.begin()));
  }
  return found;
}

}  // namespace hankki
