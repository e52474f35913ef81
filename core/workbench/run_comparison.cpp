// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/evaluation/per_user.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

constexpr std::int64_t kOftenTested = 20;  // runs of a split
constexpr double kMostSilent = 0.2;        // of the users

/// The runs that are compared, the baseline among them.
std::vector<RunInfo> runs_of(const Workspace& workspace, const RunComparisonRequest& request) {
  std::vector<RunInfo> runs;
  if (std::ranges::find(request.runs, request.baseline) == request.runs.end())
    runs.push_back(workspace.runs().info(request.baseline));
  for (const RunId id : request.runs) runs.push_back(workspace.runs().info(id));
  if (runs.size() < 2)
    throw Error(en::say("there is nothing to compare with run {}; choose another run too",
                        request.baseline));
  return runs;
}

TestOutcome outcome_of(const std::vector<double>& differences, const RunComparisonRequest& request,
                       const JobContext& job) {
  switch (request.test) {
    case SignificanceTest::T:
      return paired_t_test(differences);
    case SignificanceTest::Wilcoxon:
      return wilcoxon_test(differences);
    case SignificanceTest::Randomisation:
      break;
  }
  return randomisation_test(differences, request.draws, request.bootstrap.seed, job);
}

BaselineDifference difference_of(const std::vector<double>& differences,
                                 const RunComparisonRequest& request, const JobContext& job) {
  BaselineDifference difference{.difference = {},
                                .outcome = outcome_of(differences, request, job),
                                .effect = paired_effect(differences),
                                .assumption = check_assumption(request.test, differences)};
  for (const double one : differences)
    ++(one > 0 ? difference.wins : one < 0 ? difference.losses : difference.ties);
  return difference;
}

/// Fills in what is known of each run and metric alone, and intervals of all together.
void test_metric(const std::string& metric, std::size_t baseline,
                 const RunComparisonRequest& request, RunsCompared& compared,
                 const JobContext& job) {
  const std::vector<double>& others = compared.values[baseline].at(metric);
  std::vector<std::vector<double>> series;  // of each run: its values, then its differences
  for (std::size_t run = 0; run < compared.runs.size(); ++run) {
    const std::vector<double>& values = compared.values[run].at(metric);
    series.push_back(values);
    RunFigures& figures = compared.runs[run].metrics[metric];
    if (run == baseline) continue;
    series.push_back(paired_differences(values, others));
    figures.against = difference_of(series.back(), request, job);
  }
  const std::vector<MeanInterval> intervals = bootstrap_means(series, request.bootstrap, job);
  std::size_t next = 0;
  for (TestedRun& run : compared.runs) {
    RunFigures& figures = run.metrics.at(metric);
    figures.value = intervals[next++];
    if (figures.against) figures.against->difference = intervals[next++];
  }
  std::int64_t nowhere = 0;
  for (std::size_t user = 0; user < others.size(); ++user)
    nowhere += std::ranges::all_of(compared.values,
                                   [&](const auto& one) { return one.at(metric)[user] == 0; })
                   ? 1
                   : 0;
  compared.nowhere[metric] = nowhere;
}

/// The family is all that was tested, whatever a window shows of it.
void judge(const RunComparisonRequest& request, RunsCompared& compared) {
  std::vector<BaselineDifference*> tests;
  std::vector<double> p;
  for (TestedRun& run : compared.runs)
    for (auto& [metric, figures] : run.metrics)
      if (figures.against) {
        tests.push_back(&*figures.against);
        p.push_back(figures.against->outcome.p);
      }
  const std::vector<double> all = adjusted(p, request.correction);
  compared.family = tests.size();
  compared.alpha = request.alpha;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    tests[i]->adjusted_p = all[i];
    const MeanInterval& of = tests[i]->difference;
    tests[i]->verdict =
        run_verdict(of.mean, of.low, of.high, all[i], request.alpha, request.threshold);
  }
}

/// The largest share of users that a Wilcoxon test leaves out.
double most_left_out(const RunsCompared& compared) {
  double most = 0;
  for (const TestedRun& run : compared.runs)
    for (const auto& [metric, figures] : run.metrics)
      if (figures.against && compared.users > 0)
        most = std::max(
            most, static_cast<double>(figures.against->ties) / static_cast<double>(compared.users));
  return most;
}

