#pragma once

#include <QString>
#include <map>
#include <memory>

#include "ui/jobs/job_runner.h"
#include "ui/plots/selection.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/page.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;

namespace hankki {

class Card;
class CurvesCard;
class DataTable;
class EmptyState;
class MetricsCard;
class PageHeader;
class ParametersCard;
class Segment;

/// Runs of the chosen split side by side: table, metrics, learning curves, parameters that differ.
class ComparePage final : public Page {
  Q_OBJECT
 public:
  ComparePage(AppState& state, JobRunner& jobs);

  QString id() const override { return QStringLiteral("compare"); }
  QString title() const override { return tr("Compare"); }
  QString iconName() const override { return QStringLiteral("compare"); }
  void activated() override { state_.refresh(); }
  bool canExport() const override;
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  void buildTable();
  void layOut();
  void takeRuns();
  std::map<QString, bool> hiddenColumns() const;
  void updateNote();
  void updateColumns(const std::map<QString, bool>& hidden);
  void showRun(RunId id);
  void writeCsv(const QString& path);

  AppState& state_;
  JobRunner& jobs_;
  Selection selection_;  // of runs, by id
  RunTableModel* model_;
  QSortFilterProxyModel* sorted_;
  PageHeader* header_;
  QPushButton* export_;
  QStackedLayout* stack_;
  EmptyState* empty_;
  Card* runs_;
  DataTable* table_;
  Segment* values_;
  QLineEdit* filter_;
  MetricsCard* metrics_;
  CurvesCard* curves_;
  ParametersCard* parameters_;
};

std::unique_ptr<Page> makeComparePage(AppState& state, JobRunner& jobs);

}  // namespace hankki
