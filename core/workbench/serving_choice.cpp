// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/serving_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/evaluation/per_user.h"
#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/models.h"
#include "core/workbench/run_comparison.h"

namespace hankki {
namespace {

constexpr double kAlpha = 0.05;

const std::map<std::string, double>& metrics_of(const RunInfo& run, Part part) {
  return part == Part::Validation ? run.result.validation : run.result.test;
}

std::string label_of(const RunInfo& run) {
  return fmt::format("{} {}", run.id, model_name(run.request.model));
}

bool has_value_for_each_user(const std::string& metric) {
  return find_per_user_metric(metric).has_value();
}

/// What a test says of the last that is served and the first that is not.
Message border_note(const Workspace& workspace, const ServingRequest& request,
                    const RankedRuns& ranked, std::size_t top, const LoadedData& known,
                    const JobContext& job) {
  if (top >= ranked.runs.size() || !has_value_for_each_user(request.metric)) return {};
  const RunInfo& last = ranked.runs[top - 1];
  const RunInfo& next = ranked.runs[top];
  if (last.result.test.empty() || next.result.test.empty()) return {};
  const RunsCompared compared = compare_with_baseline(
      workspace, {.runs = {next.id, last.id}, .baseline = next.id, .metrics = {request.metric}},
      known, job);
  const auto tested = std::ranges::find(compared.runs, last.id, &TestedRun::run);
  const double p = tested->metrics.at(request.metric).against->outcome.p;
  const std::string shown = fmt::format("{:.3f}", p);
  return p < kAlpha
             ? en::say("{} and the next, {}, differ in {} on the test part (paired t, p {})",
                       label_of(last), label_of(next), request.metric, shown)
             : en::say(
                   "{} does not tell {} and the next, {}, apart on the test part (paired t, p "
                   "{}): either may be served",
                   request.metric, label_of(last), label_of(next), shown);
}

/// Of which the ranked runs are: what is asked for, else that of the runs that are named.
std::optional<SplitId> split_of(const Workspace& workspace, const ServingRequest& request) {
  std::optional<SplitId> split = request.split;
  for (const RunId id : request.runs) {
    const SplitId own = workspace.runs().info(id).split;
    if (split.value_or(own) != own)
      throw Error(en::say("run {}", id),
                  en::say("is of split {}, the others are of split {}; choose runs of one split",
                          own, *split));
    split = own;
  }
  return split;
}

/// Why it can serve nothing; empty where it can.
Message cannot_serve(const RunInfo& run) {
  if (run.result.weights_hash.empty()) return en::say("is not trained; train it to its end");
  if (is_imported_model(run.request.model) && run.result.test.empty())
    return en::say(
        "has lists for the validation part alone, and a shop shows those for the test "
        "part; import some");
  return {};
}

LeftOutRun left_out(const RunInfo& run, const Message& why) {
  return {run.id, run.request.model, Error(en::say("run {}", run.id), why).message()};
}

/// The runs that are named before the others, both as they are ranked, and of the named ones those
/// last that have no value; gives how many they are.
std::size_t put_first(const Workspace& workspace, RankedRuns& ranked,
                      const ServingRequest& request) {
  const std::set<RunId> named(request.runs.begin(), request.runs.end());
  RankedRuns sorted{.split = ranked.split, .part = ranked.part};
  const auto add_ranked = [&](bool first) {
    for (std::size_t at = 0; at < ranked.runs.size(); ++at)
      if (named.contains(ranked.runs[at].id) == first) {
        sorted.runs.push_back(ranked.runs[at]);
        sorted.values.push_back(ranked.values[at]);
      }
  };
  add_ranked(true);
  for (const RunId id : named) {
    if (std::ranges::find(ranked.runs, id, &RunInfo::id) != ranked.runs.end()) continue;
    sorted.runs.push_back(workspace.runs().info(id));
    sorted.values.push_back(std::nan(""));
    if (const Message why = cannot_serve(sorted.runs.back()); !why.empty())
      throw Error(en::say("run {}", id), why);
  }
  add_ranked(false);
  for (LeftOutRun& run : ranked.left_out)
    if (!named.contains(run.run)) sorted.left_out.push_back(std::move(run));
  ranked = std::move(sorted);
  return named.size();
}

}  // namespace

Message unfinished_note(const RunInfo& run) {
  if (run.state == RunState::Done) return {};
  return en::say("run {} did not train to its end; its model is served as it is", run.id);
}

RankedRuns rank_runs(const Workspace& workspace, const std::string& metric,
                     std::optional<SplitId> split, const std::vector<RunId>& named) {
  auto runs = workspace.runs().list(split);
  std::erase_if(runs, [&](const RunInfo& run) {
    const bool unfinished =
        run.state != RunState::Done && std::ranges::find(named, run.id) == named.end();
    return run.archived || unfinished || run.result.weights_hash.empty();
  });
  if (runs.empty() && named.empty())
    throw Error(en::say("runs"), en::say("there is no trained one; train some first"));
  RankedRuns ranked{.split = runs.empty() ? workspace.runs().info(named.front()).split
                                          : runs.back().split};
  std::erase_if(runs, [&](const RunInfo& run) { return run.split != ranked.split; });
  // Of one part all: another part's values say nothing of these.
  if (std::ranges::all_of(runs, [](const RunInfo& run) {
        return run.result.validation.empty() || !cannot_serve(run).empty();
      }))
    ranked.part = Part::Test;
  const auto value_of = [&](const RunInfo& run) { return metrics_of(run, ranked.part).at(metric); };
  std::erase_if(runs, [&](const RunInfo& run) {
    Message why = cannot_serve(run);
    if (why.empty() &&
        (!metrics_of(run, ranked.part).contains(metric) || std::isnan(value_of(run))))
      why = ranked.part == Part::Validation ? en::say("has no {} on the validation part", metric)
                                            : en::say("has no {} on the test part", metric);
    if (!why.empty()) ranked.left_out.push_back(left_out(run, why));
    return !why.empty();
  });
  if (runs.empty() && named.empty())
    throw Error(metric, en::say("no trained run of split {} has this metric; recall@10 and "
                                "ndcg@10 are there where nothing else was asked for",
                                ranked.split));
  std::ranges::stable_sort(runs, [&](const RunInfo& one, const RunInfo& other) {
    return higher_is_better(metric) ? value_of(one) > value_of(other)
                                    : value_of(one) < value_of(other);
  });
  for (const RunInfo& run : runs) ranked.values.push_back(value_of(run));
  ranked.runs = std::move(runs);
  return ranked;
}

ServingChoice choose_to_serve(const Workspace& workspace, const ServingRequest& request,
                              const LoadedData& known, const JobContext& job) {
  ServingChoice choice{
      .ranked = rank_runs(workspace, request.metric, split_of(workspace, request), request.runs)};
  choice.top = request.runs.empty()
                   ? std::clamp<std::size_t>(request.top, 1, choice.ranked.runs.size())
                   : put_first(workspace, choice.ranked, request);
  const LoadedData data = load_split(workspace, choice.ranked.split, known, job);
  std::vector<double> recalls;
  for (std::size_t at = 0; at < choice.top; ++at) {
    const RunInfo& run = choice.ranked.runs[at];
    job.report(static_cast<std::int64_t>(at), static_cast<std::int64_t>(choice.top),
               Message::verbatim(label_of(run)));
    const auto model = open_model(workspace, run, *data.split, job);
    choice.recalls.push_back(validation_recall(*model, data, request.recall_k, job));
    if (choice.recalls.back()) recalls.push_back(*choice.recalls.back());
  }
  if (recalls.size() < choice.top) recalls.clear();
  const PolicyChoice blend =
      with_recalls({"blend", policy_spec("blend").preset("default")}, recalls);
  choice.priors =
      make_policy(blend.id, blend.parameters, {.arms = static_cast<int>(choice.top)})->posteriors();
  if (request.runs.empty())
    choice.note = border_note(workspace, request, choice.ranked, choice.top, data, job);
  for (std::size_t at = 0; at < choice.top && choice.note.empty(); ++at)
    choice.note = unfinished_note(choice.ranked.runs[at]);
  return choice;
}

}  // namespace hankki
