// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/slice_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/evaluation/per_user.h"

namespace hankki {
namespace {

constexpr std::string_view kOfMean = "*mean";

[[noreturn]] void refuse(std::string_view text) {
  throw Error(text, en::say("is no check; one is written as \"history:0,1-2:recall@10>=0.9*mean\" "
                            "or \"cuisine:*:ndcg@10>=0.05\""));
}

std::vector<std::string> ids_of(std::string_view text) {
  std::vector<std::string> ids;
  if (text == "*") return ids;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    if (end == begin) refuse(text);
    ids.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return ids;
}

void check_metric(const std::string& metric) {
  const auto kind = metric.substr(0, metric.find('@'));
  if (!find_per_user_metric(metric) || (kind != "recall" && kind != "ndcg" && kind != "hit"))
    throw Error(metric, en::say("slices have recall, ndcg and hit, as in recall@10"));
}

}  // namespace

std::string to_text(const SliceCheck& check) {
  return fmt::format("{}:{}:{}>={}{}", to_text(check.by),
                     check.slices.empty() ? "*" : fmt::format("{}", fmt::join(check.slices, ",")),
                     check.metric, check.at_least, check.of_mean ? kOfMean : "");
}

SliceCheck parse_slice_check(std::string_view text) {
  const auto first = text.find(':');
  const auto second = first == text.npos ? text.npos : text.find(':', first + 1);
  const auto bound = second == text.npos ? text.npos : text.find(">=", second);
  if (bound == text.npos) refuse(text);
  SliceCheck check{.by = parse_slice_by(text.substr(0, first)),
                   .slices = ids_of(text.substr(first + 1, second - first - 1)),
                   .metric = std::string(text.substr(second + 1, bound - second - 1))};
  std::string_view value = text.substr(bound + 2);
  check.of_mean = value.ends_with(kOfMean);
  if (check.of_mean) value.remove_suffix(kOfMean.size());
  const auto number = parse_number<double>(value);
  if (!number || !(*number >= 0 && *number <= 100)) refuse(text);
  check.at_least = *number;
  check_metric(check.metric);
  return check;
}

void require_slices(const SliceCheck& check) {
  const std::vector<std::string> there = slice_ids(check.by);
  for (const std::string& id : check.slices)
    if (std::ranges::find(there, id) == there.end())
      throw Error(to_text(check), en::say("there is no slice \"{}\" by {}; there are {}", id,
                                          to_text(check.by), there));
}

std::int32_t list_length_of(const SliceCheck& check) {
  return parse_per_user_metric(check.metric).k;
}

CheckOutcome judge(const SliceCheck& check, const std::vector<Slice>& slices, double mean) {
  CheckOutcome outcome{.bound = check.of_mean ? check.at_least * mean : check.at_least};
  for (const Slice& slice : slices) {
    if (!check.slices.empty() && std::ranges::find(check.slices, slice.id) == check.slices.end())
      continue;
    if (slice.users < kFewestUsers) {
      ++outcome.too_few;
      continue;
    }
    const double value = slice.metrics.at(check.metric);
    if (outcome.judged++ > 0 && value >= outcome.value) continue;
    outcome.worst = slice.id;
    outcome.value = value;
  }
  if (outcome.judged > 0) outcome.passed = outcome.value >= outcome.bound;
  return outcome;
}

}  // namespace hankki
