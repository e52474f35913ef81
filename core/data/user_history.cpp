// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/user_history.h"

#include <algorithm>

namespace hankki {
namespace {

/// Where `value` stands in an ascending list.
std::optional<std::uint32_t> position_of(const std::vector<std::uint32_t>& list,
                                         std::uint32_t value) {
  const auto found = std::ranges::lower_bound(list, value);
  if (found == list.end() || *found != value) return std::nullopt;
  return static_cast<std::uint32_t>(found - list.begin());
}

}  // namespace

std::optional<UserIndex> find_row(const Dataset& dataset, const Split& split, std::string_view id) {
  const auto user = dataset.find_user(id);
  return user ? position_of(split.users, *user) : std::nullopt;
}

std::vector<PastItem> user_history(const Dataset& dataset, const Split& split, UserIndex row) {
  std::vector<PastItem> history;
  for (const Interaction& interaction : dataset.interactions()) {
    if (interaction.user != split.users[row]) continue;
    const auto item = position_of(split.items, interaction.item);
    if (!item) continue;
    Part part = Part::Unused;
    if (split.train.contains(row, *item)) part = Part::Train;
    if (split.validation.contains(row, *item)) part = Part::Validation;
    if (split.test.contains(row, *item)) part = Part::Test;
    if (part != Part::Unused)
      history.push_back({*item, interaction.rating, interaction.time, part});
  }
  return history;
}

}  // namespace hankki
