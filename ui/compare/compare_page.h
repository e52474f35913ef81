// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <memory>

#include "ui/plots/selection.h"
#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/tables/run_table_model.h"

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
  explicit ComparePage(Session& session);
  static PageKind pageKind();

  void visit(const Visit& visit) override;  ///< checks and selects the run
  bool canExport() const override;
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  void buildTable();
  void layOut();
  void takeRuns();
  void updateEmpty();
  std::map<QString, bool> hiddenColumns() const;
  void updateNote();
  void updateColumns(const std::map<QString, bool>& hidden);

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

}  // namespace hankki
