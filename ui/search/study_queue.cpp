#include "ui/search/study_queue.h"

#include <utility>

#include "core/store/studies.h"

namespace hankki {

StudyQueue::StudyQueue(AppState& state, JobRunner& jobs, QObject* parent)
    : TurnQueue(state, jobs, parent) {
  connect(&jobs_, &JobRunner::allCancelled, this, [this] {
    tellCancelling();
    leaveAll();
    emit changed();
  });
}

void StudyQueue::start(SplitId split, const StudyRequest& request) {
  const auto workspace = state_.workspace();
  if (!workspace) return;
  jobs_.run(
      this, tr("Adding a study"),
      [workspace, split, request](const JobContext&) {
        return workspace->studies().info(workspace->studies().add(split, request));
      },
      {.done =
           [this, workspace](StudyInfo&& study) {
             if (workspace != state_.workspace()) return;
             resume(study.id);
             emit added(study);
             state_.refresh();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void StudyQueue::resume(StudyId study) {
  if (knows(study)) return;
  join(study);
  startNext();
  emit changed();
}

void StudyQueue::cancel(StudyId study) {
  if (cancelRunning(study)) return;
  leave(study);
  startNext();
  emit changed();
}

void StudyQueue::remove(StudyId study) {
  removeFrom(tr("Removing study %1").arg(study), study,
             [study](Workspace& workspace) { workspace.studies().remove(study); });
}

JobId StudyQueue::begin(StudyId study) {
  StudyJob task{state_.workspace(), study, {}, std::make_shared<StudyRelay>()};
  if (const auto open = state_.datasetInfo(); open && state_.dataset())
    task.data = {.dataset_id = open->id, .dataset = state_.dataset()};
  connect(task.relay.get(), &StudyRelay::trialChanged, this, &StudyQueue::trialChanged,
          Qt::QueuedConnection);
  return jobs_.run(
      this, tr("Study %1").arg(study),
      [task = std::move(task)](const JobContext& job) { return searchStudy(task, job); },
      {.done = [this, study](StudyInfo&&) { end(study); },
       .failed =
           [this, study](const JobError& error) {
             emit failed(error);
             end(study);
           },
       .cancelled = [this, study] { end(study); },
       .progress =
           [this](const Progress& progress) {
             if (progress.total > 0)
               emit progressed(static_cast<double>(progress.done) /
                               static_cast<double>(progress.total));
           }});
}

void StudyQueue::end(StudyId study) {
  finish([&] { emit ended(study); });
}

}  // namespace hankki
