// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/base/threads.h"

namespace hankki {

Session::Session(int cores)
    : cores_(cores > 0 ? cores : hardware_threads()),
      state_(jobs_),
      removals_(state_, jobs_),
      training_(state_, jobs_, cores_, removals_),
      studies_(state_, jobs_, cores_, removals_),
      evaluations_(state_, jobs_, cores_) {}

}  // namespace hankki
