// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/random.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Things to start k-means from, drawn one after another, each with a chance that grows with its
/// squared distance from those before (Arthur & Vassilvitskii 2007); of 2 + ln(count) draws the one
/// that brings all nearest is taken. At least `count` things. On threads_here() threads.
Vectors k_means_start(const Vectors& vectors, std::size_t count, RandomEngine& engine);

/// |a - b|^2 in doubles.
double squared_distance(std::span<const float> a, std::span<const float> b);

}  // namespace hankki
