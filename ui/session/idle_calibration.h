// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>

#include "core/base/calibration.h"
#include "core/base/job.h"
#include "ui/jobs/job_runner.h"

namespace hankki {

/// Finds out how many threads help on this machine without anybody waiting for it. What an earlier
/// program measured is taken at once. Where there is nothing, it is measured on a thread of its own
/// while a window is shown and no job runs; a job that starts meanwhile ends it, nothing is kept,
/// and it begins again when the jobs have ended. GUI thread; it ends before the runner.
class IdleCalibration : public QObject {
  Q_OBJECT
 public:
  /// As kernels::measure_thread_benefit(): nothing where the machine is busy with something else.
  using Measure = std::function<std::optional<HelpfulThreads>(const JobContext&)>;

  struct Waits {
    std::chrono::milliseconds idle{2000};    ///< a queue that goes on starts its next job sooner
    std::chrono::milliseconds again{60000};  ///< after a busy machine
    int most = 5;                            ///< measurements in one program
  };

  IdleCalibration(JobRunner& jobs, const CalibrationPlace& place);
  IdleCalibration(JobRunner& jobs, CalibrationPlace place, Measure measure, Waits waits);
  ~IdleCalibration() override;

  bool isKnown() const { return known_; }

 signals:
  void began();  ///< to measure
  void ended();  ///< whatever came of it; isKnown() where it was kept

 private:
  void wait(std::chrono::milliseconds time);
  void stop();
  void begin();
  void take(const CancelToken& token, std::optional<HelpfulThreads> found);

  JobRunner& jobs_;
  const CalibrationPlace place_;
  const Measure measure_;
  const Waits waits_;
  bool known_ = false;
  int begun_ = 0;
  QTimer timer_;
  CancelToken token_;
  QThreadPool thread_;
};

}  // namespace hankki
