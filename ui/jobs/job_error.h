// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/message.h"

namespace hankki {

/// Why a job failed: a sentence to act on (of a hankki::Error), said in the window's language when
/// it is shown, and what to fold away.
struct JobError {
  Message sentence;
  QString details;  ///< empty for a hankki::Error
};

}  // namespace hankki
