// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/evaluation_queue.h"

#include "core/store/evaluations.h"
#include "core/store/workspace.h"

namespace hankki {

EvaluationQueue::EvaluationQueue(AppState& state, JobRunner& jobs, CoreBudget& cores)
    : TaskQueue(state, jobs, cores) {
  connect(&jobs_, &JobRunner::allCancelled, this, &EvaluationQueue::leaveAll);
}

void EvaluationQueue::start(const RunInfo& run, const std::vector<std::int32_t>& ks) {
  jobs_.run(
      this, tr("Adding an evaluation"),
      [workspace = state_.workspace(), run = run.id, ks](const JobContext&) {
        return workspace->evaluations().add(run, ks);
      },
      {.done =
           [this, workspace = state_.workspace(),
            threads = run.request.threads](EvaluationId&& id) {
             if (workspace != state_.workspace() || knows(id)) return;
             join(id, threads);
             startNext();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

JobId EvaluationQueue::begin(EvaluationId id) {
  return jobs_.run(
      this, [id] { return tr("Evaluation %1").arg(id); },
      [workspace = state_.workspace(), id, known = state_.loadedData(),
       interruption = interruption()](const JobContext& job) {
        return evaluate_run(*workspace, id, known, {}, job, interruption);
      },
      {.done = [this](RunInfo&& run) { finish([&] { emit ended(run); }); },
       .failed = [this](const JobError& error) { finish([&] { emit failed(error); }); },
       .cancelled = [this] { finish([] {}); }},
      JobRunner::Visibility::Work);
}

}  // namespace hankki
