// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/visit_schedule.h"

#include <algorithm>
#include <cmath>

namespace hankki {

void VisitSchedule::begin(double per_second, Moment now) {
  per_second_ = per_second;
  begun_ = now;
  taken_ = 0;
}

std::int64_t VisitSchedule::due(Moment now) {
  const std::chrono::duration<double> passed = now - begun_;
  const auto all = static_cast<std::int64_t>(std::floor(per_second_ * passed.count()));
  const auto most = static_cast<std::int64_t>(
      std::ceil(per_second_ * std::chrono::duration<double>(kLongestWait).count()));
  taken_ = std::max(taken_, all - most);  // the others went away
  return std::max<std::int64_t>(0, all - taken_);
}

}  // namespace hankki
