// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/idle_calibration.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/kernels/thread_benefit.h"

namespace hankki {
namespace {

bool isWindowShown() {
  return std::ranges::any_of(QApplication::topLevelWidgets(),
                             [](const QWidget* widget) { return widget->isVisible(); });
}

/// Measured and written on the worker: writing waits for the disk.
std::optional<HelpfulThreads> measured(const IdleCalibration::Measure& measure,
                                       const CalibrationPlace& place, const CancelToken& token) {
  try {
    const auto found = measure(JobContext(token));
    if (!found || token.cancelled()) return std::nullopt;
    write_calibration(place, *found);
    return found;
  } catch (const Cancelled&) {
  } catch (const std::bad_alloc&) {  // another time, then
  }
  return std::nullopt;
}

}  // namespace

IdleCalibration::IdleCalibration(JobRunner& jobs, const CalibrationPlace& place)
    : IdleCalibration(
          jobs, place,
          [cores = place.key.cores](const JobContext& job) {
            return kernels::measure_thread_benefit(cores, job);
          },
          Waits()) {}

IdleCalibration::IdleCalibration(JobRunner& jobs, CalibrationPlace place, Measure measure,
                                 Waits waits)
    : jobs_(jobs), place_(std::move(place)), measure_(std::move(measure)), waits_(waits) {
  if (const auto stored = read_calibration(place_)) {
    set_helpful_threads(*stored);
    known_ = true;
    return;
  }
  thread_.setMaxThreadCount(1);
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &IdleCalibration::begin);
  connect(&jobs_, &JobRunner::busy, this, &IdleCalibration::stop);
  connect(&jobs_, &JobRunner::idle, this, [this] { wait(waits_.idle); });
  if (jobs_.isIdle()) wait(waits_.idle);
}

IdleCalibration::~IdleCalibration() {
  token_.cancel();
  thread_.waitForDone();
}

void IdleCalibration::wait(std::chrono::milliseconds time) {
  if (!known_ && begun_ < waits_.most) timer_.start(time);
}

void IdleCalibration::stop() {
  timer_.stop();
  token_.cancel();
}

void IdleCalibration::begin() {
  const bool isAsked = chosen_threads() == 0;  // else nobody would use what comes of it
  if (!isAsked || !isWindowShown()) return wait(waits_.idle);
  ++begun_;
  token_ = CancelToken();
  emit began();
  thread_.start([this, token = token_] {
    const auto found = measured(measure_, place_, token);
    QMetaObject::invokeMethod(
        this, [this, token, found] { take(token, found); }, Qt::QueuedConnection);
  });
}

void IdleCalibration::take(const CancelToken& token, std::optional<HelpfulThreads> found) {
  if (token.cancelled()) {
    --begun_;  // the machine was not at fault; jobs_ says when it is idle again
  } else if (found) {
    set_helpful_threads(*found);
    known_ = true;
  } else {
    wait(waits_.again);
  }
  emit ended();
}

}  // namespace hankki
