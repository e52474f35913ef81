// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_checks.h"

#include <map>
#include <set>

#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {
namespace {

std::vector<CheckOutcome> outcomes_of(Recommender& model, const LoadedData& data,
                                      const std::vector<SliceCheck>& checks,
                                      const JobContext& job) {
  std::set<std::int32_t> lengths;
  for (const SliceCheck& check : checks) {
    require_slices(check);
    lengths.insert(list_length_of(check));
  }
  const EvaluationOptions options{
      .ks = {lengths.begin(), lengths.end()}, .beyond_accuracy = false, .by_history = false};
  const auto means = evaluate(model, *data.split, Part::Test, *data.dataset, options, job).metrics;
  std::map<SliceBy, std::vector<Slice>> slices;
  std::vector<CheckOutcome> outcomes;
  for (const SliceCheck& check : checks) {
    if (!slices.contains(check.by))
      slices[check.by] =
          evaluate_slices(model, *data.split, Part::Test, *data.dataset, check.by, options, job);
    outcomes.push_back(judge(check, slices.at(check.by), means.at(check.metric)));
  }
  return outcomes;
}

}  // namespace

std::optional<bool> CheckedRun::passed() const {
  std::optional<bool> passed;
  for (const CheckOutcome& outcome : outcomes)
    if (outcome.passed) passed = passed.value_or(true) && *outcome.passed;
  return passed;
}

std::vector<CheckedRun> check_runs(const Workspace& workspace, const std::vector<RunId>& runs,
                                   const std::vector<SliceCheck>& checks, const LoadedData& known,
                                   const JobContext& job) {
  if (checks.empty()) throw Error(en::say("suite"), en::say("a suite needs a check at least"));
  std::vector<CheckedRun> checked;
  LoadedData data = known;
  for (const RunId id : runs) {
    job.report(std::ssize(checked), std::ssize(runs), en::say("Judging runs by slices"));
    CheckedRun& run = checked.emplace_back();
    run.run = id;
    try {
      const RunInfo info = workspace.runs().info(id);
      run.model = info.request.model;
      data = load_split(workspace, info.split, data, job);  // the runs of a split share it
      run.outcomes = outcomes_of(*open_model(workspace, info, *data.split, job), data, checks, job);
    } catch (const Error& error) {
      run.fault = error.message();
    }
  }
  return checked;
}

}  // namespace hankki
