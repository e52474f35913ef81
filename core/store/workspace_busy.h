// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace hankki {

/// A workspace that cannot be opened as long as another process has its folder alone, to bring it
/// up to date or to pack it, or as this one would need to have it alone for that. It passes.
class WorkspaceBusy : public Error {
 public:
  using Error::Error;
};

}  // namespace hankki
