// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"

namespace hankki {

/// Draws items in proportion to their weights, in constant time (Vose 1991, the alias method).
class ItemDraws {
 public:
  ItemDraws() = default;
  /// Weights are 0 or more; where all are 0, all items are drawn alike.
  ItemDraws(std::vector<std::uint32_t> items, std::span<const double> weights);

  bool empty() const { return items_.empty(); }

  /// One word of the engine a draw.
  std::uint32_t operator()(RandomEngine& engine) const {
    const std::uint64_t word = engine();
    const std::uint64_t place = (word >> 32) * items_.size() >> 32;
    const Cell& cell = cells_[place];
    return items_[static_cast<std::uint32_t>(word) < cell.own ? place : cell.other];
  }

 private:
  struct Cell {
    std::uint64_t own = 0;  ///< of 2^32, how often it is the cell's own item
    std::uint32_t other = 0;
  };
  std::vector<std::uint32_t> items_;
  std::vector<Cell> cells_;
};

}  // namespace hankki
