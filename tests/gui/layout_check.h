// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace hankki {

/// What a user could not read or reach of what `window` shows now, a sentence each: texts that are
/// cut, and controls that stand outside of what they stand in. Text that gives way ("…", with all
/// of it in a tooltip) and what a scroll bar reaches downwards count as well placed; what would
/// need scrolling to the side does not, but in tables.
QStringList layoutFaults(const QWidget& window);

}  // namespace hankki
