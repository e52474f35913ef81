#include "ui/search/study_queue.h"

#include <utility>

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
        return workspace->study_info(workspace->add_study(split, request));
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
             [study](Workspace& workspace) { workspace.remove_study(study); });
}

JobId StudyQueue::begin(StudyId study) {
  const auto relay = std::make_shared<StudyRelay>();
  connect(relay.get(), &StudyRelay::trialChanged, this, &StudyQueue::trialChanged,
          Qt::QueuedConnection);
  return jobs_.run(this, tr("Study %1").arg(study),
                   [workspace = state_.workspace(), study, known = state_.loadedData(),
                    relay](const JobContext& job) {
                     const auto tell = [&](const Trial& trial) {
                       emit relay->trialChanged(study, trial);
                     };
                     return search_study(*workspace, study, known, tell, job);
                   },
                   {.done = [this, study](SearchedStudy&&) { end(study); },
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
