// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/data/dataset.h"

namespace hankki {

/// A kitchen that recipes are tagged with.
struct Cuisine {
  std::string_view tag;  ///< "korean"
  Message title;         ///< "Korean"
};

/// Food.com's and the built-in data's; of regions those that have no narrower tag ("asian" is
/// none).
const std::vector<Cuisine>& cuisines();

/// The first of a recipe's tags that is one; null where none is.
const Cuisine* cuisine_of(const Dataset& dataset, const Recipe& recipe);

/// Those that some recipe has, in the order of cuisines().
std::vector<const Cuisine*> cuisines_of(const Dataset& dataset);

}  // namespace hankki
