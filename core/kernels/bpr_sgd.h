// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/kernels/bpr.h"

namespace hankki::kernels {

/// The tables that bpr_sgd() changes. `*_squares` hold one value a row: the sum over its past steps
/// of the gradient's mean square. `bias` and `bias_squares` are empty for a model without item
/// bias.
struct BprSgdTables {
  std::span<float> users, items, bias;
  std::span<float> user_squares, item_squares, bias_squares;
  std::size_t width = 0;
};

struct BprSgdSettings {
  float rate = 0.05F;
  BprPenalty penalty;
  bool adaptive =
      true;  ///< AdaGrad with one rate a row, as LIBMF has it; else the same rate always
};

struct BprSgdLoss {
  double ranking = 0, penalty = 0;  ///< sums over the samples, before each one's step
};

/// LearnBPR (Rendle et al. 2009, figure 4): for each sample in turn a step of gradient descent on
/// -log sigmoid(x) + (penalty.user |u|^2 + penalty.positive (|p|^2 + b_p^2)
/// + penalty.negative (|n|^2 + b_n^2)) / 2, x = u.(p - n) + b_p - b_n. Each sample sees the steps
/// of those before it. Calls may run at once where no row is in the samples of two.
BprSgdLoss bpr_sgd(const BprSgdTables& tables, const BprSgdSettings& settings,
                   std::span<const BprSample> samples);

}  // namespace hankki::kernels
