// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"

namespace hankki::test {

struct TinyData {
  Dataset dataset;
  Split split;
};

/// 60 users of two tastes (even users like even items) and 40 items; 80/10/10. A model that learns
/// anything tells the tastes apart; MostPop cannot.
inline TinyData two_tastes() {
  DatasetBuilder builder;
  for (int user = 0; user < 60; ++user)
    for (int n = 0; n < 10; ++n) {
      const int item = 2 * ((user / 2 * 7 + n * 3) % 20) + user % 2;
      builder.add_interaction(std::to_string(user), std::to_string(item), 5, kNoTime);
    }
  TinyData data{builder.build(), {}};
  const SplitRecipe recipe{.seed = 7};
  data.split = make_split(data.dataset, assign_parts(data.dataset, recipe), recipe);
  return data;
}

}  // namespace hankki::test
