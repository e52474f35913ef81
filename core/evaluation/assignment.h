// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hankki {

/// The one-to-one assignment of rows to columns whose sum of worths (rows x columns, row-major, at
/// least 0) is largest: the column of each row, or kNothing. By the Hungarian algorithm with
/// potentials (Kuhn 1955), n^2 m for n rows or columns, whichever are fewer.
inline constexpr std::size_t kNothing = static_cast<std::size_t>(-1);
std::vector<std::size_t> best_assignment(std::span<const double> worths, std::size_t rows,
                                         std::size_t columns);

}  // namespace hankki
