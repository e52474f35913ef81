// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/leaning.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hankki {
namespace {

constexpr double kMost = 2, kDoublings = 3;

}  // namespace

Leaning::Leaning(const TasteSpace& space, std::map<std::uint32_t, double> differences)
    : space_(space), differences_(std::move(differences)) {}

double Leaning::match(ItemIndex recipe) const {
  double sum = 0;
  space_.each_term(recipe, [&](std::uint32_t term) {
    if (const auto found = differences_.find(term); found != differences_.end())
      sum += found->second;
  });
  return std::clamp(sum, -kMost, kMost);
}

void Leaning::sort(std::vector<ItemIndex>& recipes) const {
  if (differences_.empty()) return;
  std::vector<std::pair<double, ItemIndex>> placed;
  for (std::size_t i = 0; i < recipes.size(); ++i)
    placed.emplace_back(static_cast<double>(i + 1) * std::exp2(-kDoublings * match(recipes[i])),
                        recipes[i]);
  std::ranges::stable_sort(placed, {}, &std::pair<double, ItemIndex>::first);
  std::ranges::transform(placed, recipes.begin(), &std::pair<double, ItemIndex>::second);
}

}  // namespace hankki
