// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QPushButton;
class QStackedWidget;

namespace hankki {

class EmptyState;

/// What views of the checked runs have in common that judge them when it is asked for: controls
/// above, an empty state until there is something, one job at a time that can be cancelled. What
/// was judged stays while the split does.
class JudgedView : public QWidget {
  Q_OBJECT
 public:
  virtual void refresh() { show(); }  ///< checked runs changed
  virtual void retranslate() = 0;

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 protected:
  /// `name`: "Slices", of which the names of the parts are made.
  JudgedView(AppState& state, JobRunner& jobs, const RunTableModel& model, const QString& name,
             QWidget* parent);

  /// The controls, then the buttons that judge and cancel; below them the content.
  void layOut(const std::vector<QWidget*>& controls, QWidget* content);
  std::vector<RunInfo> judgeable() const;  ///< checked and tested, of one split
  bool isBusy() const { return jobs_.isRunning(judging_); }

  /// take(what work(job) gives) when it is done; show() follows however it ends.
  template <typename Work, typename Take>
  void begin(const LiveText& name, Work work, Take take);

  virtual void judge() = 0;
  virtual void forget() = 0;  ///< what was judged is of another split
  virtual void show() = 0;

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  QPushButton* judge_;
  QPushButton* cancel_;
  QStackedWidget* stack_;  // empty_, then the content
  EmptyState* empty_;
  JobId judging_ = 0;

 private:
  void followSplit();
  void end();

  SplitId split_ = 0;  // that was judged
};

template <typename Work, typename Take>
void JudgedView::begin(const LiveText& name, Work work, Take take) {
  judging_ = jobs_.run(this, name, std::move(work),
                       {.done =
                            [this, take](auto&& result) {
                              take(std::move(result));
                              end();
                            },
                        .failed =
                            [this](const JobError& error) {
                              end();
                              emit failed(error);
                            },
                        .cancelled = [this] { end(); }});
  emit busyChanged(true);
  show();
}

}  // namespace hankki
