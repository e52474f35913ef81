// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/reasons.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace hankki {

std::vector<Reason> strongest(std::vector<Reason> reasons, std::size_t limit) {
  std::erase_if(reasons, [](const Reason& reason) {
    return reason.measure == Reason::Measure::Similarity ? reason.weight <= 0 : reason.weight == 0;
  });
  const auto kept = reasons.begin() + static_cast<std::ptrdiff_t>(std::min(limit, reasons.size()));
  std::ranges::partial_sort(reasons, kept, [](const Reason& a, const Reason& b) {
    return std::tuple(-a.weight, a.index) < std::tuple(-b.weight, b.index);
  });
  reasons.erase(kept, reasons.end());
  return reasons;
}

std::vector<Reason> item_reasons(std::span<const ItemIndex> history, Reason::Measure measure,
                                 std::size_t limit,
                                 const std::function<double(ItemIndex past)>& weight) {
  std::vector<Reason> reasons;
  for (const ItemIndex past : history)
    reasons.push_back({.measure = measure, .index = past, .weight = weight(past)});
  return strongest(std::move(reasons), limit);
}

std::vector<Reason> similar_items(std::span<const ItemIndex> history, ItemIndex item,
                                  std::span<const float> table, std::size_t width,
                                  std::size_t limit) {
  const auto product = [&](ItemIndex a, ItemIndex b) {
    const auto row = table.subspan(a * width, width);
    return std::inner_product(row.begin(), row.end(),
                              table.begin() + static_cast<std::ptrdiff_t>(b * width), 0.0);
  };
  const double own = product(item, item);
  return item_reasons(history, Reason::Measure::Similarity, limit, [&](ItemIndex past) {
    const double squares = own * product(past, past);
    return squares > 0 ? product(item, past) / std::sqrt(squares) : 0;
  });
}

}  // namespace hankki
