// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "core/serving/taste.h"

namespace hankki {

/// How much more, or less, a person wants of some terms than the shop believes: it puts lists in
/// another order. A recipe's match m is the sum of these differences over the terms that it has,
/// held to -2 ... 2; it then counts as if it stood at its place times 2^(-3 m), counted from 1: at
/// m = 1 the eighth becomes the first. Recipes that come to the same keep their order, and without
/// differences the list stays as it is.
class Leaning {
 public:
  /// `differences` by the number of the term; none of them is no leaning.
  Leaning(const TasteSpace& space, std::map<std::uint32_t, double> differences);

  double match(ItemIndex recipe) const;
  void sort(std::vector<ItemIndex>& recipes) const;

 private:
  const TasteSpace& space_;
  std::map<std::uint32_t, double> differences_;
};

}  // namespace hankki
