// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/multiple_testing.h"
#include "core/base/random.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr double kTie = 1e-12;

constexpr std::array kTests{std::pair{SignificanceTest::T, "t"},
                            std::pair{SignificanceTest::Wilcoxon, "wilcoxon"},
                            std::pair{SignificanceTest::Randomisation, "randomisation"}};
constexpr std::array kCorrections{std::pair{MultipleCorrection::None, "none"},
                                  std::pair{MultipleCorrection::Holm, "holm"},
                                  std::pair{MultipleCorrection::BenjaminiHochberg, "bh"}};

struct Spread {
  double mean = 0, deviation = 0;  // of a sample: n - 1
};

Spread spread_of(std::span<const double> values) {
  Spread spread;
  const auto n = static_cast<double>(values.size());
  for (const double value : values) spread.mean += value / n;
  double squares = 0;
  for (const double value : values) squares += (value - spread.mean) * (value - spread.mean);
  if (values.size() > 1) spread.deviation = std::sqrt(squares / (n - 1));
  return spread;
}

/// Sums of signed ranks, and what ties take from the variance.
struct SignedRanks {
  double up = 0, down = 0, ties = 0;
  std::size_t count = 0;
  bool tied = false;
};

SignedRanks signed_ranks(std::span<const double> differences) {
  std::vector<double> sorted;
  for (const double difference : differences)
    if (difference != 0) sorted.push_back(difference);
  std::ranges::sort(sorted, {}, [](double value) { return std::abs(value); });
  SignedRanks ranks{.count = sorted.size()};
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t end = first + 1;
    while (end < sorted.size() && std::abs(sorted[end]) - std::abs(sorted[first]) <= kTie) ++end;
    const auto length = static_cast<double>(end - first);
    const double rank = static_cast<double>(first + end + 1) / 2;
    for (std::size_t i = first; i < end; ++i) (sorted[i] > 0 ? ranks.up : ranks.down) += rank;
    ranks.ties += length * (length * length - 1);
    ranks.tied = ranks.tied || end - first > 1;
    first = end;
  }
  return ranks;
}

/// The chance that the ranks 1 ... n with random signs have a sum of at most `sum` above 0.
double exact_lower_tail(std::size_t n, double sum) {
  const std::size_t most = n * (n + 1) / 2;
  std::vector<double> ways(most + 1, 0);  // whole numbers below 2^50
  ways[0] = 1;
  for (std::size_t rank = 1; rank <= n; ++rank)
    for (std::size_t total = most; total >= rank; --total) ways[total] += ways[total - rank];
  double below = 0;
  for (std::size_t total = 0; total <= most && static_cast<double>(total) <= sum; ++total)
    below += ways[total];
  return std::ldexp(below, -static_cast<int>(n));
}

/// Of `draws` random signs, how often the sum is as far from 0 as `far`.
std::int64_t count_as_far(std::span<const double> differences, double far, std::int64_t draws,
                          RandomEngine engine) {
  std::int64_t count = 0;
  for (std::int64_t draw = 0; draw < draws; ++draw) {
    double sum = 0;
    for (std::size_t i = 0; i < differences.size();) {
      std::uint64_t signs = engine();
      const std::size_t end = std::min(differences.size(), i + 64);
      for (; i < end; ++i, signs >>= 1) sum += (signs & 1) != 0 ? differences[i] : -differences[i];
    }
    count += std::abs(sum) >= far ? 1 : 0;
  }
  return count;
}

}  // namespace

std::string_view to_text(SignificanceTest test) {
  return std::ranges::find(kTests, test, [](const auto& one) { return one.first; })->second;
}

SignificanceTest parse_significance_test(std::string_view text) {
  for (const auto& [test, name] : kTests)
    if (text == name) return test;
  throw Error("test",
              en::say("there is no test \"{}\"; there are t, wilcoxon, randomisation", text));
}

std::string_view to_text(MultipleCorrection correction) {
  return std::ranges::find(kCorrections, correction, [](const auto& one) { return one.first; })
      ->second;
}

MultipleCorrection parse_multiple_correction(std::string_view text) {
  for (const auto& [correction, name] : kCorrections)
    if (text == name) return correction;
  throw Error("correction",
              en::say("there is no correction \"{}\"; there are none, holm, bh", text));
}

