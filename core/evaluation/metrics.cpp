// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <algorithm>
#include <cmath>

namespace hankki {

AccuracyAtK accuracy_at(std::span<const ItemIndex> ranked, std::span<const ItemIndex> relevant,
                        std::int32_t k) {
  const auto cut = static_cast<std::size_t>(k);
  const auto ideal = std::min(cut, relevant.size());
  AccuracyAtK result;
  double hits = 0, gain = 0, ideal_gain = 0, precisions = 0;
  for (std::size_t rank = 0; rank < cut; ++rank) {
    const double discount = 1 / std::log2(static_cast<double>(rank) + 2);
    if (rank < ideal) ideal_gain += discount;
    if (rank >= ranked.size() || !std::ranges::binary_search(relevant, ranked[rank])) continue;
    ++hits;
    gain += discount;
    precisions += hits / static_cast<double>(rank + 1);
    if (hits == 1) result.mrr = 1 / static_cast<double>(rank + 1);
  }
  if (relevant.empty() || cut == 0) return {};
  result.recall = hits / static_cast<double>(relevant.size());
  result.recall_capped = hits / static_cast<double>(ideal);
  result.precision = hits / static_cast<double>(cut);
  result.hit = hits > 0 ? 1 : 0;
  result.ndcg = gain / ideal_gain;
  result.map = precisions / static_cast<double>(ideal);
  return result;
}

double gini(std::vector<std::uint32_t> counts) {
  std::ranges::sort(counts);
  const auto n = static_cast<double>(counts.size());
  double total = 0, weighted = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    total += counts[i];
    weighted += (2 * static_cast<double>(i + 1) - n - 1) * counts[i];
  }
  return total > 0 ? weighted / (n * total) : 0;
}

}  // namespace hankki
