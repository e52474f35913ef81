// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/history_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace hankki {
namespace {

constexpr std::size_t kNoEnd = std::numeric_limits<std::size_t>::max();
constexpr std::array<std::pair<std::size_t, std::size_t>, 7> kHistoryLengths{
    {{0, 0}, {1, 2}, {3, 5}, {6, 10}, {11, 20}, {21, 50}, {51, kNoEnd}}};

}  // namespace

std::vector<std::string> history_group_ids() {
  std::vector<std::string> ids;
  for (const auto& [from, to] : kHistoryLengths)
    ids.push_back(from == to     ? std::to_string(from)
                  : to == kNoEnd ? fmt::format("{}+", from)
                                 : fmt::format("{}-{}", from, to));
  return ids;
}

std::size_t history_group(std::size_t length) {
  const auto at = std::ranges::find_if(kHistoryLengths,
                                       [&](const auto& group) { return length <= group.second; });
  return static_cast<std::size_t>(at - kHistoryLengths.begin());
}

}  // namespace hankki
