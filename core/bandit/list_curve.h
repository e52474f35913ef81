// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/bandit/list_fill.h"
#include "core/bandit/list_simulation.h"

namespace hankki {

/// Counts since the last point of a curve.
class ListCurve {
 public:
  ListCurve(std::size_t arms, std::int64_t visits, std::int64_t points)
      : every_(std::max<std::int64_t>(1, visits / std::max<std::int64_t>(1, points))),
        slots_(arms) {}

  void add_arm() { slots_.push_back(0); }
  void add(const std::vector<FilledSlot>& filled, std::int64_t clicks) {
    for (const FilledSlot& slot : filled) ++slots_[static_cast<std::size_t>(slot.arm)];
    clicks_ += static_cast<double>(clicks);
    ++visits_;
  }
  /// Adds a point to the curve where one is due after so many visits.
  void note(std::int64_t done, std::vector<ListPoint>& curve) {
    if (done % every_ != 0) return;
    const double total = std::accumulate(slots_.begin(), slots_.end(), 0.0);
    ListPoint point{.visits = done, .clicks = clicks_ / visits_};
    for (double& count : slots_) {
      point.shares.push_back(total > 0 ? count / total : 0);
      count = 0;
    }
    clicks_ = visits_ = 0;
    curve.push_back(std::move(point));
  }

 private:
  std::int64_t every_;
  std::vector<double> slots_;
  double clicks_ = 0, visits_ = 0;
};

}  // namespace hankki
