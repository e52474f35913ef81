// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/loop_watch.h"

#include <time.h>

#include <QString>
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace hankki {
namespace {

constexpr int kInterval = 2;
constexpr int kWords = 4000, kTries = 100, kNow = 9;

double threadCpuMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Strings made, sorted and measured, as a window does all day: a millisecond or two.
double workMilliseconds() {
  const double begin = threadCpuMilliseconds();
  std::vector<QString> words;
  std::uint32_t number = 1;
  for (int i = 0; i < kWords; ++i) {
    number = number * 1664525u + 1013904223u;
    words.push_back(QString::number(number));
  }
  std::ranges::sort(words);
  return threadCpuMilliseconds() - begin;
}

}  // namespace

LoopWatch::LoopWatch() {
  quickest_ = workMilliseconds();
  for (int i = 0; i < kTries; ++i) quickest_ = std::min(quickest_, workMilliseconds());
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

double LoopWatch::slowness() {
  std::array<double, kNow> now{};
  for (double& one : now) one = workMilliseconds();
  std::ranges::sort(now);
  quickest_ = std::min(quickest_, now.front());
  return std::max(1.0, now[kNow / 2] / quickest_);
}

LoopWatch::Gap LoopWatch::takeLargest() {
  clock_.restart();
  cpu_ = threadCpuMilliseconds();
  return std::exchange(largest_, {});
}

}  // namespace hankki
