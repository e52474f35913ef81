// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace hankki {

/// What can stand in for an ingredient: all of `parts` together ("buttermilk": "milk" + "lemon").
struct Substitute {
  std::string_view ingredient;
  std::vector<std::string_view> parts;
};

/// Those that every kitchen knows; an ingredient may have several.
const std::vector<Substitute>& known_substitutes();

}  // namespace hankki
