// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/job.h"

namespace hankki {

/// Paired tests of whether two models' per-user values have the same mean (t, randomisation) or
/// the same place (Wilcoxon); two-sided.
enum class SignificanceTest { T, Wilcoxon, Randomisation };
std::string_view to_text(SignificanceTest test);  ///< "t", "wilcoxon", "randomisation"
SignificanceTest parse_significance_test(std::string_view text);  ///< throws Error

/// How p values of a family of tests are adjusted (core/base/multiple_testing.h).
enum class MultipleCorrection { None, Holm, BenjaminiHochberg };
std::string_view to_text(MultipleCorrection correction);              ///< "none", "holm", "bh"
MultipleCorrection parse_multiple_correction(std::string_view text);  ///< throws Error

/// The p values of one family.
std::vector<double> adjusted(const std::vector<double>& p, MultipleCorrection correction);

/// values - others, user by user; what is within 1e-12 of 0 is 0. As many of both.
std::vector<double> paired_differences(std::span<const double> values,
                                       std::span<const double> others);

struct TestOutcome {
  double statistic = 0;
  double p = 1;
  bool exact = false;        ///< of Wilcoxon: by the exact distribution
  std::size_t compared = 0;  ///< users that the test speaks of
};

/// Student's t of the mean difference over its standard error, n - 1 degrees of freedom. p 1 for
/// fewer than two users and where nobody differs; 0 where all differ by the same.
TestOutcome paired_t_test(std::span<const double> differences);

/// Wilcoxon's signed ranks (1945): zeros are dropped, ties (within 1e-12) share their mean rank;
/// the statistic is the smaller sum of ranks. Exact for at most `most_exact` differences (up to 50)
/// without zeros or ties; else by the normal distribution, its variance corrected for ties, without
/// correction for continuity.
TestOutcome wilcoxon_test(std::span<const double> differences, std::size_t most_exact = 50);

/// Fisher's randomisation: how often the mean under random signs is at least as far from 0,
/// p = (b + 1) / (draws + 1). The same at any number of job.threads(). Throws Cancelled.
TestOutcome randomisation_test(std::span<const double> differences, std::int64_t draws,
                               std::uint64_t seed, const JobContext& job);

/// Cohen's d of paired values: the mean difference over its standard deviation; 0 where nobody
/// differs from the others.
double paired_effect(std::span<const double> differences);

/// What a difference from a baseline comes to, for a metric of which more is better.
enum class RunVerdict { Better, Worse, Equal, Unclear };
std::string_view to_text(RunVerdict verdict);  ///< "better", "worse", "equal", "not separable"

/// Equal where the interval lies within the threshold on both sides, whatever p says (threshold 0:
/// never); better or worse where the adjusted p is below alpha; else it cannot be told.
RunVerdict run_verdict(double difference, double low, double high, double adjusted_p, double alpha,
                       double threshold);

/// Throws Error unless 0 < alpha < 1.
void check_alpha(double alpha);

}  // namespace hankki
