// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/jobs/job_runner.h"

namespace hankki {

/// A page that somebody types into and that stores it by itself. The window asks it before it
/// closes its workspace: what could not be stored does not go with the window unasked.
class TextKeeper {
 public:
  virtual ~TextKeeper() = default;

  /// Whether something that was typed is not stored yet.
  virtual bool hasUnstoredText() = 0;

  /// Stores it, once more where that failed, and calls settled(null), or with why it could not be
  /// stored: then the text is still there. At once where there is nothing to store; never, where
  /// the workspace is closed meanwhile.
  virtual void storeText(std::function<void(const JobError* fault)> settled) = 0;
};

}  // namespace hankki
