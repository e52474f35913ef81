// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace hankki {

/// How far two values order the same things alike: Kendall's tau-b, which allows for ties; 1 the
/// same order, -1 the opposite. Empty where all of one are equal, or there are fewer than two.
std::optional<double> kendall_tau(std::span<const double> a, std::span<const double> b);

}  // namespace hankki
