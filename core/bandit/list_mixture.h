// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hankki {

/// What slot-by-slot credit comes to where models have disjoint lists, each with its best first: a
/// model with a small share shows only its top and looks better than it is, so shares settle where
/// the rates per slot are equal, and a share of the traffic is not quality.
class ListMixture {
 public:
  /// By model, the click probabilities of its list by rank, falling; all of the answer's length.
  explicit ListMixture(std::vector<std::vector<double>> clicks);

  /// What an answer that is this model's list alone is worth: expected clicks.
  double whole_list(std::size_t model) const;

  /// Where each slot is the model's with these shares, independently: expected clicks of the
  /// answer, of each model's slots, and of one of these slots.
  double value(const std::vector<double>& shares) const;
  double clicks_of(std::size_t model, double share) const;
  /// As share goes to 0: the click probability of its first item.
  double rate_per_slot(std::size_t model, double share) const;

  /// The shares at which the rates per slot are equal; 0 for models whose first item does not reach
  /// the others' rate.
  std::vector<double> settled_shares() const;

 private:
  double share_at(std::size_t model, double rate) const;

  std::vector<std::vector<double>> clicks_;
  std::size_t slots_ = 0;
};

}  // namespace hankki
