// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/item_draws.h"

#include <numeric>
#include <utility>

namespace hankki {
namespace {

constexpr double kAll = 4294967296.0;  // 2^32

}  // namespace

ItemDraws::ItemDraws(std::vector<std::uint32_t> items, std::span<const double> weights)
    : items_(std::move(items)), cells_(items_.size()) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  const auto count = static_cast<double>(items_.size());
  std::vector<double> share;  // of each cell; 1 on average
  for (const double weight : weights) share.push_back(sum > 0 ? weight / sum * count : 1);
  std::vector<std::uint32_t> poor, rich;
  for (std::uint32_t i = 0; i < share.size(); ++i) (share[i] < 1 ? poor : rich).push_back(i);
  while (!poor.empty() && !rich.empty()) {
    const std::uint32_t filled = poor.back(), giver = rich.back();
    poor.pop_back();
    cells_[filled] = {static_cast<std::uint64_t>(share[filled] * kAll), giver};
    share[giver] -= 1 - share[filled];
    if (share[giver] >= 1) continue;
    rich.pop_back();
    poor.push_back(giver);
  }
  // Full ones, and what rounding has left of others.
  for (const auto& rest : {poor, rich})
    for (const std::uint32_t i : rest) cells_[i] = {static_cast<std::uint64_t>(kAll), i};
}

}  // namespace hankki
