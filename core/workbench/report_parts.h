// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/clusterings.h"
#include "core/store/datasets.h"
#include "core/store/maps.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/vector_sets.h"
#include "core/workbench/report.h"
#include "core/workbench/run_comparison.h"

namespace hankki::report {

using Blocks = std::vector<ReportBlock>;
using Cell = ReportTable::Cell;
using Look = ReportTable::Look;

/// What the parts of one report share: read, or worked out, once.
class Material {
 public:
  Material(const Workspace& workspace, const ReportRequest& request, const LoadedData& known,
           const JobContext& job);

  const Workspace& workspace() const { return workspace_; }
  const JobContext& job() const { return job_; }
  /// Which tests there are, and what their verdicts go by.
  const ReportRequest& request() const { return request_; }
  const DatasetInfo& dataset() const { return dataset_; }
  const std::optional<SplitInfo>& split() const { return split_; }
  /// Those that were asked for, oldest first.
  const std::vector<RunInfo>& runs() const { return runs_; }
  /// Of these those with test metrics, the best by metric() first.
  const std::vector<RunInfo>& tested() const { return tested_; }
  /// What runs are judged by first: "ndcg@10"; empty where none was tested.
  const std::string& metric() const { return metric_; }

  /// Runs of the split that are not shown, as there are too many.
  std::size_t left_out() const { return left_out_; }

  /// What runs are held to; 0: none was tested.
  RunId baseline() const { return baseline_; }

  /// Works out the measures that a tested run lacks because an older version tested it; one without
  /// lists keeps its gaps.
  void complete();

  const Dataset& data();  ///< loaded when it is asked for first
  const Split& loaded_split();
  const LoadedData& with_split();  ///< both

  /// The runs against the baseline; null, with why_not(), where they cannot be compared.
  const RunsCompared* compared();
  /// Some of them against one; nothing, with why_not(), where they cannot be compared.
  std::optional<RunsCompared> compare(std::vector<RunId> runs, RunId baseline,
                                      std::vector<std::string> metrics);
  const Message& why_not() const { return why_not_; }

  /// Runs of one model that stand above this one in runs(): how it looks beside them.
  int variant_of(RunId run) const;

 private:
  void choose(const ReportRequest& request);
  void rank();
  void keep_the_best();

  const Workspace& workspace_;
  const ReportRequest request_;
  JobContext job_;
  DatasetInfo dataset_;
  std::optional<SplitInfo> split_;
  std::vector<RunInfo> runs_, tested_;
  std::string metric_;
  std::vector<std::string> tests_;  // by what the runs are tested, metric_ first
  std::size_t left_out_ = 0;
  RunId baseline_ = 0;
  LoadedData loaded_;
  bool asked_ = false;
  std::optional<RunsCompared> compared_;
  Message why_not_;
};

/// "@10": the length of the lists that metric() is of.
std::string at_k(const Material& material);

/// One of material.tested().
const RunInfo& tested_run(const Material& material, RunId id);

/// Not a number where the run was not tested by it.
double test_value(const RunInfo& run, const std::string& metric);

/// Null where there is no comparison, or none of this run and metric.
const RunFigures* figures_of(const RunsCompared* compared, RunId run, const std::string& metric);

/// How many it was told to use.
Cell threads_cell(const RunInfo& run);

/// "BPR #41", with its name where it has one.
std::string label_of(const RunInfo& run);
Message verdict_words(RunVerdict verdict);

/// What people call a method; its id where this version does not know it.
template <typename Method>
std::string name_of(const std::vector<Method>& methods, const std::string& id) {
  const auto known =
      std::ranges::find_if(methods, [&](const Method& method) { return method.spec.id == id; });
  return known == methods.end() ? id : known->spec.name;
}

/// What a table calls its model: with its name where it has one.
std::string model_of(const RunInfo& run);

/// Of places in material.tested(): "BPR #41, #42", and of many the first and the last.
std::string group_label(const Material& material, const std::vector<std::size_t>& group);

/// "BPR #41, #42", and of many the first and the last.
std::string runs_label(const std::string& model, std::vector<RunId> runs);

/// Places of the clusters by falling size; ties: the first.
std::vector<std::size_t> clusters_by_size(const ClusteringInfo& info);

/// The map, coloured by the largest clusters (null: by none), and where most of it stands in a
/// small part, that part.
Blocks map_blocks(const Material& material, const VectorsInfo& vectors, const MapInfo& map,
                  const ClusteringInfo* clusters);

/// Runs that differ by their seeds alone as one; nothing where there are none.
Blocks seed_blocks(Material& material);

/// The same over all folds, or over a random split by several seeds; nothing where no other split
/// of the family has such runs.
Blocks fold_blocks(Material& material);

/// A table of names and values without a line of titles.
class Facts {
 public:
  Facts(std::string name, Message caption = {});
  Facts& add(const Message& what, const Cell& value);
  ReportTable table() && { return std::move(table_); }

 private:
  ReportTable table_;
};

// One a part of report_parts().
Blocks summary_part(Material& material);
Blocks data_part(Material& material);
Blocks cleaning_part(Material& material);
Blocks split_part(Material& material);
Blocks models_part(Material& material);
Blocks curves_part(Material& material);
Blocks results_part(Material& material);
Blocks suites_part(Material& material);
Blocks findings_part(Material& material);
Blocks bandit_part(Material& material);
Blocks shop_part(Material& material);
Blocks logbook_part(Material& material);

}  // namespace hankki::report
