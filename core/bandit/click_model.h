// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"

namespace hankki {

/// How a user goes through a list; each item of it attracts with a probability of its own. Chuklin,
/// Markov, de Rijke: Click models for web search. 2015.
struct ClickModel {
  enum class Kind {
    Position,  ///< slot k is looked at with probability 1 / k^decay, and clicked if it attracts
    Cascade,   ///< slots are looked at in order until the first click
  };
  Kind kind = Kind::Position;
  double decay = 0;  ///< 0: every slot is looked at
  double noise = 0;  ///< probability that a slot that was looked at is clicked for no reason

  bool operator==(const ClickModel&) const = default;

  /// P(click) of each slot.
  std::vector<double> click_probabilities(const std::vector<double>& attraction) const;
  double expected_clicks(const std::vector<double>& attraction) const;
  double any_click(const std::vector<double>& attraction) const;  ///< P(at least one)

  /// By slot, whether it is clicked.
  std::vector<std::uint8_t> draw(const std::vector<double>& attraction, RandomEngine& random) const;

 private:
  double looked_at(std::size_t slot) const;
  double clicked_if_seen(double attraction) const { return noise + (1 - noise) * attraction; }
};

}  // namespace hankki
