// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace hankki {

/// What the Tab key goes to within `root`, as it is read: of what stands side by side from the
/// left, of what stands below each other from the top, each card to its end. As everything stands
/// now.
QList<QWidget*> readingOrder(const QWidget& root);

}  // namespace hankki
