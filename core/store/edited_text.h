// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

enum class Lines { One, Many };

/// What a person typed, without the blanks at its ends. Throws Error at `place` where it is not
/// UTF-8, has a control character (of several lines: but their ends and tabs), or more than `most`
/// code points.
std::string edited_text(std::string_view text, const Message& place, std::size_t most, Lines lines);

}  // namespace hankki
