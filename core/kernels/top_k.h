// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace hankki::kernels {

/// The k best of `scores`, best first, ties by ascending index; entries of minus infinity are
/// never taken. Writes k indices and scores; where fewer are left, the rest is
/// (0xFFFFFFFF, minus infinity). k = items.size() = values.size(). NaN must not occur.
void top_k(std::span<const float> scores, std::span<std::uint32_t> items, std::span<float> values);

}  // namespace hankki::kernels
