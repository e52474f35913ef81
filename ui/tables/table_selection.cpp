// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_selection.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace hankki {

TableSelection::TableSelection(QAbstractItemView& table, int idRole, Selection& selection)
    : QObject(&table), table_(table), idRole_(idRole), selection_(selection) {
  table.setMouseTracking(true);
  table.viewport()->installEventFilter(this);
  connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &TableSelection::takeFromTable);
  connect(table.model(), &QAbstractItemModel::modelReset, this, &TableSelection::show);
  connect(table.model(), &QAbstractItemModel::layoutAboutToBeChanged, this,
          [this] { before_ = selectedRows(); });
  connect(table.model(), &QAbstractItemModel::layoutChanged, this, [this] {
    if (selectedRows() != before_) takeFromTable();
  });
  connect(&table, &QAbstractItemView::entered, this,
          [this](const QModelIndex& index) { selection_.setHovered(idOf(index)); });
  connect(&selection, &Selection::changed, this, &TableSelection::showChange);
}

qint64 TableSelection::idOf(const QModelIndex& index) const {
  return index.siblingAtColumn(0).data(idRole_).toLongLong();
}

qsizetype TableSelection::selectedRows() const {
  return table_.selectionModel()->selectedRows().size();
}

void TableSelection::takeFromTable() {
  if (showing_) return;
  Selection::Ids ids;
  for (const QModelIndex& row : table_.selectionModel()->selectedRows()) ids.push_back(idOf(row));
  const QScopedValueRollback own(taking_, true);
  selection_.set(std::move(ids));
}

void TableSelection::show() {
  const QScopedValueRollback own(showing_, true);
  const QAbstractItemModel& model = *table_.model();
  QItemSelection rows;
  for (int row = 0; row < model.rowCount() && !selection_.empty(); ++row) {
    const QModelIndex index = model.index(row, 0);
    if (selection_.contains(idOf(index))) rows.select(index, index);
  }
  table_.selectionModel()->select(rows,
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TableSelection::showChange() {
  if (taking_) return;
  show();
  const QModelIndexList rows = table_.selectionModel()->selectedRows();
  if (!rows.isEmpty()) table_.scrollTo(rows.front());
}

bool TableSelection::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Leave) selection_.setHovered(std::nullopt);
  return QObject::eventFilter(watched, event);
}

}  // namespace hankki
