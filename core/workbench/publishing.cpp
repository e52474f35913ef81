// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/publishing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/models.h"

namespace hankki {
namespace {

double metric_of(const RunInfo& run, const std::string& metric) {
  const auto& metrics = run.result.validation.empty() ? run.result.test : run.result.validation;
  const auto found = metrics.find(metric);
  return found == metrics.end() ? std::nan("") : found->second;
}

std::vector<RunInfo> best_runs(const Workspace& workspace, const PublishTask& task) {
  auto runs = workspace.runs().list();
  std::erase_if(runs, [](const RunInfo& run) { return run.result.weights_hash.empty(); });
  if (runs.empty())
    throw Error(en::say("runs"), en::say("there is no trained one; train some first"));
  const SplitId split = runs.back().split;
  std::erase_if(runs, [&](const RunInfo& run) {
    return run.split != split || std::isnan(metric_of(run, task.metric));
  });
  if (runs.empty())
    throw Error(task.metric, en::say("no trained run of split {} has this metric; recall@10 and "
                                     "ndcg@10 are there where nothing else was asked for",
                                     split));
  std::ranges::stable_sort(runs, std::ranges::greater(),
                           [&](const RunInfo& run) { return metric_of(run, task.metric); });
  runs.resize(std::min(runs.size(), task.top));
  return runs;
}

std::vector<RunInfo> chosen_runs(const Workspace& workspace, const PublishTask& task) {
  if (task.runs.empty()) return best_runs(workspace, task);
  auto ids = task.runs;
  std::ranges::sort(ids);
  if (std::ranges::adjacent_find(ids) != ids.end())
    throw Error(en::say("runs"), en::say("a run stands there twice; name each once"));
  return runs_of_one_split(workspace, task.runs);
}

/// The model's name; with the run's number where several have it.
std::vector<std::string> names_of(const std::vector<RunInfo>& runs) {
  std::map<std::string, int> counts;
  for (const RunInfo& run : runs) ++counts[run.request.model];
  std::vector<std::string> names;
  for (const RunInfo& run : runs)
    names.push_back(counts[run.request.model] == 1
                        ? run.request.model
                        : fmt::format("{}-{}", run.request.model, run.id));
  return names;
}

std::string free_tag(const Workspace& workspace) {
  for (std::size_t number = workspace.batches().list().size() + 1;; ++number) {
    auto tag = fmt::format("batch {}", number);
    if (!workspace.batches().is_taken(tag)) return tag;
  }
}

/// The policy's parameters, with the priors from validation where they are not said otherwise.
ParameterValues with_priors(const PolicyChoice& policy, const std::vector<BatchModel>& models,
                            bool validated) {
  ParameterValues parameters = policy.parameters;
  if (policy.id != "blend" || !validated) return parameters;
  if (!std::get<std::vector<double>>(parameters.at("recalls")).empty()) return parameters;
  std::vector<double> recalls;
  for (const BatchModel& model : models) recalls.push_back(model.recall.value_or(0));
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
    batch.models.push_back(
        {.run = runs[arm].id,
         .name = names[arm],
         .request = runs[arm].request,
         .recall = validated ? std::optional(validation_recall(*model, data, task.recall_k, job))
                             : std::nullopt});
  }
  if (!validated)
    job.log(
        en::say("split {} has no validation part, so that nothing tells its models apart before "
                "they are shown",
                batch.split));
  PolicyChoice policy = task.policy;
  if (policy.id.empty()) policy = {"blend", policy_spec("blend").preset("default")};
  batch.parameters = with_priors(policy, batch.models, validated);
  make_batch_policy(batch);  // what does not go together is said before anything is stored
  const BatchId id = workspace.batches().publish(batch, files);
  job.log(en::say("batch {} served", id));
  return workspace.batches().info(id);
}

}  // namespace hankki
