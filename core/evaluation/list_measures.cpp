// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/list_measures.h"

#include <fmt/format.h>

#include <optional>

#include "core/evaluation/beyond_accuracy.h"
#include "core/evaluation/calibration.h"
#include "core/evaluation/group_fairness.h"
#include "core/evaluation/history_groups.h"
#include "core/evaluation/per_user.h"
#include "core/evaluation/popularity_groups.h"
#include "core/evaluation/serendipity.h"

namespace hankki {
namespace {

/// Of each item one group: 0 the long tail, 1 the others.
std::vector<std::uint32_t> tail_and_head(std::span<const std::uint32_t> counts) {
  std::vector<std::uint32_t> groups;
  groups.reserve(counts.size());
  for (const PopularityGroup group : popularity_groups(counts))
    groups.push_back(is_long_tail(group) ? 0 : 1);
  return groups;
}

}  // namespace

std::map<std::string, double> list_measures(const RankedLists& lists,
                                            std::span<const std::int32_t> ks, const Split& split,
                                            Part part,
                                            std::span<const InteractionMatrix* const> masked,
                                            const Dataset& dataset) {
  const ItemTags tags = item_tags(split, dataset);
  auto measures = beyond_accuracy(lists, ks, split, tags);
  const InteractionMatrix& relevant = part == Part::Test ? split.test : split.validation;
  const auto counts = split.train.column_counts();
  const auto halves = tail_and_head(counts);
  std::vector<std::size_t> histories;
  for (const UserIndex user : lists.users)
    histories.push_back(history_group(split.train.row(user).size()));
  const auto calibrated = mean_miscalibration(lists, ks, split.train, tags);
  for (std::size_t at = 0; at < ks.size(); ++at) {
    const std::int32_t k = ks[at];
    const auto add = [&](const char* name, const std::optional<double>& value) {
      if (value) measures[fmt::format("{}@{}", name, k)] = *value;
    };
    add("miscalibration", calibrated[at]);
    add("serendipity", mean_serendipity(lists, k, relevant, masked, counts));
    add("reo", reo(lists, k, relevant,
                   [&](ItemIndex item) { return std::span(halves).subspan(item, 1); }));
    add("reo_tags", reo(lists, k, relevant, [&](ItemIndex item) { return std::span(tags[item]); }));
    const auto ndcg =
        per_user_values(lists, relevant, parse_per_user_metric(fmt::format("ndcg@{}", k)));
    add("user_mad", user_mad(ndcg, histories));
  }
  return measures;
}

bool lacks_list_measures(const std::map<std::string, double>& metrics, std::int32_t k) {
  return metrics.contains(fmt::format("ndcg@{}", k)) &&
         !metrics.contains(fmt::format("serendipity@{}", k));
}

}  // namespace hankki
