// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/run_comparison.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/data_table.h"

class QStandardItemModel;

namespace hankki {

/// What runs are beside the baseline by one metric, by falling difference: the verdict and all that
/// it goes by.
class TestsTable : public DataTable {
  Q_OBJECT
 public:
  explicit TestsTable(const RunTableModel& model, QWidget* parent = nullptr);

  void fill(const RunsCompared* comparison, const std::string& metric);  ///< null: nothing
  bool isEmpty() const;

 private:
  void addTitles();
  void addRun(const TestedRun& run, const BaselineDifference& against);

  const RunTableModel& model_;
  QStandardItemModel* items_;
};

}  // namespace hankki
