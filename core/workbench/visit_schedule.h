// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace hankki {

/// When visits of a given rate are due, by a clock that the caller reads. What was late is due
/// still, so that the mean over time is the rate wherever the visits can be made so fast.
class VisitSchedule {
 public:
  using Moment = std::chrono::nanoseconds;  ///< since whenever; never goes back

  /// Where visits cannot come so fast, no more wait than come in this time.
  static constexpr std::chrono::seconds kLongestWait{5};

  /// From now on so many a second; none is due yet.
  void begin(double per_second, Moment now);

  std::int64_t due(Moment now);  ///< and not taken
  void take(std::int64_t visits) { taken_ += visits; }

 private:
  double per_second_ = 0;
  Moment begun_{};
  std::int64_t taken_ = 0;  // since it begun
};

}  // namespace hankki
