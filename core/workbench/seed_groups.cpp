// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/seed_groups.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/listed_model.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/run_values.h"

namespace hankki {
namespace {

bool belongs(const RunRequest& one, const RunRequest& other) {
  return one.model == other.model && one.preset == other.preset && one.ks == other.ks &&
         one.parameters == other.parameters;
}

/// Whether a run of the same group says the same thing again.
bool repeats(const RunInfo& one, const RunInfo& other) {
  return is_imported_model(one.request.model) ? one.result.weights_hash == other.result.weights_hash
                                              : one.request.seed == other.request.seed;
}

/// Whether a newer one of the runs repeats it.
bool is_repeated(const RunInfo& run, const std::vector<RunInfo>& runs) {
  return std::ranges::any_of(runs, [&](const RunInfo& other) {
    return other.id > run.id && belongs(other.request, run.request) && repeats(other, run);
  });
}

/// A group and what its runs scored, by metric.
struct Gathered {
  SeedGroup group;
  std::map<std::string, SeedValues> values;
};

}  // namespace

std::vector<std::vector<std::size_t>> alike_but_for_seeds(const std::vector<RunInfo>& runs) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < runs.size(); ++at) {
    if (is_repeated(runs[at], runs)) continue;
    const auto found = std::ranges::find_if(groups, [&](const auto& group) {
      return belongs(runs[group.front()].request, runs[at].request);
    });
    if (found != groups.end())
      found->push_back(at);
    else
      groups.push_back({at});
  }
  return groups;
}

SeedGroups group_by_seeds(const Workspace& workspace, const SeedGroupRequest& request,
                          const LoadedData& known, const JobContext& job) {
  std::vector<PerUserMetric> metrics;
  for (const std::string& name : request.metrics) metrics.push_back(parse_per_user_metric(name));
  if (metrics.empty()) throw Error("metric", en::say("name a metric that is to be compared"));
  const std::vector<RunInfo> runs = runs_of_one_split(workspace, request.runs);
  RunValues reader(workspace, metrics, known, job);
  std::vector<UserIndex> users;
  std::vector<Gathered> all;
  SeedGroups made{.split = runs.front().split, .users = 0, .groups = {}, .baseline = {}};
  std::int64_t done = 0;
  for (const RunInfo& run : runs) {
    job.report(done++, std::ssize(runs), en::say("Comparing runs"));
    auto found = std::ranges::find_if(
        all, [&](const Gathered& one) { return belongs(one.group.request, run.request); });
    if (found == all.end()) {
      all.emplace_back().group.request = run.request;
      found = all.end() - 1;
    }
    if (run.id == request.baseline) made.baseline = static_cast<std::size_t>(found - all.begin());
    if (is_repeated(run, runs)) {
      found->group.left_out.push_back(run.id);
      continue;
    }
    found->group.runs.push_back(run.id);
    found->group.seeds.push_back(run.request.seed);
    for (auto& [metric, values] : reader.values_of(run, users))
      found->values[metric].push_back(std::move(values));
  }
  if (request.baseline && !made.baseline)
    throw Error("baseline",
                en::say("run {} is not among the runs that are compared", *request.baseline));
  made.users = std::ssize(users);
  for (std::size_t at = 0; at < all.size(); ++at) {
    job.check();
    for (const auto& [metric, values] : all[at].values) {
      all[at].group.means[metric] = seed_mean(values);
      if (made.baseline && at != *made.baseline)
        all[at].group.differences[metric] =
            seed_difference(values, all[*made.baseline].values.at(metric));
    }
    made.groups.push_back(std::move(all[at].group));
  }
  return made;
}

}  // namespace hankki
