// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_measures.h"

#include <array>

#include "core/evaluation/evaluator.h"
#include "core/evaluation/list_measures.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {

std::map<std::string, double> measures_of_run(const Workspace& workspace, const RunInfo& run,
                                              std::int32_t k, LoadedData& data,
                                              const JobContext& job) {
  data = load_split(workspace, run.split, data, job);
  const Split& split = *data.split;
  RankedLists lists = workspace.runs().test_lists(run.id);
  if (lists.k < k) {
    const EvaluationOptions options{.ks = {k}, .beyond_accuracy = false, .by_history = false};
    const auto model = open_model(workspace, run, split, job);
    lists = evaluate(*model, split, Part::Test, *data.dataset, options, job).lists;
  }
  const std::array ks{k};
  const std::array<const InteractionMatrix*, 2> masked{&split.train, &split.validation};
  return list_measures(lists, ks, split, Part::Test, masked, *data.dataset);
}

void complete_measures(const Workspace& workspace, RunInfo& run, LoadedData& data,
                       const JobContext& job) {
  for (const std::int32_t k : run.request.ks)
    if (lacks_list_measures(run.result.test, k))
      run.result.test.merge(measures_of_run(workspace, run, k, data, job));
}

}  // namespace hankki
