// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>

#include "core/workbench/sliced_runs.h"
#include "ui/compare/judged_view.h"

class QStandardItemModel;

namespace hankki {

class ChoiceBox;
class DataTable;
class Segment;

/// The checked runs' test metrics apart by the length of users' histories, by the age of recipes,
/// and for new users by how much of them is shown. Judged when it is asked for; what was judged
/// stays while the split does.
class SlicesView : public JudgedView {
  Q_OBJECT
 public:
  SlicesView(AppState& state, JobRunner& jobs, const RunTableModel& model,
             QWidget* parent = nullptr);

  void refresh() override;
  void retranslate() override;

 private:
  void build();
  void forget() override;
  void judge() override;
  SliceBy by() const;
  std::vector<RunId> missing() const;
  void fillMetrics();
  void fillTable();
  void show() override;

  Segment* by_;
  ChoiceBox* metric_;
  QStandardItemModel* items_;
  DataTable* table_;
  std::map<std::pair<SliceBy, RunId>, SlicedRun> judged_;
};

}  // namespace hankki
