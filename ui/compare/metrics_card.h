#pragma once

#include "core/store/runs.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QMenu;
class QToolButton;

namespace hankki {

class BarPlot;

/// Test metrics of the checked runs as bars, one panel a metric; the user chooses which.
class MetricsCard : public Card {
  Q_OBJECT
 public:
  explicit MetricsCard(const RunTableModel& model, QWidget* parent = nullptr);

  void refresh();  ///< checked runs or their values changed
  void retranslate();

 private:
  QStringList available() const;  ///< test columns of the table
  QStringList chosen() const;
  void fillMenu();
  void sortByFirstMetric(std::vector<RunInfo>& runs) const;

  const RunTableModel& model_;
  BarPlot* plot_;
  QToolButton* button_;
  QMenu* menu_;
  QStringList wanted_;  // by the user; empty: the usual ones
};

}  // namespace hankki
