// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QStringList>

class QHeaderView;
class QTableView;

namespace hankki {

/// Columns of a table that come and go with what it shows: what the user did to one (sorted by it,
/// hid it, moved it, gave it a width) belongs to the column's key (ColumnKeyRole of its header),
/// never to its place. It works across resets of the model; a column that was away comes back as it
/// was. One whose width nobody chose grows with what comes to stand in it. To be made after the
/// table has its model.
class ColumnKeeper : public QObject {
  Q_OBJECT
 public:
  explicit ColumnKeeper(QTableView& table);

  /// Place of a column; -1: it is away.
  int columnOf(const QString& key) const;
  QString keyOf(int column) const;

  /// Those that are shown, as they stand.
  QStringList shown() const;
  /// Shows these in this order and hides the others; one that is away is shown when it comes. Rows
  /// are sorted by `sort`: where that is away (sortingLost()), when it comes, unless the user sorts
  /// by another one meanwhile.
  void arrange(const QStringList& keys, const QString& sort, Qt::SortOrder order);

  /// What is shown becomes another thing with columns of its own: they begin anew. To be called
  /// while the model has no columns.
  void forget();

  /// False for a column that was not there before the latest reset, nor earlier.
  bool isKnown(const QString& key) const { return kept_.contains(key); }

 signals:
  /// After each reset, before known columns are put back: the place for delegates and for how new
  /// columns look.
  void columnsReset();
  /// The column that rows were sorted by is away, or nothing was sorted yet.
  void sortingLost();

 private:
  struct Kept {
    bool hidden = false;
    int width = 0;
  };
  QHeaderView& header() const;
  int widthOf(int column) const;
  void keep();
  void putBack();
  void order();
  void sort();

  QTableView& table_;
  QMap<QString, Kept> kept_;
  QMap<QString, int> fitted_;  // widths that nobody chose
  QStringList order_;          // keys as they stand, also of columns that are away
  QString sortKey_;
  Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
  bool isSortAwaited_ = false;  // arranged so, and the column has not come yet
};

}  // namespace hankki
