// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace hankki::kernels {

/// Writes the places of the values that reach their threshold into `found`, ascending, and returns
/// how many they are. All three have one length. Few are meant to: the loop is as fast as memory
/// where none does.
std::size_t reaching(std::span<const float> values, std::span<const float> thresholds,
                     std::span<std::uint32_t> found);

/// The same with one threshold for all.
std::size_t reaching(std::span<const float> values, float threshold,
                     std::span<std::uint32_t> found);

}  // namespace hankki::kernels
