// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/per_user.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

constexpr std::array<std::pair<const char*, double AccuracyAtK::*>, 7> kMetrics{
    {{"ndcg", &AccuracyAtK::ndcg},
     {"recall", &AccuracyAtK::recall},
     {"recall_capped", &AccuracyAtK::recall_capped},
     {"precision", &AccuracyAtK::precision},
     {"hit", &AccuracyAtK::hit},
     {"mrr", &AccuracyAtK::mrr},
     {"map", &AccuracyAtK::map}}};

}  // namespace

std::optional<PerUserMetric> find_per_user_metric(std::string_view name) {
  const std::size_t at = name.find('@');
  const auto found = std::ranges::find_if(
      kMetrics, [&](const auto& one) { return name.substr(0, at) == one.first; });
  if (found == kMetrics.end() || at == std::string_view::npos) return std::nullopt;
  const std::string_view length = name.substr(at + 1);
  const auto k = parse_number<std::int32_t>(length);
  // "010" would be another name of what "10" is, and count twice in a family of tests.
  if (!k || *k < 1 || *k > kLongestList || length != std::to_string(*k)) return std::nullopt;
  return PerUserMetric{.name = std::string(name), .value = found->second, .k = *k};
}

PerUserMetric parse_per_user_metric(std::string_view name) {
  if (auto found = find_per_user_metric(name)) return std::move(*found);
  std::vector<std::string> known;
  for (const auto& one : kMetrics) known.push_back(std::string(one.first) + "@k");
  throw Error("metric", en::say("\"{}\" has no value for each user, so that nothing can be tested; "
                                "there are {}, k from 1 to {}",
                                name, known, kLongestList));
}

std::vector<double> per_user_values(const RankedLists& lists, const InteractionMatrix& relevant,
                                    const PerUserMetric& metric) {
  std::vector<double> values;
  values.reserve(lists.users.size());
  for (std::size_t row = 0; row < lists.users.size(); ++row)
    values.push_back(accuracy_at(lists.row(row), relevant.row(lists.users[row]), metric.k).*
                     metric.value);
  return values;
}

}  // namespace hankki
