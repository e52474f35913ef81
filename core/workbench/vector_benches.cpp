// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/vector_benches.h"

#include "core/store/workspace.h"

namespace hankki {

std::vector<JudgedVectors> judge_vectors(const Workspace& workspace, const Dataset& dataset,
                                         std::span<const VectorsInfo> all,
                                         const VectorBenchOptions& options, const JobContext& job) {
  std::vector<JudgedVectors> judged;
  const auto total = std::ssize(all);
  for (const VectorsInfo& info : all) {
    job.report(std::ssize(judged), total, en::say("judging the vectors \"{}\"", info.request.name));
    const RecipeVectors made = workspace.vectors().load(info.id);
    const auto add = [&](const Vectors& vectors, bool is_shuffled) {
      judged.push_back(
          {info, is_shuffled, bench_vectors(vectors, made.recipes, dataset, options, job)});
    };
    add(made.vectors, false);
    if (&info == &all.back()) add(shuffled(made.vectors, options.seed), true);
  }
  return judged;
}

}  // namespace hankki
