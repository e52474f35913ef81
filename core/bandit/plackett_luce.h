// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hankki {

/// Lists that are drawn item by item without replacement, each by its weight among those that are
/// left (Plackett-Luce).

/// P(item stands in slot), slots from 0, as [item * slots + slot], for weights that sum to at most
/// 1 (what is missing belongs to items that are not asked about). With each item arriving at a time
/// that is exponential with its weight for a rate, slot k goes to the k-th that arrives:
/// integral of w e^(-w t) P(k of the others arrived by t) dt, by double-exponential quadrature;
/// absolute error below 1e-9. `unseen`: one item more with that weight.
std::vector<double> slot_marginals(std::span<const double> weights, double unseen,
                                   std::size_t slots);

}  // namespace hankki
