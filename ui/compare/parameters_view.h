// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/tables/run_table_model.h"

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace hankki {

class DataTable;

/// Parameters of the checked runs, one column a run: those that differ, or all.
class ParametersView : public QWidget {
  Q_OBJECT
 public:
  explicit ParametersView(const RunTableModel& model, QWidget* parent = nullptr);

  void refresh();
  void retranslate();

 private:
  const RunTableModel& model_;
  QStandardItemModel* items_;
  DataTable* table_;
  QLabel* shown_;
  QPushButton* all_;
};

}  // namespace hankki
