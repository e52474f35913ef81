// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace hankki {

/// "1,234,567": a count as people read it, in every language. Not for ids, seeds and lines.
std::string grouped(std::int64_t number);

}  // namespace hankki
