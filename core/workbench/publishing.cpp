// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/publishing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/models/listed_model.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/models.h"
#include "core/workbench/serving_choice.h"

namespace hankki {
namespace {

std::vector<RunInfo> chosen_runs(const Workspace& workspace, const PublishTask& task) {
  if (task.runs.empty()) {
    auto best = rank_runs(workspace, task.metric).runs;
    best.resize(std::min(best.size(), task.top));
    return best;
  }
  auto ids = task.runs;
  std::ranges::sort(ids);
  if (std::ranges::adjacent_find(ids) != ids.end())
    throw Error(en::say("runs"), en::say("a run stands there twice; name each once"));
  return runs_of_one_split(workspace, task.runs);
}

/// What a shop calls the model; with the run's number where several have it.
std::vector<std::string> names_of(const std::vector<RunInfo>& runs) {
  const auto name_of = [](const RunInfo& run) {
    const std::string& model = run.request.model;
    return is_imported_model(model) ? std::string(imported_name(model)) : model;
  };
  std::map<std::string, int> counts;
  for (const RunInfo& run : runs) ++counts[name_of(run)];
  std::vector<std::string> names;
  for (const RunInfo& run : runs)
    names.push_back(counts[name_of(run)] == 1 ? name_of(run)
                                              : fmt::format("{}-{}", name_of(run), run.id));
  return names;
}

std::string free_tag(const Workspace& workspace) {
  for (std::size_t number = workspace.batches().list().size() + 1;; ++number) {
    auto tag = fmt::format("batch {}", number);
    if (!workspace.batches().is_taken(tag)) return tag;
  }
}

/// Whether all that the policy knows follows from the successes and failures of each arm: not the
/// order in which they came, nor the visits' features, nor that it has stopped exploring.
bool counts_suffice(std::string_view policy) {
  constexpr std::string_view kNeedMore[] = {
      "etc",         "top-two-thompson", "exp3",   "discounted-thompson", "sliding-thompson",
      "sliding-ucb", "discounted-ucb",   "linucb", "lin-thompson"};
  return std::ranges::find(kNeedMore, policy) == std::end(kNeedMore);
}

std::vector<std::string> policies_that_can_serve() {
  std::vector<std::string> ids;
  for (const Spec& spec : policy_specs())
    if (counts_suffice(spec.id)) ids.push_back(spec.id);
  return ids;
}

/// The policy's parameters, with the priors from validation where they are not said otherwise.
ParameterValues with_priors(const PolicyChoice& policy, const std::vector<BatchModel>& models) {
  ParameterValues parameters = policy.parameters;
  if (policy.id != "blend") return parameters;
  if (!std::get<std::vector<double>>(parameters.at("recalls")).empty()) return parameters;
  std::vector<double> recalls;
  for (const BatchModel& model : models) {
    if (!model.recall) return parameters;  // of lists for the test part alone: a flat prior
    recalls.push_back(*model.recall);
  }
  parameters.set("recalls", recalls);
  return parameters;
}

}  // namespace

BatchInfo publish_batch(Workspace& workspace, const PublishTask& task, const LoadedData& known,
                        const JobContext& job) {
  const auto runs = chosen_runs(workspace, task);
  const auto names = names_of(runs);
  const LoadedData data = load_split(workspace, runs.front().split, known, job);
  const Split& split = *data.split;
  std::vector<UserIndex> users(split.users.size());
  std::iota(users.begin(), users.end(), UserIndex{0});
  const std::array<const InteractionMatrix*, 1> masked{&split.train};
  const auto depth =
      std::min<std::int32_t>(task.depth, static_cast<std::int32_t>(split.items.size()));
  const bool validated = split.validation.size() > 0;

  BatchInfo batch{.split = runs.front().split,
                  .tag = task.tag.empty() ? free_tag(workspace) : task.tag,
                  .policy = task.policy.id.empty() ? "blend" : task.policy.id};
  BatchFiles files;
  for (std::size_t arm = 0; arm < runs.size(); ++arm) {
    job.report(static_cast<std::int64_t>(arm), std::ssize(runs),
               en::say("lists of {}", names[arm]));
    files.models.push_back(workspace.runs().model_bytes(runs[arm].id));
    const auto model = open_model(workspace, runs[arm], split, job);
    files.lists.push_back(rank_top_k(*model, users, masked, depth, job));
    batch.models.push_back({.run = runs[arm].id,
                            .name = names[arm],
                            .request = runs[arm].request,
                            .recall = validation_recall(*model, data, task.recall_k, job)});
  }
  if (!validated)
    job.log(
        en::say("split {} has no validation part, so that nothing tells its models apart before "
                "they are shown",
                batch.split));
  PolicyChoice policy = task.policy;
  if (policy.id.empty()) policy = {"blend", policy_spec("blend").preset("default")};
  batch.parameters = with_priors(policy, batch.models);
  make_batch_policy(batch);  // what does not go together is said before anything is stored
  const BatchId id = workspace.batches().publish(batch, files);
  job.log(en::say("batch {} served", id));
  return workspace.batches().info(id);
}

std::unique_ptr<Policy> make_batch_policy(const BatchInfo& batch) {
  if (!counts_suffice(batch.policy))
    throw Error(batch.policy,
                en::say("it needs more than a batch keeps, which is the successes and "
                        "failures of each model; those that can serve are {}",
                        policies_that_can_serve()));
  if (batch.parameters.boolean("sticky"))
    throw Error("sticky",
                en::say("a batch does not keep which user had which model; leave it out"));
  return make_policy(batch.policy, batch.parameters,
                     {.arms = static_cast<int>(batch.models.size())});
}

}  // namespace hankki
