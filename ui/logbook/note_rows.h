// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/delegates.h"

namespace hankki {

/// A note in the list: its title, and below it in small the day that it was changed; the item's
/// icon stands at the right end. The item's text is both, in two lines.
class NoteRowDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

}  // namespace hankki
