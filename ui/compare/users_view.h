// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/compare/tests_view.h"
#include "ui/compare/user_table_model.h"

class QPushButton;

namespace hankki {

class DifferencePlot;
class SortedRows;
class UserBinsTable;

/// For whom a run is better than the baseline: what each user scores and how that is distributed,
/// and wins, ties and losses by the length of histories, by the popularity of what is to be found,
/// and by the cuisine that users choose most. A user opens what the runs recommend to them. Of the
/// comparison that TestsView made.
class UsersView : public QWidget {
  Q_OBJECT
 public:
  UsersView(AppState& state, JobRunner& jobs, const RunTableModel& model,
            QWidget* parent = nullptr);

  void setComparison(const RunsComparedPtr& comparison);  ///< null: it is of the past
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Known;  // the users of a comparison
  void build();
  void read();
  void fillChoices();
  void fill();
  void fillTable();
  void fillBins();
  void say(const std::vector<double>& differences);
  std::vector<double> differences() const;
  QString nameOf(const TestedRun& run) const;
  void open();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  Segment* by_;
  ChoiceBox* metric_;
  ChoiceBox* run_;
  QPushButton* lists_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* summary_;
  QStackedWidget* tables_;
  UserTableModel* users_;
  SortedRows* sorted_;
  DataTable* table_;
  UserBinsTable* bins_;
  DifferencePlot* plot_;
  RunsComparedPtr comparison_;
  std::shared_ptr<const Known> known_;
  JobId reading_ = 0;
  bool due_ = true;
};

}  // namespace hankki
