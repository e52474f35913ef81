// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/data/interaction_matrix.h"

namespace hankki {

/// The top-k items of each user, best first; ties by ascending item index. Rows of users that are
/// not evaluated are absent.
struct RankedLists {
  std::int32_t k = 0;
  std::vector<UserIndex> users;  ///< ascending
  std::vector<ItemIndex> items;  ///< users.size() x k, padded with kNoItem where a user has fewer
  std::vector<float> scores;     ///< like items

  static constexpr ItemIndex kNoItem = 0xFFFFFFFFu;
  std::span<const ItemIndex> row(std::size_t position) const {
    return {items.data() + position * static_cast<std::size_t>(k), static_cast<std::size_t>(k)};
  }
};

/// Accuracy of one list against the user's relevant items (ascending, not empty), at each k.
/// With h hits in the first k and T relevant items:
///   recall h/|T|; recall_capped h/min(k,|T|) (Liang 2018); precision h/k; hit h>0;
///   ndcg: binary gain, 1/log2(rank+1), ideal cut at min(|T|,k); mrr: 1/rank of the first hit
///   within k; map: sum of precision at the hits / min(|T|,k).
struct AccuracyAtK {
  double recall = 0, recall_capped = 0, precision = 0, hit = 0, ndcg = 0, mrr = 0, map = 0;
};
AccuracyAtK accuracy_at(std::span<const ItemIndex> ranked, std::span<const ItemIndex> relevant,
                        std::int32_t k);

/// Gini index of how often each of `counts` was recommended: 0 all equal, 1 all to one.
double gini(std::vector<std::uint32_t> counts);

}  // namespace hankki
