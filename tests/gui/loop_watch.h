// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace hankki {

/// Measures how long the event loop of this thread is away at most: by the clock, which other
/// programs on a busy machine lengthen too, and by the processor time that this thread used.
class LoopWatch {
 public:
  LoopWatch();

  struct Gap {
    double milliseconds = 0;
    double cpuMilliseconds = 0;
  };
  /// The largest so far; starts anew.
  Gap takeLargest();

  /// How many times as long as at best a piece of work takes this thread now: what else runs beside
  /// it on the same core lengthens its processor time too. At least 1.
  double slowness();

 private:
  void tick();

  QTimer timer_;
  QElapsedTimer clock_;
  double cpu_ = 0;
  double quickest_ = 0;  // of the piece of work
  Gap largest_;
};

}  // namespace hankki
