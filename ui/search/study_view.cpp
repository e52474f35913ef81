// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/study_view.h"

#include <utility>

#include "core/store/studies.h"

namespace hankki {

StudyView::StudyView(AppState& state, JobRunner& jobs, StudyQueue& queue, QObject* parent)
    : QObject(parent), state_(state), jobs_(jobs), queue_(queue) {
  soon_.setSingleShot(true);
  soon_.setInterval(0);  // once for all trials that come together
  connect(&soon_, &QTimer::timeout, this, [this] { take(std::exchange(trials_, {})); });
  connect(&queue_, &StudyQueue::changed, this, &StudyView::studyChanged);
  connect(&queue_, &StudyQueue::trialChanged, this, [this](StudyId study, const Trial& trial) {
    if (!study_ || study != study_->id) return;
    live_.insert_or_assign(trial.number, trial);
    if (!soon_.isActive()) soon_.start();
  });
  connect(&state_, &AppState::studyProgressed, this, &StudyView::progressed);
  connect(&queue_, &StudyQueue::ended, this, [this] {
    if (!soon_.isActive()) return;
    soon_.stop();
    take(std::exchange(trials_, {}));
  });
}

/// Of another process; what is searched here comes by the queue.
void StudyView::progressed(StudyId study) {
  if (!study_ || study != study_->id || queue_.knows(study) || jobs_.isRunning(reading_)) return;
  read();
}

RunState StudyView::state() const {
  if (!study_ || queue_.isWaiting(study_->id)) return RunState::Queued;
  if (queue_.running() == study_->id) return RunState::Running;
  if (study_->holder == Holder::Another) return study_->state;
  const bool left = study_->state == RunState::Running || study_->state == RunState::Queued;
  return left ? RunState::Interrupted : study_->state;
}

bool StudyView::canResume() const {
  return study_ && study_->holder != Holder::Another && state() != RunState::Running &&
         state() != RunState::Queued && state() != RunState::Done;
}

void StudyView::show(std::optional<StudyInfo> study) {
  const bool same = study && study_ && study->id == study_->id;
  study_ = std::move(study);
  if (!same) {
    jobs_.drop(reading_);
    live_.clear();
    take({});
  }
  emit studyChanged();
  if (study_ && !same) read();
}

void StudyView::read() {
  reading_ = jobs_.run(
      this, tr("Reading study %1").arg(study_->id),
      [workspace = state_.workspace(), id = study_->id](const JobContext&) {
        return workspace->studies().trials(id);
      },
      {.done = [this](std::vector<Trial>&& trials) { take(std::move(trials)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

/// What was told lately is newer than what was read.
void StudyView::take(std::vector<Trial> trials) {
  std::map<std::int64_t, Trial> all = live_;
  for (Trial& trial : trials) all.try_emplace(trial.number, std::move(trial));
  trials_.clear();
  for (auto& [number, trial] : all) trials_.push_back(std::move(trial));
  emit trialsChanged();
}

}  // namespace hankki
