// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/models.h"

#include <algorithm>
#include <ranges>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/paths.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/training/model_file.h"
#include "core/training/trainer.h"

namespace hankki {

RunInfo newest_trained_run(const Workspace& workspace, std::string_view model) {
  if (!model.empty()) model_spec(model);  // a wrong name says so
  const std::vector<RunInfo> runs = workspace.runs().list();
  const auto newest_first = runs | std::views::reverse;
  const auto found = std::ranges::find_if(newest_first, [&](const RunInfo& run) {
    return !run.result.weights_hash.empty() && (model.empty() || run.request.model == model);
  });
  if (found == newest_first.end())
    throw Error(en::say("the workspace has no trained run of that kind; train one first"));
  return *found;
}

std::unique_ptr<Recommender> open_model(const Workspace& workspace, const RunInfo& run,
                                        const Split& split, const JobContext& job) {
  check_room_for_blas();
  return restore_model(run.request, split, workspace.runs().model(run.id), job);
}

ExportedModel export_model(const Workspace& workspace, RunId id, const std::filesystem::path& file,
                           const LoadedData& known, const JobContext& job) {
  const RunInfo run = workspace.runs().info(id);
  const LoadedData data = load_split(workspace, run.split, known, job);
  const std::string bytes = exported_model(workspace.runs().model_bytes(id), data.split->train);
  const LoadedModel read = parse_model_file(bytes, utf8(file), job);
  write_file_atomically(file, bytes);
  return {run, bytes.size(), read.train->size() > 0};
}

}  // namespace hankki
