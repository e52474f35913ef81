// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/message.h"

namespace hankki {

/// What core says, with its values, in the language of the window.
QString coreText(const Message& message);

}  // namespace hankki
