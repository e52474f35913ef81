// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_keeper.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>
#include <utility>

#include "ui/widgets/table_header.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

ColumnKeeper::ColumnKeeper(QTableView& table) : QObject(&table), table_(table) {
  connect(table.model(), &QAbstractItemModel::modelAboutToBeReset, this, &ColumnKeeper::keep);
  connect(table.model(), &QAbstractItemModel::modelReset, this, &ColumnKeeper::putBack);
  connect(&header(), &QHeaderView::sectionClicked, this, [this] { isSortAwaited_ = false; });
}

QHeaderView& ColumnKeeper::header() const { return *table_.horizontalHeader(); }

/// Of a stretched one, what its contents take.
int ColumnKeeper::widthOf(int column) const {
  const auto* own = qobject_cast<const TableHeader*>(&header());
  return own ? own->usedWidth(column) : header().sectionSize(column);
}

QString ColumnKeeper::keyOf(int column) const {
  return table_.model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString();
}

int ColumnKeeper::columnOf(const QString& key) const {
  for (int column = 0; column < table_.model()->columnCount(); ++column)
    if (keyOf(column) == key) return column;
  return -1;
}

QStringList ColumnKeeper::shown() const {
  QStringList keys;
  for (int visual = 0; visual < table_.model()->columnCount(); ++visual)
    if (const int column = header().logicalIndex(visual); !header().isSectionHidden(column))
      keys << keyOf(column);
  return keys;
}

void ColumnKeeper::arrange(const QStringList& keys, const QString& sort, Qt::SortOrder order) {
  keep();
  sortKey_ = sort;
  sortOrder_ = order;
  isSortAwaited_ = !sort.isEmpty();
  for (Kept& kept : kept_) kept.hidden = true;
  for (const QString& key : keys) kept_[key].hidden = false;
  QStringList all = keys;
  for (const QString& key : std::as_const(order_))
    if (!all.contains(key)) all << key;
  order_ = all;
  for (int column = 0; column < table_.model()->columnCount(); ++column) {
    const Kept& kept = kept_[keyOf(column)];
    header().setSectionHidden(column, kept.hidden);
    if (kept.width > 0 || kept.hidden) continue;
    table_.resizeColumnToContents(column);
    fitted_[keyOf(column)] = widthOf(column);
  }
  this->order();
  this->sort();
}

void ColumnKeeper::forget() {
  kept_.clear();
  fitted_.clear();
  order_.clear();
  sortKey_.clear();
  isSortAwaited_ = false;
}

void ColumnKeeper::keep() {
  const int count = table_.model()->columnCount();
  if (count == 0) return;  // all are away
  QStringList order;
  for (int visual = 0; visual < count; ++visual) {
    const int column = header().logicalIndex(visual);
    const QString key = keyOf(column);
    order << key;
    const bool hidden = header().isSectionHidden(column);
    Kept& kept = kept_[key];
    kept.hidden = hidden;
    if (!hidden) kept.width = widthOf(column);
  }
  // Those that are away stay behind the one that they stood behind.
  for (qsizetype i = 0; i < order_.size(); ++i)
    if (!order.contains(order_[i]))
      order.insert(i == 0 ? 0 : order.indexOf(order_[i - 1]) + 1, order_[i]);
  order_ = order;
  const int sorted = header().sortIndicatorSection();
  if (sorted >= 0 && sorted < count && !isSortAwaited_) {
    sortKey_ = keyOf(sorted);
    sortOrder_ = header().sortIndicatorOrder();
  }
}

void ColumnKeeper::putBack() {
  const int count = table_.model()->columnCount();
  if (count == 0) return;
  emit columnsReset();
  for (int column = 0; column < count; ++column) {
    const QString key = keyOf(column);
    const int fit = widthOf(column);
    const auto kept = kept_.constFind(key);
    if (kept != kept_.cend()) header().setSectionHidden(column, kept->hidden);
    if (kept == kept_.cend() || kept->width == 0 || !fitted_.contains(key)) {
      fitted_[key] = fit;
    } else if (!kept->hidden) {
      const bool chosen = kept->width != fitted_.value(key);
      const int width = chosen ? kept->width : std::max(kept->width, fit);
      header().resizeSection(column, width);
      if (!chosen) fitted_[key] = width;
    }
  }
  order();
  sort();
}

void ColumnKeeper::sort() {
  const int sorted = columnOf(sortKey_);
  if (sortKey_.isEmpty() || sorted < 0) {
    emit sortingLost();
  } else {
    isSortAwaited_ = false;
    table_.sortByColumn(sorted, sortOrder_);
  }
}

/// Known columns in the user's order; a new one behind the column that it follows in the model.
void ColumnKeeper::order() {
  QStringList wanted;
  for (const QString& key : order_)
    if (columnOf(key) >= 0) wanted << key;
  if (wanted.isEmpty()) return;
  for (int column = 0; column < table_.model()->columnCount(); ++column) {
    const QString key = keyOf(column);
    if (!wanted.contains(key))
      wanted.insert(column == 0 ? 0 : wanted.indexOf(keyOf(column - 1)) + 1, key);
  }
  for (int visual = 0; visual < wanted.size(); ++visual)
    header().moveSection(header().visualIndex(columnOf(wanted[visual])), visual);
}

}  // namespace hankki
