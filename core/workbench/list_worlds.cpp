// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/list_worlds.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {
namespace {

std::vector<UserIndex> users_with(const InteractionMatrix& part) {
  std::vector<UserIndex> users;
  for (UserIndex user = 0; user < part.users(); ++user)
    if (!part.row(user).empty()) users.push_back(user);
  return users;
}

}  // namespace

std::vector<RunInfo> runs_of_one_split(const Workspace& workspace, const std::vector<RunId>& ids) {
  if (ids.empty()) throw Error(en::say("there is no run whose lists can be shown; name one"));
  std::vector<RunInfo> runs;
  for (const RunId id : ids) {
    runs.push_back(workspace.runs().info(id));
    if (runs.back().split != runs.front().split)
      throw Error(en::say("run {}", id),
                  en::say("is of split {}, and run {} is of split {}; choose runs of one split",
                          runs.back().split, runs.front().id, runs.front().split));
  }
  return runs;
}

std::optional<double> validation_recall(Recommender& model, const LoadedData& data, std::int32_t k,
                                        const JobContext& job) {
  if (data.split->validation.size() == 0 || !answers_for(model, Part::Validation))
    return std::nullopt;
  if (auto* lists = dynamic_cast<PartLists*>(&model)) {
    lists->answer_for(Part::Validation);
    k = std::min(k, lists->longest_list());
    lists->answer_for(Part::Test);
  }
  const Evaluation evaluation = evaluate(model, *data.split, Part::Validation, *data.dataset,
                                         {.ks = {k}, .beyond_accuracy = false}, job);
  return evaluation.metrics.at("recall@" + std::to_string(k));
}

PolicyChoice with_recalls(PolicyChoice policy, const std::vector<double>& recalls) {
  const auto own = policy.parameters.all().find("recalls");
  if (recalls.empty() || own == policy.parameters.all().end()) return policy;
  if (std::get<std::vector<double>>(own->second).empty()) policy.parameters.set("recalls", recalls);
  return policy;
}

RunWorld make_run_world(const Workspace& workspace, const RunWorldTask& task,
                        const LoadedData& known, const JobContext& job) {
  RunWorld made{.runs = runs_of_one_split(workspace, task.runs)};
  made.data = load_split(workspace, made.runs.front().split, known, job);
  const Split& split = *made.data.split;
  const auto users = users_with(split.test);
  if (users.empty())
    throw Error(en::say("split {}", made.data.split_id),
                en::say("has no test part, from which the clicks would come"));
  for (const UserIndex user : users) {
    const auto row = split.test.row(user);
    made.world.wanted.emplace_back(row.begin(), row.end());
  }
  const std::array<const InteractionMatrix*, 2> masked{&split.train, &split.validation};
  for (const RunInfo& run : made.runs) {
    const auto model = open_model(workspace, run, split, job);
    made.world.arms.push_back(std::to_string(run.id) + " " + model_name(run.request.model));
    made.world.lists.push_back(rank_top_k(
        *model, users, masked,
        std::min<std::int32_t>(task.depth, static_cast<std::int32_t>(split.test.items())), job));
    if (const auto recall = validation_recall(*model, made.data, task.recall_k, job))
      made.recalls.push_back(*recall);
  }
  if (made.recalls.size() < made.runs.size()) made.recalls.clear();
  return made;
}

}  // namespace hankki
