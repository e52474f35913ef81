// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hankki {

/// A stretch of an experiment with one set of weights: how many users came, and how they were to be
/// divided. Where users are sticky, each counts once, in the stretch in which it was assigned.
struct AllocationPeriod {
  std::int64_t users = 0;
  std::vector<double> weights;  ///< of each arm, at least 0; any sum
};

/// Whether the arms got the users that they should have got (sample-ratio mismatch).
struct SampleRatio {
  std::vector<double> expected;  ///< users of each arm, by the weights that were in force
  double chi2 = 0;               ///< Pearson's; infinite where an arm of weight 0 got users
  int degrees = 0;               ///< arms that may have got users, less one
  double p = 1;
};

/// Throws Error where the arms are not the same everywhere, all weights of a period are 0, or the
/// observed users are not as many as the periods'.
SampleRatio check_sample_ratio(std::span<const std::int64_t> observed,
                               std::span<const AllocationPeriod> periods);

/// The same question asked after every look, without paying for looking: a Dirichlet-multinomial
/// mixture with so much concentration, split by the weights in force, against the multinomial of
/// those weights. A change of weights begins a new factor. p() is valid at any time that one stops
/// at. One thread at a time.
class SequentialSampleRatio {
 public:
  explicit SequentialSampleRatio(double concentration = 10'000) : concentration_(concentration) {}

  /// Users that came since the last call, by arm, and the weights under which they did. Throws
  /// Error as check_sample_ratio().
  void add(std::span<const std::int64_t> users, std::span<const double> weights);

  double log_bayes_factor() const { return closed_ + open_; }
  double p() const { return p_; }  ///< min(1, 1 / Bayes factor), the smallest so far

 private:
  double concentration_;
  std::vector<double> weights_;  // in force, summing to 1
  std::vector<std::int64_t> counts_;
  double closed_ = 0, open_ = 0;  // of the weights before, and of those in force
  double p_ = 1;
};

}  // namespace hankki
