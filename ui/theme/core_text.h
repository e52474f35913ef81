// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/message.h"

namespace hankki {

/// What core says, with its values, in the language of the window.
QString coreText(const Message& message);

/// The same where it stands by itself: core begins its sentences small, as what follows a place
/// does. One that begins with a value, as the name of a file, or is verbatim stays as it is.
QString coreSentence(const Message& message);

}  // namespace hankki
