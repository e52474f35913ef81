// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace hankki {

/// Rows in the order of SortRole: figures before words, and what has no value (an invalid SortRole)
/// last in both directions. Equal rows stay as the model has them.
class SortedRows : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit SortedRows(QAbstractItemModel& source, QObject* parent = nullptr);

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace hankki
