// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// How long a test waits for the end of what a page does, in milliseconds; it only ends a test that
/// has failed.
inline constexpr int kPatience = 60'000;

}  // namespace hankki
