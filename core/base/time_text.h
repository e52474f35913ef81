// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// "2026-11-28T21:10:05Z" as people write it: "28 November 2026, 21:10 UTC". What is no such moment
/// stays as it is.
Message moment_text(std::string_view utc);
/// The same to the second: "28 November 2026, 21:10:05 UTC".
Message exact_moment_text(std::string_view utc);

/// "40 ms", "1.9 s", "2 min 21 s", "1 h 05 min"; a dash where it is no time.
Message duration_text(double seconds);

}  // namespace hankki
