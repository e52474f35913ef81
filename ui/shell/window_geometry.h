// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QRect>

namespace hankki {

/// Where a window that wants to be at `wanted` (without its frame) stands on a screen whose windows
/// may use `available`: all of it, with its frame, is there, and it is smaller only where it must.
QRect fitted(const QRect& wanted, const QMargins& frame, const QRect& available);

}  // namespace hankki
