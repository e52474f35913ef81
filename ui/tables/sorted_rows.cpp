// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/sorted_rows.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "ui/widgets/reference_roles.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

SortedRows::SortedRows(QAbstractItemModel& source, QObject* parent)
    : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
  setFilterKeyColumn(-1);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
  // Before setSourceModel(), whose own slots sort anew.
  const auto forget = [this] {
    keys_.clear();
    ranks_.clear();
  };
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

void SortedRows::setGroup(int column) {
  if (column == group_) return;
  group_ = column;
  keys_.clear();
  invalidate();
}

void SortedRows::setAccepted(std::function<bool(int sourceRow)> accepts) {
  accepts_ = std::move(accepts);
  ranks_.clear();
  if (group_ < 0)
    invalidateRowsFilter();
  else
    invalidate();
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
  return (!accepts_ || accepts_(row)) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

QVariant SortedRows::data(const QModelIndex& index, int role) const {
  if (role != SetBeginRole) return QSortFilterProxyModel::data(index, role);
  if (group_ < 0 || !index.isValid() || index.row() == 0) return false;
  const auto textOf = [&](int row) { return groupOf(mapToSource(this->index(row, 0)).row()); };
  return textOf(index.row()) != textOf(index.row() - 1);
}

QString SortedRows::groupOf(int sourceRow) const {
  return sourceModel()->index(sourceRow, group_).data(Qt::DisplayRole).toString();
}

void SortedRows::readKeys(int column) const {
  const auto rows = static_cast<std::size_t>(sourceModel()->rowCount());
  column_ = column;
  keys_.assign(rows, {});
  ranks_.clear();
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

const SortedRows::Key& SortedRows::keyOf(const QModelIndex& source) const {
  const auto rows = static_cast<std::size_t>(sourceModel()->rowCount());
  if (column_ != source.column() || keys_.size() != rows) readKeys(source.column());
  return keys_[static_cast<std::size_t>(source.row())];
}

/// Whether it stands above the other one, in the order that is sorted in.
bool SortedRows::isBefore(const Key& one, const Key& other) const {
  if (one.top != other.top) return one.top > other.top;
  if (one.kind != other.kind) {
    if (one.kind == Kind::Nothing || other.kind == Kind::Nothing) return one.kind < other.kind;
    return (one.kind < other.kind) == (sortOrder() == Qt::AscendingOrder);
  }
  if (one.kind == Kind::Nothing) return false;
  const int order = one.kind == Kind::Words     ? one.words.localeAwareCompare(other.words)
                    : one.figure < other.figure ? -1
                    : one.figure > other.figure ? 1
                                                : 0;
  return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0;
}

/// A group stands where the first of its rows would, of those that are shown.
void SortedRows::rankGroups() const {
  std::vector<int> order(keys_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int left, int right) {
    return isBefore(keys_[static_cast<std::size_t>(left)], keys_[static_cast<std::size_t>(right)]);
  });
  std::map<QString, int> places;
  ranks_.assign(keys_.size(), 0);
  for (const int row : order)
    if (filterAcceptsRow(row, {}))
      ranks_[static_cast<std::size_t>(row)] =
          places.try_emplace(groupOf(row), static_cast<int>(places.size())).first->second;
  ranked_ = sortOrder();
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const Key &one = keyOf(left), &other = keyOf(right);
  const bool ascending = sortOrder() == Qt::AscendingOrder;
  if (group_ >= 0) {
    if (ranks_.size() != keys_.size() || ranked_ != sortOrder()) rankGroups();
    const int place = ranks_[static_cast<std::size_t>(left.row())];
    const int otherPlace = ranks_[static_cast<std::size_t>(right.row())];
    if (place != otherPlace) return (place < otherPlace) == ascending;
  }
  // A descending order asks the other way round.
  return ascending ? isBefore(one, other) : isBefore(other, one);
}

}  // namespace hankki
