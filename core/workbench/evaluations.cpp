// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/evaluations.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/list_measures.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"
#include "core/workbench/run_measures.h"

namespace hankki {

RunInfo evaluate_run(Workspace& workspace, EvaluationId id, const LoadedData& known,
                     const MetricsListener& on_metrics, const JobContext& job,
                     const Interruption& interruption) {
  const EvaluationInfo evaluation = workspace.evaluations().info(id);
  const auto sink = workspace.evaluations().sink(id);
  try {
    const RunInfo run = workspace.runs().info(evaluation.run);
    LoadedData data = load_split(workspace, run.split, known, job);
    const auto model = open_model(workspace, run, *data.split, job);
    std::int64_t done = 0;
    for (const std::int32_t k : evaluation.ks) {
      job.report(done++, std::ssize(evaluation.ks), en::say("k = {}", k));
      const bool tested = run.result.test.contains(fmt::format("ndcg@{}", k));
      if (tested && !lacks_list_measures(run.result.test, k)) continue;
      const auto metrics =
          tested
              ? measures_of_run(workspace, run, k, data, job)
              : evaluate(*model, *data.split, Part::Test, *data.dataset, {.ks = {k}}, job).metrics;
      sink->metrics(metrics);
      if (on_metrics) on_metrics(metrics);
    }
    sink->finished(RunState::Done, {});
  } catch (const Cancelled&) {
    sink->finished(interruption.requested() ? RunState::Interrupted : RunState::Cancelled, {});
  } catch (const std::exception& fault) {
    sink->finished(RunState::Failed, message_of(fault));
    throw;
  }
  return workspace.runs().info(evaluation.run);
}

}  // namespace hankki
