// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/study_queue.h"

#include <algorithm>
#include <utility>

#include "core/store/studies.h"

namespace hankki {

StudyQueue::StudyQueue(AppState& state, JobRunner& jobs, CoreBudget& cores, Removals& removals)
    : ResumableQueue(state, jobs, cores, QStringLiteral("search/dismissed")), removals_(removals) {
  connect(&state_, &AppState::studiesChanged, this, &ResumableQueue::leftOverChanged);
  connect(this, &TaskQueue::started, this, [this] { setAtMost(true); });  // trials stop early
  connect(&jobs_, &JobRunner::allCancelled, this, [this] {
    tellCancelling();
    leaveAll();
    emit changed();
  });
}

ResumableQueue::LeftOver StudyQueue::nobodys() const {
  LeftOver left;
  for (const StudyInfo& study : state_.studies()) {
    if (study.state == RunState::Interrupted && study.resumable)
      left.interrupted.push_back(study.id);
    else if (study.state == RunState::Queued && study.holder == Holder::Nobody)
      left.waiting.push_back(study.id);
  }
  return left;
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
             add(study);
             emit added(study);
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void StudyQueue::resume(StudyId study) {
  const auto info = std::ranges::find(state_.studies(), study, &StudyInfo::id);
  if (!knows(study) && info != state_.studies().end()) add(*info);
}

void StudyQueue::add(const StudyInfo& study) {
  join(study.id, study.request.threads);
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
  if (!takeOut(study)) return;
  removals_.remove(Kind::Study, study, tr("study #%1").arg(study),
                   [this](const JobError& error) { emit failed(error); });
}

JobId StudyQueue::begin(StudyId study) {
  return jobs_.run<Trial>(
      this, [study] { return tr("Study %1").arg(study); },
      [workspace = state_.workspace(), study, known = state_.loadedData(),
       interruption = interruption()](const JobContext& job, const Emit<Trial>& tell) {
        return search_study(*workspace, study, known, tell, job, interruption);
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
           },
       .events =
           [this, study](std::vector<Trial>&& trials) {
             for (const Trial& trial : trials) emit trialChanged(study, trial);
           }},
      JobRunner::Visibility::Work);
}

void StudyQueue::end(StudyId study) {
  finish([&] { emit ended(study); });
}

}  // namespace hankki
