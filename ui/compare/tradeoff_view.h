// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/plots/scatter_plot.h"
#include "ui/tables/run_table_model.h"

class QCheckBox;
class QLabel;

namespace hankki {

class ChoiceBox;

/// What the checked runs trade for what: two columns of the table, parameters too, against each
/// other, with the runs that no other one beats in both, the baseline and the pins marked. Runs
/// that differ by their seeds alone stand as their mean.
class TradeoffView : public QWidget {
  Q_OBJECT
 public:
  explicit TradeoffView(const RunTableModel& model, QWidget* parent = nullptr);

  void refresh();  ///< checked runs or their values changed
  void retranslate();

 private:
  void fillColumns();
  void show();
  std::vector<double> valuesOf(const std::vector<RunInfo>& runs, const QString& column) const;
  const RunTable::Column* columnOf(const QString& name) const;  ///< null: there is none now
  ScatterPoint::Standing standingOf(const std::vector<RunInfo>& runs,
                                    const std::vector<std::size_t>& group) const;

  const RunTableModel& model_;
  ChoiceBox* x_;
  ChoiceBox* y_;
  QCheckBox* seeds_;
  ScatterPlot* plot_;
  QLabel* about_;
  QString chosenX_, chosenY_;  // by the user; empty: the usual ones
};

}  // namespace hankki
