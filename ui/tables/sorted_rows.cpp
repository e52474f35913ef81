// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/sorted_rows.h"

#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

enum Kind { Figure, Words, Nothing };

Kind kindOf(const QVariant& value) {
  if (!value.isValid()) return Nothing;
  return value.typeId() == QMetaType::QString ? Words : Figure;
}

}  // namespace

SortedRows::SortedRows(QAbstractItemModel& source, QObject* parent)
    : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
  setFilterKeyColumn(-1);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
  setSourceModel(&source);
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant one = left.data(SortRole), other = right.data(SortRole);
  const Kind kind = kindOf(one), otherKind = kindOf(other);
  // A descending order asks the other way round.
  if (kind != otherKind && (kind == Nothing || otherKind == Nothing))
    return (kind < otherKind) == (sortOrder() == Qt::AscendingOrder);
  if (kind != otherKind) return kind < otherKind;
  if (kind == Nothing) return false;
  if (kind == Words) return one.toString().localeAwareCompare(other.toString()) < 0;
  return one.toDouble() < other.toDouble();
}

}  // namespace hankki
