// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
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

  const Dataset& data();  ///< loaded when it is asked for first
  const Split& loaded_split();

  /// The runs against the baseline; null, with why_not(), where they cannot be compared.
  const RunsCompared* compared();
  const Message& why_not() const { return why_not_; }

  /// Runs of one model that stand above this one in runs(): how it looks beside them.
  int variant_of(RunId run) const;

 private:
  void choose(const ReportRequest& request);
  void rank();
  void keep_the_best();

  const Workspace& workspace_;
  JobContext job_;
  DatasetInfo dataset_;
  std::optional<SplitInfo> split_;
  std::vector<RunInfo> runs_, tested_;
  std::string metric_;
  std::size_t left_out_ = 0;
  RunId baseline_ = 0;
  LoadedData loaded_;
  bool asked_ = false;
  std::optional<RunsCompared> compared_;
  Message why_not_;
};

/// "BPR #41", with its name where it has one.
std::string label_of(const RunInfo& run);

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
Blocks findings_part(Material& material);
Blocks bandit_part(Material& material);
Blocks shop_part(Material& material);
Blocks logbook_part(Material& material);

}  // namespace hankki::report
