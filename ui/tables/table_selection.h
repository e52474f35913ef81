// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QObject>

#include "ui/plots/selection.h"

namespace hankki {

/// Links the rows of a table with a selection that plots share: rows selected in one are selected
/// in the other, and the row under the mouse is the one that is hovered. What is selected survives
/// a reset of the model; a row that a filter takes away is no longer selected. Belongs to the
/// table, whose model is set before.
class TableSelection : public QObject {
  Q_OBJECT
 public:
  /// `idRole` gives a row's id, in its first column. `selection` must outlive the table.
  TableSelection(QAbstractItemView& table, int idRole, Selection& selection);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  qint64 idOf(const QModelIndex& index) const;
  qsizetype selectedRows() const;
  void takeFromTable();
  void show();        // which rows are selected
  void showChange();  // and scrolls there

  QAbstractItemView& table_;
  int idRole_;
  Selection& selection_;
  bool showing_ = false;  // by us: not the user's doing
  bool taking_ = false;
  // Before the layout changes: what a filter takes away then the table drops without a word.
  qsizetype before_ = 0;
};

}  // namespace hankki
