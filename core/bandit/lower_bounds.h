// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace hankki {

/// C of Lai & Robbins (Asymptotically efficient adaptive allocation rules, 1985): sum over the arms
/// that are not the best of gap / kl(rate, best rate). No consistent policy has a regret that grows
/// more slowly than C ln T in the end; at any finite T it may well be below.
double lai_robbins_constant(std::span<const double> rates);

/// How hard it is to name the best arm: T* ln(1 / delta) visits are needed as delta goes to 0,
/// spread over the arms in the shares w*. Garivier & Kaufmann, COLT 2016, theorems 1 and 5.
struct BestArmDifficulty {
  double visits = 0;           ///< T*; infinite where two arms are the best
  std::vector<double> shares;  ///< w*, sums to 1; even where T* is infinite
};
/// Rates are in (0, 1). Throws Error where they are not, or there are fewer than two.
BestArmDifficulty best_arm_difficulty(std::span<const double> rates);

}  // namespace hankki
