// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/training/run.h"

namespace hankki {

/// Stores what work made, under a claim; what a call was given is durable when it returns. One that
/// is destroyed before it was told of an end leaves the work interrupted.
template <typename Made>
class WorkSink {
 public:
  virtual ~WorkSink() = default;
  virtual void done(const Made& made) = 0;
  virtual void ended(RunState state, const Message& message) = 0;  ///< another way
};

}  // namespace hankki
