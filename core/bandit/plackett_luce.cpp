// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/plackett_luce.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hankki {
namespace {

/// P(j of the items have arrived), j = 0 to slots - 1, where item i has with chance[i].
class ArrivalCounts {
 public:
  explicit ArrivalCounts(std::size_t slots) : counts_(slots), others_(slots) {}

  void set(std::span<const double> chance) {
    chance_ = chance;
    std::ranges::fill(counts_, 0.0);
    counts_[0] = 1;
    for (const double p : chance) add(p, counts_);
  }

  /// The same without item i. Taking it out again would lose digits where it is likely to have
  /// arrived; then the others are counted anew.
  std::span<const double> without(std::size_t i) {
    const double p = chance_[i];
    if (p > 0.5) {
      std::ranges::fill(others_, 0.0);
      others_[0] = 1;
      for (std::size_t j = 0; j < chance_.size(); ++j)
        if (j != i) add(chance_[j], others_);
      return others_;
    }
    double before = 0;
    for (std::size_t k = 0; k < counts_.size(); ++k)
      before = others_[k] = std::max(0.0, (counts_[k] - p * before) / (1 - p));
    return others_;
  }

  /// P(fewer than `slots` have arrived).
  double few() const {
    double sum = 0;
    for (const double p : counts_) sum += p;
    return sum;
  }

 private:
  static void add(double p, std::vector<double>& counts) {
    for (std::size_t k = counts.size() - 1; k > 0; --k)
      counts[k] += p * (counts[k - 1] - counts[k]);
    counts[0] *= 1 - p;
  }

  std::span<const double> chance_;
  std::vector<double> counts_, others_;
};

}  // namespace

std::vector<double> slot_marginals(std::span<const double> weights, double unseen,
                                   std::size_t slots) {
  std::vector<double> rates(weights.begin(), weights.end());
  if (unseen > 0) rates.push_back(unseen);
  std::vector<double> marginals(weights.size() * slots, 0.0), chance(rates.size());
  if (slots == 0) return marginals;
  ArrivalCounts counts(slots);
  // t = exp(pi/2 sinh(s)); weights sum to 1, so the first arrival is at about t = 1.
  constexpr double kStep = 1.0 / 64, kEnd = 4.2;
  constexpr double kHalfPi = std::numbers::pi / 2, kNegligible = 1e-14;
  for (double s = -kEnd; s <= kEnd; s += kStep) {
    const double t = std::exp(kHalfPi * std::sinh(s));
    const double step = kStep * t * kHalfPi * std::cosh(s);
    for (std::size_t i = 0; i < rates.size(); ++i) chance[i] = -std::expm1(-rates[i] * t);
    counts.set(chance);
    if (t > 1 && counts.few() * step < kNegligible) break;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const double density = step * rates[i] * std::exp(-rates[i] * t);
      if (density < kNegligible * kStep) continue;
      const auto others = counts.without(i);
      for (std::size_t k = 0; k < slots; ++k) marginals[i * slots + k] += density * others[k];
    }
  }
  return marginals;
}

}  // namespace hankki
