// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <map>
#include <optional>

#include "core/store/studies.h"
#include "ui/session/study_queue.h"

namespace hankki {

/// The study that is looked at, with its trials as the workspace has them, kept up to date while it
/// is searched. GUI thread only.
class StudyView : public QObject {
  Q_OBJECT
 public:
  StudyView(AppState& state, JobRunner& jobs, StudyQueue& queue, QObject* parent = nullptr);

  const std::optional<StudyInfo>& study() const { return study_; }
  const std::vector<Trial>& trials() const { return trials_; }  ///< by number

  /// As the user sees it: Queued only while it waits in the queue.
  RunState state() const;
  bool canResume() const;

  void show(std::optional<StudyInfo> study);  ///< reads its trials in a quiet job

 signals:
  void studyChanged();   ///< another one, or what is known of it
  void trialsChanged();  ///< once for all that the job runner delivers together
  void failed(const hankki::JobError& error);

 private:
  void read();
  void progressed(StudyId study);
  void take(std::vector<Trial> trials);

  AppState& state_;
  JobRunner& jobs_;
  StudyQueue& queue_;
  std::optional<StudyInfo> study_;
  std::vector<Trial> trials_;
  std::map<std::int64_t, Trial> live_;  // told by the queue since the study is shown
  JobId reading_ = 0;
  QTimer soon_;
};

}  // namespace hankki
