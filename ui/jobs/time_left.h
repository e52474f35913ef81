// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <utility>

#include "core/base/job.h"

namespace hankki {

/// How long a job will still take: the one estimate that every view of it shows. It counts the
/// steps since the first report, so neither what an earlier session did nor the time before the
/// first step count, and of many steps only the latest ones. Seconds are of any clock.
class TimeLeft {
 public:
  /// A report that came at `now`. A total that changes, or a count that falls, begins anew.
  void report(const Progress& progress, double now);

  /// Nothing without a total, before the first step has ended, and in the first second.
  std::optional<double> seconds(double now) const;

 private:
  std::deque<std::pair<std::int64_t, double>> steps_;  // count and time, the latest last
  std::int64_t total_ = 0;
  double began_ = 0;
};

}  // namespace hankki
