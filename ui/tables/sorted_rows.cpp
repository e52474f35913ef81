// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/sorted_rows.h"

#include "ui/widgets/reference_roles.h"

namespace hankki {

SortedRows::SortedRows(QAbstractItemModel& source, QObject* parent)
    : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
  setFilterKeyColumn(-1);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
  // Before setSourceModel(), whose own slots sort anew.
  const auto forget = [this] { keys_.clear(); };
  using Model = QAbstractItemModel;
  connect(&source, &Model::dataChanged, this, forget);
  connect(&source, &Model::layoutChanged, this, forget);
  connect(&source, &Model::modelReset, this, forget);
  connect(&source, &Model::rowsInserted, this, forget);
  connect(&source, &Model::rowsRemoved, this, forget);
  connect(&source, &Model::rowsMoved, this, forget);
  connect(&source, &Model::columnsInserted, this, forget);
  connect(&source, &Model::columnsRemoved, this, forget);
  setSourceModel(&source);
}

const SortedRows::Key& SortedRows::keyOf(const QModelIndex& source) const {
  const auto rows = static_cast<std::size_t>(sourceModel()->rowCount());
  if (column_ != source.column() || keys_.size() != rows) {
    column_ = source.column();
    keys_.assign(rows, {});
    for (std::size_t row = 0; row < rows; ++row) {
      const QModelIndex cell = sourceModel()->index(static_cast<int>(row), column_);
      keys_[row].top = cell.data(TopRole).toInt();
      const QVariant value = cell.data(SortRole);
      if (!value.isValid()) continue;
      const bool words = value.typeId() == QMetaType::QString;
      keys_[row].kind = words ? Kind::Words : Kind::Figure;
      if (words)
        keys_[row].words = value.toString();
      else
        keys_[row].figure = value.toDouble();
    }
  }
  return keys_[static_cast<std::size_t>(source.row())];
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const Key &one = keyOf(left), &other = keyOf(right);
  // A descending order asks the other way round.
  if (one.top != other.top) return (one.top > other.top) == (sortOrder() == Qt::AscendingOrder);
  if (one.kind != other.kind && (one.kind == Kind::Nothing || other.kind == Kind::Nothing))
    return (one.kind < other.kind) == (sortOrder() == Qt::AscendingOrder);
  if (one.kind != other.kind) return one.kind < other.kind;
  if (one.kind == Kind::Nothing) return false;
  if (one.kind == Kind::Words) return one.words.localeAwareCompare(other.words) < 0;
  return one.figure < other.figure;
}

}  // namespace hankki
