// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/seed_groups.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/models/listed_model.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"

namespace hankki {
namespace {

bool belongs(const RunInfo& one, const RunInfo& other) {
  const RunRequest &a = one.request, &b = other.request;
  return one.split == other.split && a.model == b.model && a.preset == b.preset && a.ks == b.ks &&
         a.parameters == b.parameters && one.vectors == other.vectors;
}

/// The same runs; those of which nobody knows what vectors they learned from have those of the
/// others that they would belong to, where these are the same ones.
std::vector<RunInfo> with_known_vectors(std::vector<RunInfo> runs) {
  const std::vector<RunInfo> noted = runs;
  std::set<std::string> known;
  for (const RunInfo& run : noted)
    if (!run.vectors.empty()) known.insert(run.vectors);
  for (RunInfo& run : runs) {
    if (!run.vectors.empty()) continue;
    std::vector<std::string> of_others;
    for (const std::string& vectors : known) {
      run.vectors = vectors;
      if (std::ranges::any_of(noted, [&](const RunInfo& other) { return belongs(other, run); }))
        of_others.push_back(vectors);
    }
    run.vectors = of_others.size() == 1 ? of_others.front() : std::string();
  }
  return runs;
}

/// Whether a run of the same group says the same thing again.
bool repeats(const RunInfo& one, const RunInfo& other) {
  return is_imported_model(one.request.model) ? one.result.weights_hash == other.result.weights_hash
                                              : one.request.seed == other.request.seed;
}

/// Whether a newer one of the runs repeats it.
bool is_repeated(const RunInfo& run, const std::vector<RunInfo>& runs) {
  return std::ranges::any_of(runs, [&](const RunInfo& other) {
    return other.id > run.id && belongs(other, run) && repeats(other, run);
  });
}

/// A group, its first run and what all of its runs scored, by metric.
struct Gathered {
  RunInfo first;
  SeedGroup group;
  std::map<std::string, SeedValues> values;
};

/// The group that a run is of, which is made where there is none yet.
std::size_t place_of_group(const RunInfo& run, std::vector<Gathered>& all) {
  const auto found =
      std::ranges::find_if(all, [&](const Gathered& one) { return belongs(one.first, run); });
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  all.push_back({.first = run, .group = {.request = run.request}});
  return all.size() - 1;
}

void judge_differences(const SeedGroupRequest& request, SeedGroups& made) {
  std::vector<SeedDifference*> tests;
  std::vector<double> p;
  for (SeedGroup& group : made.groups)
    for (auto& [metric, difference] : group.differences) {
      tests.push_back(&difference);
      p.push_back(difference.difference.p);
    }
  const std::vector<double> all = adjusted(p, request.correction);
  made.family = tests.size();
  for (std::size_t at = 0; at < tests.size(); ++at) {
    const SeedMean& of = tests[at]->difference;
    tests[at]->adjusted_p = all[at];
    tests[at]->verdict =
        run_verdict(of.mean, of.low, of.high, all[at], request.alpha, request.threshold);
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> alike_but_for_seeds(const std::vector<RunInfo>& asked) {
  const std::vector<RunInfo> runs = with_known_vectors(asked);
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < runs.size(); ++at) {
    if (is_repeated(runs[at], runs)) continue;
    const auto found = std::ranges::find_if(
        groups, [&](const auto& group) { return belongs(runs[group.front()], runs[at]); });
    if (found != groups.end())
      found->push_back(at);
    else
      groups.push_back({at});
  }
  return groups;
}

SeedGroups group_by_seeds(const Workspace& workspace, const SeedGroupRequest& request,
                          const LoadedData& known, const JobContext& job) {
  check_alpha(request.alpha);
  const std::vector<PerUserMetric> metrics = parse_per_user_metrics(request.metrics);
  const std::vector<RunInfo> runs = runs_of_one_split(workspace, request.runs);
  if (request.baseline && std::ranges::find(runs, *request.baseline, &RunInfo::id) == runs.end())
    throw Error("baseline",
                en::say("run {} is not among the runs that are compared", *request.baseline));
  ScoredRuns scored = score_runs(workspace, runs, metrics, request.baseline, known, job);
  scored.runs = with_known_vectors(std::move(scored.runs));
  SeedGroups made{.split = runs.front().split, .users = std::ssize(scored.who), .groups = {}};
  made.left_out = std::move(scored.left_out);
  std::vector<Gathered> all;
  for (std::size_t at = 0; at < scored.runs.size(); ++at) {
    const RunInfo& run = scored.runs[at];
    const std::size_t of = place_of_group(run, all);
    if (run.id == request.baseline) made.baseline = of;
    if (is_repeated(run, scored.runs)) {
      all[of].group.left_out.push_back(run.id);
      continue;
    }
    all[of].group.runs.push_back(run.id);
    all[of].group.seeds.push_back(run.request.seed);
    for (auto& [metric, values] : scored.values[at])
      all[of].values[metric].push_back(std::move(values));
  }
  for (std::size_t at = 0; at < all.size(); ++at) {
    job.check();
    SeedGroup& group = all[at].group;
    for (const auto& [metric, values] : all[at].values) {
      group.means[metric] = seed_mean(values);
      if (made.baseline && at != *made.baseline)
        group.differences[metric].difference =
            seed_difference(values, all[*made.baseline].values.at(metric));
    }
    made.groups.push_back(std::move(group));
  }
  judge_differences(request, made);
  return made;
}

}  // namespace hankki
