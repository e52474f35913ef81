// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hankki {

/// UTF-8 text in the form in which case does not count (Unicode's full case folding).
std::string fold_case(std::string_view text);

}  // namespace hankki
