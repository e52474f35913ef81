// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "core/bandit/draws.h"

namespace hankki {

/// The arms of one choice: all of them, or those of a list in rising order.
class ArmSet {
 public:
  /// `eligible` empty: all of `arms`; it must outlive this.
  ArmSet(std::span<const int> eligible, int arms)
      : list_(eligible.empty() ? nullptr : eligible.data()),
        size_(eligible.empty() ? arms : static_cast<int>(eligible.size())) {}

  int size() const { return size_; }
  int operator[](int i) const { return list_ ? list_[i] : i; }
  bool contains(int arm) const {
    for (int i = 0; i < size_; ++i)
      if ((*this)[i] == arm) return true;
    return false;
  }
  int draw(RandomEngine& random) const { return (*this)[draw_index(random, size_)]; }

 private:
  const int* list_;
  int size_;
};

/// What the scores of the arms say of who wins: the highest one, and how many have it.
struct Highest {
  double score = -std::numeric_limits<double>::infinity();
  int arm = -1;  ///< the first of them
  int ties = 0;
};

inline Highest highest(const ArmSet& arms, const double* scores) {
  Highest best;
  for (int i = 0; i < arms.size(); ++i) {
    const double score = scores[arms[i]];
    if (score > best.score || best.arm < 0)
      best = {score, arms[i], 1};
    else if (score == best.score)
      ++best.ties;
  }
  return best;
}

/// The arm with the highest score; of equal ones any, or the first.
inline int pick_highest(const ArmSet& arms, const double* scores, bool lowest_of_ties,
                        RandomEngine& random) {
  const Highest best = highest(arms, scores);
  if (best.ties == 1 || lowest_of_ties) return best.arm;
  int skip = draw_index(random, best.ties);
  for (int i = 0;; ++i)
    if (scores[arms[i]] == best.score && skip-- == 0) return arms[i];
}

/// P(arm) of pick_highest(), times `share`, added to `out`.
inline void add_highest(const ArmSet& arms, const double* scores, bool lowest_of_ties, double share,
                        std::span<double> out) {
  const Highest best = highest(arms, scores);
  if (lowest_of_ties) {
    out[static_cast<std::size_t>(best.arm)] += share;
    return;
  }
  for (int i = 0; i < arms.size(); ++i)
    if (scores[arms[i]] == best.score) out[static_cast<std::size_t>(arms[i])] += share / best.ties;
}

/// An even share for each, added to `out`.
inline void add_even(const ArmSet& arms, double share, std::span<double> out) {
  for (int i = 0; i < arms.size(); ++i)
    out[static_cast<std::size_t>(arms[i])] += share / arms.size();
}

/// An arm with probability proportional to its weight; the weights' sum is `total`.
inline int pick_weighted(const ArmSet& arms, const double* weights, double total,
                         RandomEngine& random) {
  double left = draw_unit(random) * total;
  for (int i = 0; i + 1 < arms.size(); ++i)
    if ((left -= weights[arms[i]]) < 0) return arms[i];
  return arms[arms.size() - 1];
}

}  // namespace hankki
