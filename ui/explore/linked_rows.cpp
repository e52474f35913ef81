// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/linked_rows.h"

#include <QEvent>
#include <QListView>
#include <utility>

#include "ui/explore/recipe_rows.h"

namespace hankki {

LinkedRowDelegate::LinkedRowDelegate(QListView& list, Selection& recipes)
    : TableDelegate(&list), list_(list), recipes_(recipes) {
  list.setMouseTracking(true);
  list.installEventFilter(this);
  list.viewport()->installEventFilter(this);
  connect(&list, &QAbstractItemView::entered, this, &LinkedRowDelegate::hover);
  connect(list.selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& row) {
            if (list_.hasFocus()) hover(row);
          });
  connect(&recipes, &Selection::hoverChanged, this, &LinkedRowDelegate::showHovered);
}

void LinkedRowDelegate::hover(const QModelIndex& row) {
  recipes_.setHovered(row.isValid() ? std::optional(row.data(RecipeRows::RecipeRole).toLongLong())
                                    : std::nullopt);
}

/// Of the rows in sight only those that change are painted again.
void LinkedRowDelegate::showHovered() {
  const auto before = std::exchange(raised_, recipes_.hovered());
  if (!list_.isVisible()) return;
  QModelIndex row = list_.indexAt({1, 1});
  while (row.isValid() && list_.visualRect(row).top() < list_.viewport()->height()) {
    const qint64 recipe = row.data(RecipeRows::RecipeRole).toLongLong();
    if (recipe == before || recipe == raised_) list_.update(row);
    row = row.siblingAtRow(row.row() + 1);
  }
}

void LinkedRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  QStyleOptionViewItem raised = option;
  if (recipes_.hovered() == index.data(RecipeRows::RecipeRole).toLongLong())
    raised.state |= QStyle::State_MouseOver;
  TableDelegate::paint(painter, raised, index);
}

bool LinkedRowDelegate::eventFilter(QObject* watched, QEvent* event) {
  const bool left = watched == list_.viewport() ? event->type() == QEvent::Leave
                    : watched == &list_         ? event->type() == QEvent::FocusOut
                                                : false;
  if (left) recipes_.setHovered(std::nullopt);
  return watched == &list_ || watched == list_.viewport()
             ? false
             : TableDelegate::eventFilter(watched, event);
}

}  // namespace hankki
