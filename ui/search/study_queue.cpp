#include "ui/search/study_queue.h"

#include <algorithm>
#include <utility>

namespace hankki {

StudyQueue::StudyQueue(AppState& state, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), jobs_(jobs) {
  connect(&state_, &AppState::workspaceChanged, this, &StudyQueue::workspaceChanged);
  connect(&jobs_.turns(), &Turns::freed, this, &StudyQueue::startNext);
  connect(&jobs_, &JobRunner::allCancelled, this, [this] {
    cancelling_ = running_ != 0;
    waiting_.clear();
    emit changed();
  });
}

StudyQueue::~StudyQueue() { jobs_.drop(job_); }

void StudyQueue::workspaceChanged() {
  jobs_.drop(job_);
  job_ = 0;
  running_ = 0;
  cancelling_ = false;
  waiting_.clear();
  jobs_.turns().give(this);
  emit changed();
}

bool StudyQueue::isWaiting(StudyId study) const {
  return std::ranges::find(waiting_, study) != waiting_.end();
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
  if (study == running_ || isWaiting(study)) return;
  waiting_.push_back(study);
  startNext();
  emit changed();
}

void StudyQueue::cancel(StudyId study) {
  if (study == running_) {
    cancelling_ = running_ != 0;
    jobs_.cancel(job_);
  } else {
    std::erase(waiting_, study);
    startNext();
  }
  emit changed();
}

void StudyQueue::remove(StudyId study) {
  const auto workspace = state_.workspace();
  if (!workspace || study == running_) return;
  cancel(study);
  jobs_.run(
      this, tr("Removing study %1").arg(study),
      [workspace, study](const JobContext&) { workspace->remove_study(study); },
      {.done = [this] { state_.refresh(); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void StudyQueue::startNext() {
  if (running_) return;
  if (waiting_.empty() || !state_.workspace()) return jobs_.turns().give(this);
  if (!jobs_.turns().take(this)) return;
  const StudyId study = running_ = waiting_.front();
  waiting_.pop_front();
  StudyJob task{state_.workspace(), study, {}, std::make_shared<StudyRelay>()};
  if (const auto open = state_.datasetInfo(); open && state_.dataset())
    task.data = {.dataset_id = open->id, .dataset = state_.dataset()};
  connect(task.relay.get(), &StudyRelay::trialChanged, this, &StudyQueue::trialChanged,
          Qt::QueuedConnection);
  job_ =
      jobs_.run(this, tr("Study %1").arg(study),
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
  emit changed();
}

void StudyQueue::end(StudyId study) {
  running_ = 0;
  job_ = 0;
  cancelling_ = false;
  emit ended(study);
  emit changed();
  state_.refresh();
  jobs_.turns().give(this);  // a run that waits comes before the next study
  startNext();
}

}  // namespace hankki
