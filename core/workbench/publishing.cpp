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

std::vector<RunInfo> chosen_runs(const Workspace& workspace, const PublishTask& task,
                                 const JobContext& job) {
  if (task.runs.empty()) {
    RankedRuns ranked = rank_runs(workspace, task.metric);
    for (const LeftOutRun& run : ranked.left_out) job.log(en::say("left out: {}", run.why));
    auto best = std::move(ranked.runs);
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
  const auto runs = chosen_runs(workspace, task, job);
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
    if (const Message note = unfinished_note(runs[arm]); !note.empty()) job.log(note);
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

}  // namespace hankki
