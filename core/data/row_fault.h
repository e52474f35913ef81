// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// Thrown where a row cannot be used; the import goes on with the next.
struct RowFault {
  Message reason;
};

/// As much of a value as a message can show, with control characters written out ("\r").
std::string excerpt(std::string_view text);

/// Throws RowFault, naming `what`, where the text is empty or not a finite number.
double require_number(std::string_view text, std::string_view what);

/// The text itself; throws RowFault where it is empty.
std::string_view require_text(std::string_view text, std::string_view what);

}  // namespace hankki
