// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tfidf.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 4096;  // documents

std::vector<double> idf_of(const TermCounts& counts, bool smooth) {
  const double more = smooth ? 1 : 0;
  const double documents = static_cast<double>(counts.documents()) + more;
  std::vector<double> idf(counts.terms.size());
  std::ranges::transform(counts.frequency, idf.begin(),
                         [&](auto with) { return std::log(documents / (with + more)) + 1; });
  return idf;
}

double length_of(std::span<const double> row, TfidfOptions::Norm norm) {
  double sum = 0;
  switch (norm) {
    case TfidfOptions::Norm::None:
      return 1;
    case TfidfOptions::Norm::L1:
      for (const double value : row) sum += std::abs(value);
      return sum;
    case TfidfOptions::Norm::L2:
      for (const double value : row) sum += value * value;
      return std::sqrt(sum);
  }
  return 1;
}

void weigh(std::span<const std::uint32_t> terms, std::span<const std::uint32_t> counts,
           std::span<const double> idf, const TfidfOptions& options, std::span<double> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double often = options.sublinear_tf ? 1 + std::log(counts[i]) : counts[i];
    row[i] = often * idf[terms[i]];
  }
  const double length = length_of(row, options.norm);
  if (length > 0)
    for (double& value : row) value /= length;
}

/// Calls use(term, product of its weights) for each term of both documents, ascending.
template <typename Use>
void for_shared(const TermCounts& counts, std::span<const double> weights, std::size_t a,
                std::size_t b, const Use& use) {
  const auto left = counts.terms_of(a), right = counts.terms_of(b);
  const auto left_at = static_cast<std::size_t>(counts.offsets[a]);
  const auto right_at = static_cast<std::size_t>(counts.offsets[b]);
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j]) {
      use(left[i], weights[left_at + i] * weights[right_at + j]);
      ++i;
      ++j;
    } else if (left[i] < right[j]) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

Tfidf tfidf(const TermCounts& counts, const TfidfOptions& options, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  Tfidf result{idf_of(counts, options.smooth_idf), std::vector<double>(counts.columns.size())};
  const std::size_t blocks = (counts.documents() + kBlock - 1) / kBlock;
  parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
    job.check();
    const std::size_t first = static_cast<std::size_t>(block) * kBlock;
    for (std::size_t d = first; d < std::min(first + kBlock, counts.documents()); ++d) {
      const auto terms = counts.terms_of(d);
      weigh(terms, counts.counts_of(d), result.idf, options,
            std::span(result.weights)
                .subspan(static_cast<std::size_t>(counts.offsets[d]), terms.size()));
    }
  });
  return result;
}

std::vector<double> weights_by(const TermCounts& counts, std::span<const double> idf,
                               const TfidfOptions& options) {
  std::vector<double> weights(counts.columns.size());
  for (std::size_t d = 0; d < counts.documents(); ++d) {
    const auto terms = counts.terms_of(d);
    weigh(terms, counts.counts_of(d), idf, options,
          std::span(weights).subspan(static_cast<std::size_t>(counts.offsets[d]), terms.size()));
  }
  return weights;
}

double row_product(const TermCounts& counts, std::span<const double> weights, std::size_t a,
                   std::size_t b) {
  double sum = 0;
  for_shared(counts, weights, a, b, [&](std::uint32_t, double product) { sum += product; });
  return sum;
}

std::vector<SharedTerm> shared_terms(const TermCounts& counts, std::span<const double> weights,
                                     std::size_t a, std::size_t b) {
  std::vector<SharedTerm> shared;
  for_shared(counts, weights, a, b, [&](std::uint32_t term, double product) {
    shared.push_back({term, product});
  });
  std::ranges::stable_sort(shared, std::greater(), &SharedTerm::product);
  return shared;
}

std::vector<WeightedTerm> top_terms(const TermCounts& counts, std::span<const double> weights,
                                    std::size_t document, std::size_t k) {
  const auto terms = counts.terms_of(document);
  const auto at = static_cast<std::size_t>(counts.offsets[document]);
  std::vector<WeightedTerm> all(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) all[i] = {terms[i], weights[at + i]};
  const auto heavier = [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  };
  const std::size_t kept = std::min(k, all.size());
  std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(kept), heavier);
  all.resize(kept);
  return all;
}

}  // namespace hankki
