// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/alike_items.h"
#include "core/store/runs.h"
#include "core/store/vector_sets.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Trained runs of one split that are to be judged by the likeness of recipes.
struct SimilarityRequest {
  std::string vectors;  ///< name; no interactions must be in them
  AlikeOptions alike;
  std::vector<std::int32_t> ks{10, 20};
  std::vector<RunId> runs;
  int random_seeds = 5;  ///< Random's numbers are means over the seeds 1, 2, ...
};

/// The test lists of a run, or of a model for comparison.
struct SimilarityRow {
  std::optional<RunId> run;  ///< none: for comparison
  std::string model;
  std::map<std::string, double> metrics;  ///< similarity_aware_names()
  /// The same without the chance: class_recall by what chance would hit, the others by Random.
  std::map<std::string, double> corrected;
};

struct SimilarityJudgement {
  VectorsInfo vectors;
  SplitId split = 0;
  std::int64_t users = 0, items = 0;
  std::int64_t without_vector = 0;  ///< items that are like no other for want of text
  std::int64_t edges = 0;
  std::map<std::size_t, std::int64_t> class_sizes;  ///< how many classes of each size
  double largest_share = 0, modularity = 0;
  std::vector<SimilarityRow> rows;  ///< the runs, as asked for; then MostPop and Random
  /// Kendall's tau of the runs' order by each metric against that by recall@k, or by ndcg@k of
  /// those that go by rank; empty where it says nothing (one run, all equal).
  std::map<std::string, std::optional<double>> agreement;
};

/// Judges the stored test lists, or ranks anew where they are shorter than the largest k. The
/// recipes that are compared are those of the split. Throws Error where there are no such vectors,
/// a run is not trained or of another split, or the runs are none; Cancelled.
SimilarityJudgement judge_by_similarity(const Workspace& workspace,
                                        const SimilarityRequest& request, const LoadedData& known,
                                        const JobContext& job);

/// The newest trained run of each model of the split, by model.
std::vector<RunId> newest_runs_of(const Workspace& workspace, SplitId split);

}  // namespace hankki
