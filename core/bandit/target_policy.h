// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bandit/logs.h"

namespace hankki {

/// The policy that a log is asked about: how much it gives to each item, the same at every visit.
struct TargetPolicy {
  std::string name;            ///< as it was asked for
  std::vector<double> weight;  ///< by the log's items, summing to 1 with what is not logged
  /// Share that it gives to items that the log never shows, so that nothing can be said of them.
  double unseen = 0;
  std::vector<std::string> unseen_items;  ///< the first ten of them
};

/// What was seen of each item in a log.
struct ItemTallies {
  std::vector<double> rows, reward;
};
ItemTallies tally_items(std::size_t items, std::span<const std::uint32_t> item,
                        std::span<const float> reward);

TargetPolicy uniform_policy(const LogItems& items);
/// Throws Error where the log does not show the item.
TargetPolicy fixed_policy(const LogItems& items, std::string_view item);
/// exp(rate / tau) of the log's own rates; tau > 0.
TargetPolicy softmax_policy(const LogItems& items, const ItemTallies& seen, double tau);

/// What the numbers of a policy's file are: probabilities, which sum to 1 (`item_id,probability`),
/// or weights, of which only the ratios count (`item_id,weight`).
enum class PolicyFile { Probabilities, Weights };
/// Throws Error where the file cannot be read, an item stands twice, a number is below 0, all are 0
/// or probabilities do not sum to 1 within 1e-6.
TargetPolicy policy_from_file(const LogItems& items, const std::filesystem::path& file,
                              PolicyFile kind, const JobContext& job);
TargetPolicy policy_from_table(const LogItems& items, TextSource source, PolicyFile kind,
                               const JobContext& job);

/// "uniform", "fixed:ITEM", "softmax", "softmax:TAU" (tau .1 unless it is said), or else a file.
TargetPolicy parse_target(std::string_view text, const LogItems& items, const ItemTallies& seen,
                          PolicyFile kind, const JobContext& job);

}  // namespace hankki
