// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_values.h"

#include <algorithm>
#include <tuple>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/evaluation/evaluator.h"
#include "core/models/listed_model.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {
namespace {

constexpr std::int32_t kUsualLength = 10;  // of lists

/// The metrics with a value for each user that runs have of a part, and how many have it.
std::map<std::string, std::size_t> count_metrics(std::span<const RunInfo> runs,
                                                 std::map<std::string, double> RunResult::*part) {
  std::map<std::string, std::size_t> counts;
  for (const RunInfo& run : runs)
    for (const auto& [name, value] : run.result.*part)
      if (find_per_user_metric(name)) ++counts[name];
  return counts;
}

void require_comparable(const std::vector<RunInfo>& runs) {
  if (runs.empty()) throw Error(en::say("there is no run to compare; name some"));
  for (auto run = runs.begin(); run != runs.end(); ++run) {
    if (run->split != runs.front().split)
      throw Error(
          en::say("run {}", run->id),
          en::say("is of another split than run {}; compare runs of one split", runs.front().id));
    if (std::ranges::find(runs.begin(), run, run->id, &RunInfo::id) != run)
      throw Error(en::say("run {}", run->id), en::say("is named twice; name each run once"));
  }
}

}  // namespace

void require_tested(const RunInfo& run) {
  if (!run.result.test.empty()) return;
  throw Error(en::say("run {}", run.id),
              is_imported_model(run.request.model)
                  ? en::say("has no lists for the test part; import some")
                  : en::say("was not tested on the test part; train it to its end"));
}

RunValues::RunValues(const Workspace& workspace, std::vector<PerUserMetric> metrics,
                     const LoadedData& known, const JobContext& job)
    : workspace_(workspace), metrics_(std::move(metrics)), data_(known), job_(job) {}

std::map<std::string, std::vector<double>> RunValues::values_of(const RunInfo& run,
                                                                std::vector<UserIndex>& users) {
  require_tested(run);
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
  if (const auto* lists = dynamic_cast<const PartLists*>(model.get());
      lists && lists->longest_list() < k)
    throw Error(en::say("run {}", run.id),
                en::say("its lists were imported and have at most {} items, too few for metrics "
                        "at {}",
                        lists->longest_list(), k));
  const EvaluationOptions options{.ks = {k}, .beyond_accuracy = false, .by_history = false};
  return evaluate(*model, *data_.split, Part::Test, *data_.dataset, options, job_).lists;
}

ScoredRuns score_what_can_be(const Workspace& workspace, std::vector<RunInfo> runs,
                             const std::vector<PerUserMetric>& metrics, std::optional<RunId> needed,
                             const LoadedData& known, const JobContext& job) {
  require_comparable(runs);
  const std::int64_t steps = std::ssize(runs) + std::ssize(metrics);
  RunValues reader(workspace, metrics, known, job);
  ScoredRuns scored;
  // The needed one first, so that its users are those who count.
  std::vector<std::optional<std::map<std::string, std::vector<double>>>> values(runs.size());
  std::int64_t done = 0;
  const auto read = [&](std::size_t at) {
    job.report(done++, steps, en::say("Comparing runs"));
    std::vector<UserIndex> users = scored.who;
    values[at] = reader.values_of(runs[at], users);
    scored.who = std::move(users);
  };
  const auto first =
      std::ranges::find_if(runs, [&](const RunInfo& run) { return needed && run.id == *needed; });
  if (first != runs.end()) read(static_cast<std::size_t>(first - runs.begin()));
  for (std::size_t at = 0; at < runs.size(); ++at) {
    RunInfo& run = runs[at];
    try {
      if (!values[at]) read(at);
    } catch (const Error& error) {
      scored.left_out.push_back({run.id, run.request.model, error.message()});
      continue;
    }
    scored.values.push_back(*std::move(values[at]));
    scored.runs.push_back(std::move(run));
  }
  return scored;
}

ScoredRuns score_runs(const Workspace& workspace, std::vector<RunInfo> runs,
                      const std::vector<PerUserMetric>& metrics, std::optional<RunId> needed,
                      const LoadedData& known, const JobContext& job) {
  ScoredRuns scored = score_what_can_be(workspace, std::move(runs), metrics, needed, known, job);
  if (scored.runs.empty()) throw Error(scored.left_out.front().why);
  return scored;
}

Message few_users_remark(std::int64_t users) {
  constexpr std::int64_t kFewUsers = 30;
  if (users >= kFewUsers) return {};
  if (users == 1) return en::say("there is one user only, by whom no models can be told apart");
  return en::say(
      "there are {} users only: too few to tell models apart by, and a t test would need "
      "differences that are normally distributed",
      grouped(users));
}

std::vector<PerUserMetric> parse_per_user_metrics(const std::vector<std::string>& names) {
  if (names.empty()) throw Error("metric", en::say("name a metric that is to be compared"));
  std::vector<PerUserMetric> metrics;
  for (const std::string& name : names) {
    metrics.push_back(parse_per_user_metric(name));
    if (std::ranges::count(names, name) > 1)
      throw Error("metric", en::say("\"{}\" is named twice; name each metric once", name));
  }
  return metrics;
}

std::map<std::string, std::size_t> per_user_metrics_of(std::span<const RunInfo> runs) {
  return count_metrics(runs, &RunResult::test);
}

std::string usual_metric(std::span<const RunInfo> runs, const std::string& kind) {
  auto counts = per_user_metrics_of(runs);
  if (counts.empty()) counts = count_metrics(runs, &RunResult::validation);
  std::string usual = kind + "@10";
  std::tuple<std::size_t, bool, std::int32_t> best{};  // how many runs, whether it is 10, and -k
  for (const auto& [name, count] : counts) {
    const std::int32_t k = parse_per_user_metric(name).k;
    const std::tuple rank{count, k == kUsualLength, -k};
    if (!name.starts_with(kind + "@") || rank <= best) continue;
    best = rank;
    usual = name;
  }
  return usual;
}

std::vector<std::string> usual_tests(std::span<const RunInfo> runs) {
  const std::string first = usual_metric(runs);
  return {first, "recall" + first.substr(first.find('@'))};
}

}  // namespace hankki
