// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/sliced_runs.h"

#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"

namespace hankki {

SlicedRun slice_run(const Workspace& workspace, RunId run, const SliceRequest& request,
                    const LoadedData& known, const JobContext& job) {
  const RunInfo info = workspace.runs().info(run);
  const LoadedData data = load_split(workspace, info.split, known, job);
  const auto model = open_model(workspace, info, *data.split, job);
  return {.run = run,
          .split = info.split,
          .model = info.request.model,
          .slices = evaluate_slices(*model, *data.split, request.part, *data.dataset, request.by,
                                    request.options, job),
          .fault = {}};
}

std::vector<SlicedRun> slice_runs(const Workspace& workspace, const std::vector<RunId>& runs,
                                  const SliceRequest& request, const LoadedData& known,
                                  const JobContext& job) {
  std::vector<SlicedRun> sliced;
  LoadedData data = known;
  for (const RunId run : runs) {
    job.report(std::ssize(sliced), std::ssize(runs), en::say("Judging runs by slices"));
    try {
      // The runs of a split share it.
      data = load_split(workspace, workspace.runs().info(run).split, data, job);
      sliced.push_back(slice_run(workspace, run, request, data, job));
    } catch (const Error& error) {
      sliced.push_back(
          {.run = run, .split = 0, .model = {}, .slices = {}, .fault = error.message()});
    }
  }
  return sliced;
}

}  // namespace hankki
