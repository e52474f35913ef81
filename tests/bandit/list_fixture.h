// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/list_world.h"

namespace hankki::test {

/// Users who want items 0 to 4; a model that shows these first, one that shows them last, and one
/// that never does.
inline ListWorld three_models(std::size_t users) {
  ListWorld world;
  world.arms = {"good", "late", "bad"};
  world.length = 5;
  const std::vector<std::vector<ItemIndex>> lists{{0, 1, 2, 10, 11, 12, 13, 14, 15, 16},
                                                  {20, 21, 22, 3, 4, 23, 24, 25, 26, 27},
                                                  {30, 31, 32, 33, 34, 35, 36, 37, 38, 39}};
  for (const auto& list : lists) {
    RankedLists ranked{.k = 10};
    for (std::size_t user = 0; user < users; ++user) {
      ranked.users.push_back(static_cast<UserIndex>(user));
      ranked.items.insert(ranked.items.end(), list.begin(), list.end());
    }
    world.lists.push_back(ranked);
  }
  world.wanted.assign(users, {0, 1, 2, 3, 4});
  return world;
}

}  // namespace hankki::test
