// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/seed_groups.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/models/listed_model.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

bool belongs(const RunInfo& one, const RunInfo& other) {
  return one.split == other.split && same_settings(one, other);
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

/// A run, the users of its test part and what it scored for each of them, by metric.
struct ScoredRun {
  RunInfo run;
  std::size_t replicate = 0;
  std::shared_ptr<const std::vector<UserIndex>> who;
  std::map<std::string, std::vector<double>> values;
};

/// A group, its first run and what all of its runs scored: by metric and replicate.
struct Gathered {
  RunInfo first;
  SeedGroup group;
  std::map<std::string, std::map<std::size_t, ReplicateValues>> values;
};

/// The group that a run is of, which is made where there is none yet.
std::size_t place_of_group(const RunInfo& run, std::vector<Gathered>& all) {
  const auto found =
      std::ranges::find_if(all, [&](const Gathered& one) { return same_settings(one.first, run); });
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  all.push_back({.first = run, .group = {.request = run.request}});
  return all.size() - 1;
}

/// The runs as they were asked for. Each split by itself, since its users are its own; where none
/// of its runs can be read, others may be. Throws Error where there is none at all.
std::vector<ScoredRun> score_each_split(const Workspace& workspace, const SeedGroupRequest& request,
                                        const std::vector<RunInfo>& runs, SeedGroups& made,
                                        const LoadedData& known, const JobContext& job) {
  const std::vector<PerUserMetric> metrics = parse_per_user_metrics(request.metrics);
  std::map<SplitId, std::vector<RunInfo>> by_split;
  for (const RunInfo& run : runs) by_split[run.split].push_back(run);
  std::vector<ScoredRun> all;
  for (const auto& [split, some] : by_split) {
    const bool needed =
        std::ranges::any_of(some, [&](const RunInfo& run) { return run.id == request.baseline; });
    ScoredRuns scored = score_what_can_be(workspace, some, metrics,
                                          needed ? request.baseline : std::nullopt, known, job);
    const auto who = std::make_shared<const std::vector<UserIndex>>(std::move(scored.who));
    for (std::size_t at = 0; at < scored.runs.size(); ++at)
      all.push_back({std::move(scored.runs[at]), made.replicates.place.at(split), who,
                     std::move(scored.values[at])});
    std::ranges::move(scored.left_out, std::back_inserter(made.left_out));
  }
  if (all.empty()) throw Error(made.left_out.front().why);
  const auto asked = [&](const ScoredRun& scored) {
    return std::ranges::find(request.runs, scored.run.id) - request.runs.begin();
  };
  std::ranges::stable_sort(all, {}, asked);
  return all;
}

/// Leaves out runs of other users than those of their replicate, which are the baseline's where it
/// is one of it: score_runs() has seen to it in each split, but a split may have been made twice.
void leave_out_other_users(const SeedGroupRequest& request, std::vector<ScoredRun>& scored,
                           SeedGroups& made) {
  std::map<std::size_t, std::shared_ptr<const std::vector<UserIndex>>> users;
  for (const ScoredRun& one : scored)
    if (one.run.id == request.baseline) users[one.replicate] = one.who;
  std::erase_if(scored, [&](const ScoredRun& one) {
    const auto& expected = users.try_emplace(one.replicate, one.who).first->second;
    if (expected == one.who || *expected == *one.who) return false;
    const Error fault(en::say("run {}", one.run.id),
                      en::say("was tested on other users than the others; evaluate it again"));
    made.left_out.push_back({one.run.id, one.run.request.model, fault.message()});
    return true;
  });
}

/// The runs by their groups, a split that was made twice taken for one. A user has the same row in
/// all splits of a family, since each of them has every interaction of the data set in some part.
std::vector<Gathered> gather(const SeedGroupRequest& request, std::vector<ScoredRun> scored,
                             SeedGroups& made) {
  leave_out_other_users(request, scored, made);
  std::vector<RunInfo> runs;
  for (const ScoredRun& one : scored) {
    runs.push_back(one.run);
    runs.back().split = made.replicates.splits[one.replicate].id;
  }
  runs = with_known_vectors(std::move(runs));
  std::vector<Gathered> all;
  std::set<UserIndex> users;
  for (std::size_t at = 0; at < runs.size(); ++at) {
    const RunInfo& run = runs[at];
    const std::size_t of = place_of_group(run, all);
    if (run.id == request.baseline) made.baseline = of;
    SeedGroup& group = all[of].group;
    if (is_repeated(run, runs)) {
      group.left_out.push_back(run.id);
      continue;
    }
    group.runs.push_back(run.id);
    group.seeds.push_back(run.request.seed);
    users.insert(scored[at].who->begin(), scored[at].who->end());
    for (auto& [metric, values] : scored[at].values) {
      ReplicateValues& replicate = all[of].values[metric][scored[at].replicate];
      replicate.users = *scored[at].who;
      replicate.runs.push_back(std::move(values));
    }
  }
  made.users = std::ssize(users);
  if (const Message few = few_users_remark(made.users); !few.empty()) made.remarks.push_back(few);
  return all;
}

using ByReplicate = std::map<std::size_t, ReplicateValues>;

/// Those of the replicates that `others` have too, and their places.
std::pair<FoldValues, std::vector<std::size_t>> in_common(const ByReplicate& values,
                                                          const ByReplicate& others) {
  std::pair<FoldValues, std::vector<std::size_t>> common;
  for (const auto& [place, replicate] : values)
    if (others.contains(place)) {
      common.first.push_back(replicate);
      common.second.push_back(place);
    }
  return common;
}

void compare_groups(const Gathered& one, const Gathered& baseline, const Replicates& replicates,
                    SeedGroup& group) {
  for (const auto& [metric, values] : one.values) {
    const auto [own, places] = in_common(values, baseline.values.at(metric));
    if (own.empty()) continue;
    const FoldValues others = in_common(baseline.values.at(metric), values).first;
    group.differences[metric] = {
        .difference = fold_difference(own, others, replicates.test_to_train(places)),
        .folds = own.size()};
  }
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

bool same_settings(const RunInfo& one, const RunInfo& other) {
  const RunRequest &a = one.request, &b = other.request;
  return a.model == b.model && a.preset == b.preset && a.ks == b.ks &&
         a.parameters == b.parameters && one.vectors == other.vectors;
}

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
  std::vector<RunInfo> runs;
  for (const RunId run : request.runs) runs.push_back(workspace.runs().info(run));
  if (runs.empty()) throw Error(en::say("there is no run to compare; name some"));
  if (request.baseline && std::ranges::find(runs, *request.baseline, &RunInfo::id) == runs.end())
    throw Error("baseline",
                en::say("run {} is not among the runs that are compared", *request.baseline));
  SeedGroups made{.replicates = replicates_of(workspace.splits().list(), runs), .groups = {}};
  std::vector<Gathered> all =
      gather(request, score_each_split(workspace, request, runs, made, known, job), made);
  for (std::size_t at = 0; at < all.size(); ++at) {
    job.check();
    SeedGroup& group = all[at].group;
    for (const auto& [metric, values] : all[at].values) {
      const auto [own, places] = in_common(values, values);
      group.folds = places;
      group.means[metric] = fold_mean(own, made.replicates.test_to_train(places));
    }
    for (std::size_t place = 0; place < made.replicates.splits.size(); ++place)
      if (std::ranges::find(group.folds, place) == group.folds.end())
        group.missing.push_back(place);
    if (made.baseline && at != *made.baseline)
      compare_groups(all[at], all[*made.baseline], made.replicates, group);
    made.groups.push_back(std::move(group));
  }
  judge_differences(request, made);
  return made;
}

}  // namespace hankki
