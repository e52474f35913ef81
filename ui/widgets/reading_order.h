// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace hankki {

/// What the Tab key goes to within `root`, as it is read: of what stands side by side from the
/// left, of what stands below each other from the top, each card to its end. As everything stands
/// now.
QList<QWidget*> readingOrder(const QWidget& root);

/// Gives the keyboard to a stop of the Tab key, and brings it into view in whatever scrolls.
void giveFocus(QWidget& stop, bool next);

/// For focusNextPrevChild() of a window: to the next stop as the window is read, from its last one
/// to its first. False where there is none.
bool focusAsRead(QWidget& window, bool next);

}  // namespace hankki
