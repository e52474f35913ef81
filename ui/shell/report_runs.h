// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/store/shared_runs.h"
#include "ui/session/session.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace hankki {

class RunPicker;

/// Which runs of a split a report is of, and which one the others are tested against: at first what
/// Compare looks at, where it looks at some of them; else all of them and the usual one.
class ReportRuns : public QWidget {
  Q_OBJECT
 public:
  /// `runs` are those of the split, the newest first; none: a report of its data.
  ReportRuns(std::vector<SharedRuns::Pointer> runs, const ComparedRuns& compared,
             QWidget* parent = nullptr);

  std::vector<RunId> runs() const;  ///< oldest first
  RunId baseline() const;           ///< 0: the usual one
  bool lacksRuns() const;           ///< there are some, and none is checked

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void checkAll();
  void fillBaselines();
  void retranslate();

  ComparedRuns compared_;
  QLabel* title_;
  QPushButton* all_;
  QPushButton* asCompared_;
  RunPicker* picker_;
  QLabel* baselineLabel_;
  QComboBox* baseline_;
};

}  // namespace hankki
