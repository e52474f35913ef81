// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "core/store/notes.h"
#include "core/store/shared_runs.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace hankki {

class RunPicker;
class Segment;

/// Which figure of which runs goes into a note.
class FigureDialog : public QDialog {
  Q_OBJECT
 public:
  /// `runs` are those to choose from, the newest first.
  explicit FigureDialog(std::vector<SharedRuns::Pointer> runs, QWidget* parent = nullptr);

  NoteFigure::Kind kind() const;
  std::string metric() const;  ///< empty where the figure has none
  std::vector<RunId> runs() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fillMetrics();
  void nameMetrics();
  void check();
  void retranslate();

  QLabel* kindLabel_;
  Segment* kind_;
  QLabel* metricLabel_;
  QComboBox* metric_;
  QLabel* runsLabel_;
  RunPicker* runs_;
  QPushButton* cancel_;
  QPushButton* insert_;
};

}  // namespace hankki
