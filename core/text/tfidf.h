// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/text/term_counts.h"

namespace hankki {

/// As it is: scikit-learn's TfidfTransformer() without arguments.
struct TfidfOptions {
  bool smooth_idf = true;     ///< ln((1 + N) / (1 + n)) + 1; otherwise ln(N / n) + 1
  bool sublinear_tf = false;  ///< 1 + ln(tf) for tf
  enum class Norm { None, L1, L2 };
  Norm norm = Norm::L2;
  bool operator==(const TfidfOptions&) const = default;
};

/// Terms weighted by how often they stand in a document and in how few (Salton & Buckley 1988): a
/// weight beside each of TermCounts::columns.
struct Tfidf {
  std::vector<double> idf;      ///< of terms
  std::vector<double> weights;  ///< beside columns
};

/// Of `counts`, on job.threads(); rows are independent, so the numbers do not depend on them. A
/// document without terms has no weights. Throws Cancelled.
Tfidf tfidf(const TermCounts& counts, const TfidfOptions& options, const JobContext& job);

/// The weights of documents that come later, beside their columns, by the idf of those before.
std::vector<double> weights_by(const TermCounts& counts, std::span<const double> idf,
                               const TfidfOptions& options);

/// The cosine of two documents' weights: their product, where the norm is L2.
double row_product(const TermCounts& counts, std::span<const double> weights, std::size_t a,
                   std::size_t b);

/// A term that two documents have, and the product of its weights; their products sum to
/// row_product(). By falling product; ties: the first.
struct SharedTerm {
  std::uint32_t term = 0;
  double product = 0;
};
std::vector<SharedTerm> shared_terms(const TermCounts& counts, std::span<const double> weights,
                                     std::size_t a, std::size_t b);

/// A document's terms by falling weight (ties: the first), at most k.
struct WeightedTerm {
  std::uint32_t term = 0;
  double weight = 0;
};
std::vector<WeightedTerm> top_terms(const TermCounts& counts, std::span<const double> weights,
                                    std::size_t document, std::size_t k);

}  // namespace hankki
