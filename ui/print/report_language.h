// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/message.h"

namespace hankki {

/// What core says, in that language ("en", "ko"), whatever the window's is; any thread may call it.
/// Throws Error where there is no such language.
Message::Translate reportLanguage(const QString& code);

}  // namespace hankki
