// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QPushButton;
class QStandardItemModel;

namespace hankki {

class DataTable;

/// Parameters of the checked runs, one column a run: those that differ, or all.
class ParametersCard : public Card {
  Q_OBJECT
 public:
  explicit ParametersCard(const RunTableModel& model, QWidget* parent = nullptr);

  void refresh();
  void retranslate();

 private:
  const RunTableModel& model_;
  QStandardItemModel* items_;
  DataTable* table_;
  QPushButton* all_;
};

}  // namespace hankki
