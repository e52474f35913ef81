// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torch/module.h"

namespace hankki::autograd {

/// A batch of (user, chosen item, other item) as indices, those of items moved by `first_item`.
struct Pairs {
  at::Tensor users, positives, negatives;
};
Pairs pairs_of(const Setting& setting, const AutogradBatch& batch, std::int64_t first_item = 0);

/// Writes user vectors * item vectors^T (+ a number an item) to `out` in single precision.
void write_scores(const at::Tensor& users, const at::Tensor& items, std::span<float> out,
                  const at::Tensor& bias = {});

/// -ln sigma(x) of each sample (Rendle et al. 2009, eq. 4), with the small number that keeps
/// RecBole's logarithm finite.
inline at::Tensor ranking_loss(const at::Tensor& x) { return -at::log(1e-10 + at::sigmoid(x)); }

}  // namespace hankki::autograd
