// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/seed_groups.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/data_table.h"

class QStandardItem;
class QStandardItemModel;

namespace hankki {

/// Groups of runs by one metric, the best on top: the mean with a band, what made the band, and how
/// it differs from the baseline's group.
class SeedsTable : public DataTable {
  Q_OBJECT
 public:
  explicit SeedsTable(const RunTableModel& model, QWidget* parent = nullptr);

  void fill(const SeedGroups* groups, const std::string& metric);  ///< null: nothing
  bool isEmpty() const;

 private:
  void addTitles(bool several, bool folds, bool against);
  void addGroup(const SeedGroups& groups, const SeedGroup& group, const std::string& metric);
  void addDifference(const SeedDifference& than, QList<QStandardItem*>& cells);

  const RunTableModel& model_;
  QStandardItemModel* items_;
};

}  // namespace hankki
