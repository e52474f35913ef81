// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// What stands between the columns of a table.
enum class Separator { Guess, Comma, Tab, Semicolon, Bar, DoubleColon, Blanks };

std::string to_text(Separator separator);          ///< "guess", "comma", "tab", ..., "blanks"
Separator parse_separator(std::string_view text);  ///< throws Error
Message describe(Separator separator);             ///< "commas"

/// Whether fields may stand in quotes that must be closed, as in RFC 4180. Elsewhere a quote is a
/// character like any other, unless a pair encloses a field.
bool has_strict_quotes(Separator separator);

/// How long the separator at this place is; 0 where there is none. Blanks are one separator
/// together.
std::size_t separator_size(Separator separator, std::string_view text, std::size_t at);

/// The separator that cuts the first lines of `text` into the most columns of the same number,
/// Comma where none does.
Separator guess_separator(std::string_view text);

}  // namespace hankki
