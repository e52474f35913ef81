// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace hankki {

/// p values of many tests, adjusted so that each may be compared with the level that all shall
/// keep; beside their p values, at most 1. Holm (1979) keeps the chance of any false finding.
std::vector<double> holm(std::span<const double> p);

/// The same for the share of false findings among the findings (Benjamini & Hochberg 1995): q
/// values.
std::vector<double> benjamini_hochberg(std::span<const double> p);

}  // namespace hankki
