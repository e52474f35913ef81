// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/support/tiny_data.h"

namespace hankki::test {

/// Sparse data as artificial as can be, so that it is known what there is to learn.
struct SparseShape {
  int users = 4000, items = 3000;
  int each = 8;       ///< distinct items a user
  int groups = 40;    ///< of taste: a user's items are of one group, evenly; 1: no taste
  bool zipf = false;  ///< the item of rank r is chosen in proportion to 1 / r
};

/// The number of an item; neither a group nor a rank shows in the order of the ids, as 1,237 shares
/// no factor with the numbers of items that are used.
inline std::size_t item_number(std::size_t rank, std::size_t group, const SparseShape& shape) {
  return (rank * static_cast<std::size_t>(shape.groups) + group) * 1237 %
         static_cast<std::size_t>(shape.items);
}

/// The group of taste of an item of that number.
inline std::uint32_t group_of(int id, const SparseShape& shape) {
  for (int at = 0; at < shape.items; ++at)
    if (item_number(0, static_cast<std::size_t>(at), shape) == static_cast<std::size_t>(id))
      return static_cast<std::uint32_t>(at % shape.groups);
  return 0;
}

/// With a split that gives each row to training, validation or test by chance, 80/10/10: one that
/// goes by users would leave who has three items with one to learn from, which is nothing at all
/// for whatever counts items together.
inline TinyData sparse_data(const SparseShape& shape, std::uint64_t seed) {
  RandomEngine random = random_stream(seed, "sparse-data");
  std::vector<double> up_to(static_cast<std::size_t>(shape.items / shape.groups));
  double sum = 0;
  for (std::size_t rank = 0; rank < up_to.size(); ++rank)
    up_to[rank] = sum += shape.zipf ? 1 / (static_cast<double>(rank) + 1) : 1;
  DatasetBuilder builder;
  for (int user = 0; user < shape.users; ++user) {
    std::set<std::size_t> chosen;
    while (chosen.size() < static_cast<std::size_t>(shape.each)) {
      const double at = sum * static_cast<double>(random_below(random, 1 << 30)) / (1 << 30);
      chosen.insert(static_cast<std::size_t>(std::upper_bound(up_to.begin(), up_to.end(), at) -
                                             up_to.begin()));
    }
    for (const std::size_t rank : chosen) {
      const auto item = item_number(rank, static_cast<std::size_t>(user % shape.groups), shape);
      builder.add_interaction(std::to_string(user), std::to_string(item), 5, kNoTime);
    }
  }
  TinyData data{builder.build(), {}};
  std::vector<Part> parts;
  for (std::size_t row = 0; row < data.dataset.interactions().size(); ++row) {
    const auto tenth = random_below(random, 10);
    parts.push_back(tenth == 0 ? Part::Test : tenth == 1 ? Part::Validation : Part::Train);
  }
  data.split = make_split(data.dataset, parts, {.method = SplitRecipe::Method::Imported});
  return data;
}

}  // namespace hankki::test
