// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "core/workbench/user_lists.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hankki {

class BusyBar;
class ListPanel;
class MessageStrip;

/// One user: what is known of them, what was held out, and what each run recommends, side by side
/// with facts of the items and marks where a list hits. Saved as CSV.
class UserDialog : public QDialog {
  Q_OBJECT
 public:
  /// `data` with its split; of the runs the first kMostRuns are shown.
  UserDialog(AppState& state, JobRunner& jobs, const LoadedData& data, std::vector<RunInfo> runs,
             UserIndex user, QWidget* parent = nullptr);

  static constexpr std::size_t kMostRuns = ModelCache::kCapacity;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void read(std::vector<RunInfo> runs, const LoadedData& data, UserIndex user);
  void take(UserLists&& lists);
  void show();
  void choose(quint32 item);
  void save();
  void retranslate();

  AppState& state_;
  JobRunner& jobs_;
  BusyBar* busy_;
  MessageStrip* strip_;
  QHBoxLayout* lists_;
  ListPanel* history_;
  ListPanel* heldOut_;
  std::vector<ListPanel*> panels_;  // one a run
  QLabel* facts_;                   // of the item that was chosen
  QPushButton* save_;
  QPushButton* close_;
  UserLists shown_;
  std::size_t leftOut_ = 0;  // runs that found no room
  JobId reading_ = 0;
};

}  // namespace hankki
