// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/loop_watch.h"

#include <time.h>

#include <algorithm>
#include <utility>

namespace hankki {
namespace {

constexpr int kInterval = 2;

double threadCpuMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

LoopWatch::LoopWatch() {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kInterval);
  QObject::connect(&timer_, &QTimer::timeout, [this] { tick(); });
  takeLargest();
  timer_.start();
}

void LoopWatch::tick() {
  const double wall = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
  const double cpu = threadCpuMilliseconds();
  largest_.milliseconds = std::max(largest_.milliseconds, wall - kInterval);
  largest_.cpuMilliseconds = std::max(largest_.cpuMilliseconds, cpu - cpu_);
  clock_.restart();
  cpu_ = cpu;
}

LoopWatch::Gap LoopWatch::takeLargest() {
  clock_.restart();
  cpu_ = threadCpuMilliseconds();
  return std::exchange(largest_, {});
}

}  // namespace hankki
