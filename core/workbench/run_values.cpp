// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_values.h"

#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {

RunValues::RunValues(const Workspace& workspace, std::vector<PerUserMetric> metrics,
                     const LoadedData& known, const JobContext& job)
    : workspace_(workspace), metrics_(std::move(metrics)), data_(known), job_(job) {}

std::map<std::string, std::vector<double>> RunValues::values_of(const RunInfo& run,
                                                                std::vector<UserIndex>& users) {
  RankedLists lists = workspace_.runs().test_lists(run.id);
  if (users.empty()) users = lists.users;
  if (users != lists.users)
    throw Error(en::say("run {}", run.id),
                en::say("was tested on other users than the others; evaluate it again"));
  auto stored = workspace_.runs().per_user_metrics(run.id);
  std::map<std::string, std::vector<double>> values;
  for (const PerUserMetric& metric : metrics_) {
    const auto found = stored.find(metric.name);
    if (found != stored.end() && found->second.size() == users.size()) {
      values[metric.name] = std::move(found->second);
      continue;
    }
    data_ = load_split(workspace_, run.split, data_, job_);
    if (lists.k < metric.k) lists = ranked(run, metric.k);
    values[metric.name] = per_user_values(lists, data_.split->test, metric);
  }
  return values;
}

RankedLists RunValues::ranked(const RunInfo& run, std::int32_t k) const {
  const auto model = open_model(workspace_, run, *data_.split, job_);
  const EvaluationOptions options{.ks = {k}, .beyond_accuracy = false, .by_history = false};
  return evaluate(*model, *data_.split, Part::Test, *data_.dataset, options, job_).lists;
}

}  // namespace hankki