/// Whether no p can come under alpha, however far apart the runs are.
bool too_few_draws(const RunComparisonRequest& request, std::size_t family) {
  const bool all_at_once = request.correction == MultipleCorrection::Holm;
  const double smallest = 1 / static_cast<double>(request.draws + 1);
  return smallest * (all_at_once ? static_cast<double>(family) : 1) >= request.alpha;
}

std::vector<Message> remarks_of(const Workspace& workspace, const RunComparisonRequest& request,
                                const RunsCompared& compared) {
  std::vector<Message> remarks;
  for (const LeftOutRun& run : compared.left_out)
    remarks.push_back(en::say("left out: {}", run.why));
  if (const Message few = few_users_remark(compared.users); !few.empty()) remarks.push_back(few);
  const auto silent =
      std::ranges::max_element(compared.nowhere, {}, [](const auto& one) { return one.second; });
  const double share =
      silent == compared.nowhere.end() || compared.users == 0
          ? 0
          : static_cast<double>(silent->second) / static_cast<double>(compared.users);
  if (share >= kMostSilent && share < 1)
    remarks.push_back(en::say(
        "{} % of the users have 0 for {} from every run: a t test and a randomisation count them "
        "as ties, Wilcoxon's test leaves them out; among the others each difference is {} times "
        "as large",
        std::llround(100 * share), metric_title(silent->first),
        fmt::format("{:.1f}", 1 / (1 - share))));
  const auto left_out = static_cast<std::int64_t>(100 * most_left_out(compared));
  if (request.test == SignificanceTest::Wilcoxon && left_out >= 50)
    remarks.push_back(
        en::say("Wilcoxon's test leaves out users whose values are equal, here up to {} % of them, "
                "and speaks of the ranks of the others alone: it finds differences that the mean "
                "hardly shows",
                left_out));
  if (request.test == SignificanceTest::Randomisation && too_few_draws(request, compared.family))
    remarks.push_back(
        en::say("{} draws of the randomisation are too few to tell any runs apart below {}, since "
                "no p is smaller than 1 / (draws + 1); take more, or another test",
                grouped(request.draws), request.alpha));
  std::int64_t tested = 0;
  for (const RunInfo& run : workspace.runs().list(compared.split))
    tested += run.result.test.empty() ? 0 : 1;
  if (tested >= kOftenTested)
    remarks.push_back(
        en::say("{} runs were tested on this part: the best of so many looks better than it is; "
                "choose by the validation part",
                grouped(tested)));
  return remarks;
}

}  // namespace

RunsCompared compare_with_baseline(const Workspace& workspace, const RunComparisonRequest& request,
                                   const LoadedData& known, const JobContext& job) {
  check_alpha(request.alpha);
  const std::vector<PerUserMetric> metrics = parse_per_user_metrics(request.metrics);
  const std::vector<RunInfo> runs = runs_of(workspace, request);
  ScoredRuns scored = score_runs(workspace, runs, metrics, request.baseline, known, job);
  if (scored.runs.size() < 2) throw Error(scored.left_out.front().why);
  RunsCompared compared{.split = scored.runs.front().split, .baseline = request.baseline};
  compared.who = std::move(scored.who);
  compared.values = std::move(scored.values);
  compared.left_out = std::move(scored.left_out);
  const auto steps = std::ssize(runs) + std::ssize(metrics);
  std::size_t baseline = 0;
  for (const RunInfo& run : scored.runs) {
    if (run.id == request.baseline) baseline = compared.runs.size();
    compared.runs.push_back({.run = run.id, .model = run.request.model, .metrics = {}});
  }
  compared.users = std::ssize(compared.who);
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    job.report(std::ssize(runs) + static_cast<std::int64_t>(metric), steps,
               en::say("Comparing runs"));
    test_metric(metrics[metric].name, baseline, request, compared, job);
  }
  judge(request, compared);
  compared.remarks = remarks_of(workspace, request, compared);
  return compared;
}

}  // namespace hankki
