// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <functional>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/data/import.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace hankki {

class DataTable;
class InteractionTableModel;
class JobRunner;
class RecipeRecord;
class RecipeTableModel;
class RefusedTableModel;
class RowModel;
class Segment;

/// Recipes, interactions and refused rows as tables, with search, filter and columns. A double
/// click or Enter opens all that is known of a recipe beside them.
class TableCard : public Card {
  Q_OBJECT
 public:
  enum Tab { Recipes, Interactions, Refused, TabCount };

  explicit TableCard(JobRunner& jobs, QWidget* parent = nullptr);

  void setView(DataViewPtr view, const ImportReport& report);
  void showIssue(QualityIssue issue);
  void showRange(const ValueRange& range);  ///< all rows again where it is shown already
  void showTab(Tab tab);
  Tab tab() const;

  /// The current table, its rows and order as shown, as CSV for spreadsheets. Runs on any thread.
  std::function<std::string(const JobContext&)> csvOfTable() const;
  QString exportName() const;  ///< "recipes"
  bool hasRows() const;

 signals:
  void tabChanged();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  DataTable* addTable(Tab tab, RowModel* model, const QString& name);
  void setUpColumns();
  void retranslate();
  void showCounts();
  void fillFilterMenu();
  void setFilter(std::optional<QualityIssue> issue);
  QString filterText() const;  // empty: all rows
  void openRecord(const QModelIndex& row);
  void reveal();
  void followRecord();
  RowModel* model(Tab tab) const;

  DataViewPtr view_;
  std::int64_t refusedCount_ = 0;
  RecipeTableModel* recipes_;
  InteractionTableModel* interactions_;
  RefusedTableModel* refused_;
  Segment* tabs_;
  QStackedWidget* stack_;
  RecipeRecord* record_;
  DataTable* tables_[TabCount] = {};
  QToolButton* columns_[TabCount] = {};
  QLabel* shown_;
  QLineEdit* search_;
  QToolButton* filter_;
  QMenu* filterMenu_;
  QTimer searchTimer_{this};
};

}  // namespace hankki
