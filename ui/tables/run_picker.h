// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <set>
#include <vector>

#include "core/store/shared_runs.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace hankki {

/// Runs to be checked in a list. Of many the newest are listed, those that a filter finds, and the
/// checked ones, so that none is taken unseen; but not thousands of them, which nobody looks
/// through and which take their time.
class RunPicker : public QWidget {
  Q_OBJECT
 public:
  /// `runs` are the newest first. List and filter are called `name` + "Runs" and "Filter".
  RunPicker(const QString& name, std::vector<SharedRuns::Pointer> runs, QWidget* parent = nullptr);

  static constexpr std::size_t kMostListed = 200;

  const std::vector<SharedRuns::Pointer>& all() const { return all_; }
  std::vector<RunInfo> listed() const;
  std::vector<RunId> checked() const;  ///< newest first
  void check(const std::vector<RunId>& runs);

 signals:
  void listedChanged();
  void checkedChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void take(QListWidgetItem* item);
  void retranslate();

  std::vector<SharedRuns::Pointer> all_;
  std::set<RunId> checked_;
  QLineEdit* filter_;
  QListWidget* list_;
  QLabel* more_;
};

}  // namespace hankki
