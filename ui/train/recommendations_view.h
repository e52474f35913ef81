// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/workbench/user_lists.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStringListModel;
class QToolButton;

namespace hankki {

class EmptyState;
class ListPanel;
class RunChooser;

/// What finished runs of the chosen split recommend to one user, side by side, beside the user's
/// history: which items they share, which the user chose in the test part, and why each is there.
/// Works only while it is shown.
class RecommendationsView : public QWidget {
  Q_OBJECT
 public:
  RecommendationsView(AppState& state, JobRunner& jobs, QWidget* parent = nullptr);
  ~RecommendationsView() override;

  static constexpr std::size_t kMostRuns = ModelCache::kCapacity;

  bool hasRuns() const;  ///< whose recommendations could be shown
  bool isBusy() const { return jobs_.isRunning(job_); }
  const UserLists& lists() const { return lists_; }  ///< as they are shown

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);
  void startRequested();  ///< there is no run yet to show

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void buildControls();
  void buildLists();
  void retranslate();
  void workspaceChanged();
  void takeRuns();
  void refresh();
  void take(UserLists&& lists);
  void showLists();
  void showSummary();
  void chooseRow(UserIndex row);
  void step(int rows);
  void chooseRandomUser();
  void userTyped();
  void completeUser(const QString& text);
  void itemChosen(std::size_t run, ItemIndex item);
  bool hasUsers() const { return lists_.data.split != nullptr; }

  AppState& state_;
  JobRunner& jobs_;
  JobId job_ = 0;
  std::shared_ptr<ModelCache> models_ = std::make_shared<ModelCache>();
  SplitId split_ = 0;
  std::optional<UserIndex> row_;  // none: the first with something to find
  bool stale_ = true;
  UserLists lists_;

  QLineEdit* user_;
  QStringListModel* completions_;
  QToolButton* previous_;
  QToolButton* next_;
  QPushButton* random_;
  QLabel* summary_;
  RunChooser* runs_;
  ListPanel* history_;
  std::vector<ListPanel*> panels_;  // kMostRuns of them
  QLabel* caption_;
  EmptyState* empty_;
  QStackedWidget* stack_;
};

}  // namespace hankki
