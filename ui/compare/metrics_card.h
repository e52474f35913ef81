// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "core/store/runs.h"
#include "ui/compare/tests_view.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QMenu;
class QStackedLayout;
class QToolButton;

namespace hankki {

class BarPlot;
class PolarPlot;
class Segment;
class Selection;

/// Test metrics of the checked runs: as bars, one panel a metric, of which the user chooses some;
/// or as a radar, for what a run trades for what.
class MetricsCard : public Card {
  Q_OBJECT
 public:
  /// `selection` is that of the runs, by id.
  MetricsCard(const RunTableModel& model, Selection& selection, QWidget* parent = nullptr);

  void refresh();  ///< checked runs or their values changed
  /// Intervals of the bars, and the run whose value is a dashed rule; null: there are none.
  void setComparison(const RunsComparedPtr& comparison);
  void retranslate();

 private:
  QStringList available() const;  ///< test columns of the table
  QStringList chosen() const;
  void fillMenu();
  void choosePlot();
  void showBars(const std::vector<RunInfo>& runs);
  void showRadar(const std::vector<RunInfo>& runs);
  std::optional<std::pair<double, double>> intervalOf(const RunInfo& run,
                                                      const std::string& column) const;
  void sortByFirstMetric(std::vector<RunInfo>& runs) const;

  const RunTableModel& model_;
  QStackedLayout* stack_;
  BarPlot* plot_;
  PolarPlot* radar_;
  Segment* look_;
  QToolButton* button_;
  QMenu* menu_;
  QStringList wanted_;  // by the user; empty: the usual ones
  RunsComparedPtr comparison_;
};

}  // namespace hankki
