// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <vector>

namespace hankki {

/// Rows in the order of SortRole: figures before words, and what has no value (an invalid SortRole)
/// last in both directions; above all others those with the larger TopRole. Equal rows stay as the
/// model has them.
class SortedRows : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit SortedRows(QAbstractItemModel& source, QObject* parent = nullptr);

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  enum class Kind { Figure, Words, Nothing };
  struct Key {
    Kind kind = Kind::Nothing;
    double figure = 0;
    QString words;
    int top = 0;
  };

  const Key& keyOf(const QModelIndex& source) const;

  // Of the column that is sorted by: the source is asked once a row, and not at each comparison.
  mutable std::vector<Key> keys_;
  mutable int column_ = -1;
};

}  // namespace hankki
