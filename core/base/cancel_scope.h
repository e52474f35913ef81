// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

namespace hankki {

/// While one lives, each loop (share_blocks() and what is made of it) begun on this thread asks the
/// token before each of its blocks and throws Cancelled once it is cancelled: so an epoch stops
/// within a long product or a factorisation too, which know no job. Entered only around work whose
/// half-done state is thrown away or may stay as it is; never around what is stored.
class CancelScope {
 public:
  explicit CancelScope(const CancelToken& token);
  ~CancelScope();
  CancelScope(const CancelScope&) = delete;
  CancelScope& operator=(const CancelScope&) = delete;

 private:
  const CancelToken token_;
  const CancelToken* const before_;
};

}  // namespace hankki
