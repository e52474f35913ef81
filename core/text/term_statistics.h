// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/text/term_counts.h"

namespace hankki {

/// z of the log-odds of each term in A against B, with the informative Dirichlet prior of Monroe,
/// Colaresi & Quinn (2008, eq. 22): prior counts are the pooled shares times `prior`, above 0. `a`
/// and `b` hold how often each term stands in A and B; a term that is in neither has z 0.
std::vector<double> log_odds(std::span<const double> a, std::span<const double> b, double prior);

/// Dunning's (1993) log-likelihood ratio that a term is as frequent in A, `in_a` of `all_a` words,
/// as in B. Never negative.
double g2(double in_a, double all_a, double in_b, double all_b);

/// The chance that at least `with` of `drawn` documents have a term that `having` of all
/// `documents` have, where they are drawn without a choice: the upper tail of the hypergeometric
/// distribution.
double chance_of_at_least(std::int64_t with, std::int64_t drawn, std::int64_t having,
                          std::int64_t documents);

/// Class-based tf-idf (Grootendorst 2022, eq. 2, tf as a share of the class's words): tf x
/// ln(1 + A / f), A the mean number of words per class, f the term's count over all. `counts` is
/// classes x terms; so is the result.
std::vector<double> class_tfidf(std::span<const double> counts, std::size_t classes);

/// What sets a selection of documents apart from the rest.
struct Mark {
  std::uint32_t term = 0;
  std::int64_t documents = 0, documents_outside = 0;  ///< that the term stands in
  double z = 0;                                       ///< log_odds() of its counts
  double g2 = 0;
  double q = 1;  ///< of chance_of_at_least(), over all terms of the selection
};

/// Every term of the selected documents, by falling z (ties: the first). `selected` and `others`
/// are documents, each once; what is in neither does not count.
std::vector<Mark> marks_of(const TermCounts& counts, std::span<const std::uint32_t> selected,
                           std::span<const std::uint32_t> others);

/// The documents of `counts` that are not in `selected`.
std::vector<std::uint32_t> rest_of(const TermCounts& counts,
                                   std::span<const std::uint32_t> selected);

}  // namespace hankki
