// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// SLIM (Ning, Karypis, ICDM 2011): each item as a sparse, non-negative combination of others, an
/// elastic net that coordinate descent solves. The objective is, in the scaling that is usual for
/// elastic nets, |x_j - X w|^2 / (2 users) + alpha l1_ratio |w|_1 + alpha (1 - l1_ratio) |w|^2 / 2;
/// with scale "item-mean", (interactions / items) takes the place of `users` beside alpha, so that
/// an item needs the same share of a usual item's users for a weight on dense and on sparse data.
/// notes() tells the largest violation of the optimality conditions, and whether sweeps ran out.
const ModelSpec& slim_spec();
std::unique_ptr<Recommender> make_slim(const ParameterValues& parameters);

}  // namespace hankki