std::vector<double> adjusted(const std::vector<double>& p, MultipleCorrection correction) {
  switch (correction) {
    case MultipleCorrection::Holm:
      return holm(p);
    case MultipleCorrection::BenjaminiHochberg:
      return benjamini_hochberg(p);
    case MultipleCorrection::None:
      break;
  }
  return p;
}

std::vector<double> paired_differences(std::span<const double> values,
                                       std::span<const double> others) {
  std::vector<double> differences(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    differences[i] = values[i] - others[i];
    if (std::abs(differences[i]) <= kTie) differences[i] = 0;
  }
  return differences;
}

TestOutcome paired_t_test(std::span<const double> differences) {
  TestOutcome outcome{.compared = differences.size()};
  if (differences.size() < 2) return outcome;
  const Spread spread = spread_of(differences);
  if (spread.deviation <= kTie) {
    outcome.p = std::abs(spread.mean) <= kTie ? 1 : 0;
    return outcome;
  }
  const auto n = static_cast<double>(differences.size());
  outcome.statistic = spread.mean / (spread.deviation / std::sqrt(n));
  const boost::math::students_t distribution(n - 1);
  outcome.p =
      2 * boost::math::cdf(boost::math::complement(distribution, std::abs(outcome.statistic)));
  return outcome;
}

TestOutcome wilcoxon_test(std::span<const double> differences, std::size_t most_exact) {
  const SignedRanks ranks = signed_ranks(differences);
  TestOutcome outcome{.statistic = std::min(ranks.up, ranks.down), .compared = ranks.count};
  if (ranks.count == 0) return outcome;
  outcome.exact = ranks.count == differences.size() && !ranks.tied && ranks.count <= most_exact;
  if (outcome.exact) {
    outcome.p = std::min(1.0, 2 * exact_lower_tail(ranks.count, outcome.statistic));
    return outcome;
  }
  const auto n = static_cast<double>(ranks.count);
  const double mean = n * (n + 1) / 4;
  const double variance = (n * (n + 1) * (2 * n + 1) - ranks.ties / 2) / 24;
  const double z = (outcome.statistic - mean) / std::sqrt(variance);
  outcome.p = 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), std::abs(z)));
  return outcome;
}

TestOutcome randomisation_test(std::span<const double> differences, std::int64_t draws,
                               std::uint64_t seed, const JobContext& job) {
  TestOutcome outcome{.compared = differences.size()};
  double sum = 0, size = 0;
  for (const double difference : differences) {
    sum += difference;
    size += std::abs(difference);
  }
  if (!differences.empty()) outcome.statistic = sum / static_cast<double>(differences.size());
  // Sums that are equal but for their rounding are as far.
  const double far = std::abs(sum) - kTie * std::max(1.0, size);
  constexpr std::int64_t kBlock = 500;
  std::vector<std::int64_t> counts(static_cast<std::size_t>((draws + kBlock - 1) / kBlock));
  const ThreadBudget budget(job.threads());
  parallel_for(std::ssize(counts), [&](std::int64_t block) {
    job.check();
    counts[static_cast<std::size_t>(block)] =
        count_as_far(differences, far, std::min(kBlock, draws - block * kBlock),
                     random_stream(seed, "randomisation", static_cast<std::uint64_t>(block)));
  });
  std::int64_t as_far = 0;
  for (const std::int64_t count : counts) as_far += count;
  outcome.p = static_cast<double>(as_far + 1) / static_cast<double>(draws + 1);
  return outcome;
}

double paired_effect(std::span<const double> differences) {
  const Spread spread = spread_of(differences);
  return spread.deviation <= kTie ? 0 : spread.mean / spread.deviation;
}

std::string_view to_text(RunVerdict verdict) {
  switch (verdict) {
    case RunVerdict::Better:
      return "better";
    case RunVerdict::Worse:
      return "worse";
    case RunVerdict::Equal:
      return "equal";
    case RunVerdict::Unclear:
      break;
  }
  return "not separable";
}

RunVerdict run_verdict(double difference, double low, double high, double adjusted_p, double alpha,
                       double threshold) {
  if (threshold > 0 && low >= -threshold && high <= threshold) return RunVerdict::Equal;
  if (adjusted_p < alpha && difference != 0)
    return difference > 0 ? RunVerdict::Better : RunVerdict::Worse;
  return RunVerdict::Unclear;
}

void check_alpha(double alpha) {
  if (!(alpha > 0 && alpha < 1))
    throw Error(
        "alpha",
        en::say("{} is no level of significance; give one between 0 and 1, as 0.05", alpha));
}

}  // namespace hankki
