// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// The newest run that has a trained model (of this model, where one is named). Throws Error where
/// there is none, and where there is no such model.
RunInfo newest_trained_run(const Workspace& workspace, std::string_view model = {});

/// The trained model of a run, ready to score; `split` is the run's and must outlive it. Throws
/// Error where the run has none (yet), Cancelled.
std::unique_ptr<Recommender> open_model(const Workspace& workspace, const RunInfo& run,
                                        const Split& split, const JobContext& job);

struct ExportedModel {
  RunInfo run;
  std::size_t bytes = 0;
  bool holds_training_data = false;  ///< the users' histories, where the model answers by them
};

/// Writes a run's model as one file that answers anywhere (core/training/model_file.h), after
/// reading it back. Throws Error where the run has none, or the file cannot be written.
ExportedModel export_model(const Workspace& workspace, RunId id, const std::filesystem::path& file,
                           const LoadedData& known, const JobContext& job);

}  // namespace hankki
