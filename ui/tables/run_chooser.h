// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <set>
#include <vector>

#include "core/store/shared_runs.h"

class QMenu;

namespace hankki {

/// A button whose menu chooses, among the runs of a split that have a trained model, which ones
/// stand side by side. At first the newest run of each model, the best three of them.
class RunChooser : public QToolButton {
  Q_OBJECT
 public:
  explicit RunChooser(std::size_t most, QWidget* parent = nullptr);

  /// `runs` are those of every split. What the user chose is kept, as long as it is there.
  void setRuns(const SharedRuns& runs, SplitId split);

  bool isEmpty() const { return runs_.empty(); }  ///< there is nothing to choose from
  std::vector<RunInfo> chosen() const;            ///< newest first

 signals:
  void chosenChanged();  ///< by the user

 private:
  void chooseUsual();
  void fillMenu();
  void toggle(RunId run, bool on);

  std::size_t most_;
  QMenu* menu_;
  SplitId split_ = 0;
  std::vector<RunInfo> runs_;  // newest first
  int elsewhere_ = 0;          // runs of other splits
  int older_ = 0;              // of the split, and not in the menu
  std::set<RunId> chosen_;
  bool byUser_ = false;
};

}  // namespace hankki
