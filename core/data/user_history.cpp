// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/user_history.h"

#include <algorithm>

#include "core/data/tidy_text.h"

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
  auto user = dataset.find_user(id);
  if (!user) user = dataset.find_user(tidy_id(id));  // as importers keep it
  return user ? position_of(split.users, *user) : std::nullopt;
}

std::vector<PastItem> user_history(const Dataset& dataset, const Split& split, UserIndex row) {
  const auto times = order_in_time(dataset);
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < times.size(); ++i)
    if (dataset.interactions()[i].user == split.users[row]) own.push_back(i);
  std::ranges::stable_sort(own, {}, [&](std::size_t i) { return times[i]; });
  std::vector<PastItem> history;
  for (const std::size_t i : own) {
    const Interaction& interaction = dataset.interactions()[i];
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
