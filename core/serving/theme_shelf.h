// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// Deals out what a shelf has in random order, so many at a time: hand number n is the same for
/// the same seed, and nothing comes twice before everything was there once: the last hand of a
/// round is filled up from the round's beginning, and then a new order is drawn.
std::vector<std::size_t> deal(std::size_t count, std::size_t hand_size, std::uint64_t hand,
                              std::uint64_t seed);

}  // namespace hankki
