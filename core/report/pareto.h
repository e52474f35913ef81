// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hankki {

/// Which end of a figure is the good one.
enum class Better { Higher, Lower };

/// Positions of the points that no other one beats: better in one figure, and no worse in the
/// other. By rising x, of equal points all; those with a NaN are none of them.
std::vector<std::size_t> pareto_front(std::span<const double> x, Better x_better,
                                      std::span<const double> y, Better y_better);

}  // namespace hankki
