// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <functional>
#include <vector>

#include "core/store/run_views.h"
#include "ui/jobs/job_runner.h"

class QMenu;

namespace hankki {

class Session;

/// A menu of the ways to look at the table of runs that the workspace keeps: take one, save what is
/// shown as one, remove one. Its text is the name of the one that was taken last.
class RunViewsButton : public QToolButton {
  Q_OBJECT
 public:
  /// `shown` is what the table shows just now.
  RunViewsButton(Session& session, std::function<RunTableLayout()> shown,
                 QWidget* parent = nullptr);

  const std::vector<RunViewInfo>& views() const { return views_; }
  void retranslate();

 signals:
  void chosen(const hankki::RunTableLayout& layout);
  void failed(const hankki::JobError& error);

 private:
  void read();
  void take(std::vector<RunViewInfo>&& views);
  void fillMenu();
  void choose(RunViewId id);
  void chooseUsual();
  void askName();
  void save(const QString& name);
  void remove(const RunViewInfo& view);
  const RunViewInfo* find(RunViewId id) const;

  Session& session_;
  std::function<RunTableLayout()> shown_;
  QMenu* menu_;
  std::vector<RunViewInfo> views_;
  RunViewId current_ = 0;  // 0: none was taken
  JobId reading_ = 0;
};

}  // namespace hankki
