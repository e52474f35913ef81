// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/plots/selection.h"
#include "ui/widgets/delegates.h"

class QListView;

namespace hankki {

/// Rows of recipes (RecipeRows::RecipeRole) that are tied to the page's hovered recipe, as the
/// points of a map are: the row under the mouse, or to which the keys go, is hovered everywhere,
/// and a row whose recipe is hovered elsewhere is raised.
class LinkedRowDelegate : public TableDelegate {
  Q_OBJECT
 public:
  /// Belongs to the list, whose model is set before; `recipes` outlives it.
  LinkedRowDelegate(QListView& list, Selection& recipes);

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void hover(const QModelIndex& row);
  void showHovered();

  QListView& list_;
  Selection& recipes_;
  std::optional<qint64> raised_;  // as it was painted
};

}  // namespace hankki
