// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bandit_list_log.h"

#include "core/report/bandit_log_csv.h"

namespace hankki::cli {
namespace {

/// So that a log's times look like a shop's, and the same request writes the same bytes.
const Time kOpening = *time_of_day(2026, 1, 1);

}  // namespace

ListLog::ListLog(const RunWorld& made, const std::filesystem::path& file, bool marginal)
    : made_(made), file_(file), marginal_(marginal) {
  file_.write(bandit_log_header(marginal_));
}

void ListLog::add(const PlayedVisit& visit) {
  const Split& split = *made_.data.split;
  const Dataset& dataset = *made_.data.dataset;
  LogRow row{.time = kOpening + visit.number * kSecond,
             .user = dataset.users()[split.users[made_.world.lists.front().users[visit.user - 1]]],
             .list = std::to_string(visit.number + 1)};
  for (std::size_t slot = 0; slot < visit.choices.size(); ++slot) {
    const PlayedSlot& filled = visit.choices[slot];
    row.item = dataset.recipes()[split.items[filled.item]].id;
    row.arm = made_.world.arms[static_cast<std::size_t>(filled.arm)];
    row.position = row.slot = static_cast<std::int64_t>(slot) + 1;
    row.reward = filled.reward;
    row.reward_time = filled.reward > 0 ? row.time : kNoTime;
    row.propensity = row.item_propensity = filled.item_propensity;
    row.model_propensity = filled.propensity;
    row.marginal_propensity = filled.marginal_propensity;
    file_.write(bandit_log_line(row, marginal_));
  }
}

}  // namespace hankki::cli
