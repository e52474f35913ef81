// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <algorithm>

#include "core/base/threads.h"

namespace hankki {

Session::Session(int cores)
    : cores_(cores > 0 ? cores : hardware_threads()),
      state_(jobs_),
      removals_(state_, jobs_),
      training_(state_, jobs_, cores_, removals_),
      studies_(state_, jobs_, cores_, removals_),
      evaluations_(state_, jobs_, cores_) {}

bool Session::isWorking() const { return std::ranges::any_of(jobs_.shownJobs(), &JobView::work); }

void Session::close(Interruption::When when) {
  training_.close(when);
  studies_.close(when);
  evaluations_.close(when);
  if (when == Interruption::When::Now) jobs_.cancelAll();
}

void Session::stayOpen() {
  training_.stayOpen();
  studies_.stayOpen();
  evaluations_.stayOpen();
}

}  // namespace hankki
