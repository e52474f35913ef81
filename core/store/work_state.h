// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/store/holder.h"
#include "core/training/run.h"

namespace hankki {

/// How work stands that has no more to it than a state: vectors, maps, clusterings.
struct WorkState {
  RunState state = RunState::Queued;  ///< Interrupted also where the process that ran it has ended
  Holder holder = Holder::Nobody;     ///< of a queued or running one
  std::string created;                ///< ISO 8601 UTC
  Message message;
};

}  // namespace hankki
