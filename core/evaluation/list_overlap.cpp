// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/list_overlap.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hankki {
namespace {

std::span<const ItemIndex> without_padding(std::span<const ItemIndex> list) {
  return list.first(
      static_cast<std::size_t>(std::ranges::find(list, RankedLists::kNoItem) - list.begin()));
}

}  // namespace

double rank_biased_overlap(std::span<const ItemIndex> one, std::span<const ItemIndex> other,
                           double p) {
  auto longer = without_padding(one), shorter = without_padding(other);
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (shorter.empty()) return 0;
  std::unordered_set<ItemIndex> open;  // in one of the lists so far, and not in the other
  const auto meet = [&open](ItemIndex item) {
    const bool met = open.erase(item) > 0;
    if (!met) open.insert(item);
    return met ? 1.0 : 0.0;
  };
  const auto length = static_cast<double>(shorter.size());
  double common = 0, at_shorter = 0, sum = 0, weight = 1;
  for (std::size_t place = 0; place < longer.size(); ++place) {
    const auto depth = static_cast<double>(place + 1);
    weight *= p;
    common += meet(longer[place]);
    if (place < shorter.size()) {
      common += meet(shorter[place]);
      at_shorter = common;
    }
    sum += common / depth * weight;
    if (depth > length) sum += at_shorter * (depth - length) / (length * depth) * weight;
  }
  const auto depth = static_cast<double>(longer.size());
  return (1 - p) / p * sum + ((common - at_shorter) / depth + at_shorter / length) * weight;
}

double mean_overlap(const RankedLists& one, const RankedLists& other, double p) {
  double sum = 0;
  for (std::size_t user = 0; user < one.users.size(); ++user)
    sum += rank_biased_overlap(one.row(user), other.row(user), p);
  return one.users.empty() ? 0 : sum / static_cast<double>(one.users.size());
}

}  // namespace hankki
