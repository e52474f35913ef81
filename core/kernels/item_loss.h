// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace hankki::kernels {

/// Losses of one user over the whole catalogue, each in one pass over a row of scores while it is
/// in cache. `scores` (items, without bias) is replaced by scale * d loss / d score; `chosen` are
/// the user's items, ascending. Returns the loss, unscaled. Rows may be done by different threads.

/// Multinomial likelihood (Liang et al. 2018, eq. 2): - sum over chosen of log softmax(score +
/// bias).
double multinomial_loss(std::span<float> scores, std::span<const float> bias,
                        std::span<const std::uint32_t> chosen, float scale);

/// Binary cross entropy of sigmoid(score + bias) against 1 for chosen items and 0 for the others,
/// summed over all items.
double logistic_loss(std::span<float> scores, std::span<const float> bias,
                     std::span<const std::uint32_t> chosen, float scale);

/// The same over the chosen and the `others` (disjoint from them, distinct) only.
double sampled_logistic_loss(std::span<float> scores, std::span<const float> bias,
                             std::span<const std::uint32_t> chosen,
                             std::span<const std::uint32_t> others, float scale);

}  // namespace hankki::kernels
