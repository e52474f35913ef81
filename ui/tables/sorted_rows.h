// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <functional>
#include <vector>

namespace hankki {

/// Rows in the order of SortRole: figures before words, and what has no value (an invalid SortRole)
/// last in both directions; above all others those with the larger TopRole. Equal rows stay as the
/// model has them. Rows of one group stand together, where there are groups: in the order of the
/// first shown row of each.
class SortedRows : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit SortedRows(QAbstractItemModel& source, QObject* parent = nullptr);

  /// Rows whose texts in this column are the same stand together; -1: none do.
  void setGroup(int column);
  int group() const { return group_; }

  /// Only rows of the source that this accepts; empty: all. Groups take their new places, which
  /// they do not where the filter is set otherwise.
  void setAccepted(std::function<bool(int sourceRow)> accepts);

  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  void putInOrder(int column) const;
  void putGroupsTogether(std::vector<int>& order) const;
  QString groupOf(int sourceRow) const;

  int group_ = -1;
  std::function<bool(int)> accepts_;
  // Where each row of the source stands, in the column and the order that are sorted by: the source
  // is asked once a row, and not at each comparison. Empty: to be made.
  mutable std::vector<int> places_;
  mutable int column_ = -1;
  mutable Qt::SortOrder ordered_ = Qt::AscendingOrder;
};

}  // namespace hankki
