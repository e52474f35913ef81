// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItem>

namespace hankki {

/// Of a metric, a difference or a band in the page's tables.
inline constexpr int kDecimals = 4;

/// A cell that nobody writes in; numbers stand right.
inline QStandardItem* figureCell(const QString& text, bool right = true) {
  auto* item = new QStandardItem(text);
  item->setEditable(false);
  if (right) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return item;
}

}  // namespace hankki
