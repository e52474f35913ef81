// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/score_ranks.h"

#include <algorithm>

#include "core/kernels/simd.h"
#include "core/kernels/threshold.h"

namespace hankki {
namespace {

HANKKI_MULTIVERSION std::uint32_t count_from(const float* scores, std::size_t count, float least) {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < count; ++i) found += scores[i] >= least ? 1U : 0U;
  return found;
}

HANKKI_MULTIVERSION std::uint32_t count_above(const float* scores, std::size_t count, float least) {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < count; ++i) found += scores[i] > least ? 1U : 0U;
  return found;
}

}  // namespace

std::vector<std::uint32_t> ranks_by_scores(std::span<const float> scores,
                                           std::span<const ItemIndex> items,
                                           std::span<const ItemIndex> absent) {
  if (items.empty()) return {};
  const auto before = [&](ItemIndex a, ItemIndex b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  };
  // All that may stand before one of ours, with their scores side by side.
  std::vector<ItemIndex> rivals(scores.size());
  rivals.resize(
      kernels::reaching(scores, scores[*std::ranges::max_element(items, before)], rivals));
  std::vector<float> theirs(rivals.size());
  for (std::size_t i = 0; i < rivals.size(); ++i) theirs[i] = scores[rivals[i]];
  std::vector<std::uint32_t> ranks;
  for (const ItemIndex item : items) {
    const auto split =
        static_cast<std::size_t>(std::ranges::lower_bound(rivals, item) - rivals.begin());
    const auto gone = std::ranges::count_if(
        absent, [&](ItemIndex other) { return other != item && before(other, item); });
    ranks.push_back(count_from(theirs.data(), split, scores[item]) +
                    count_above(theirs.data() + split, theirs.size() - split, scores[item]) -
                    static_cast<std::uint32_t>(gone));
  }
  return ranks;
}

}  // namespace hankki
