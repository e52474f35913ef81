// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <set>
#include <string>
#include <vector>

#include "core/store/notes.h"
#include "core/store/shared_runs.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace hankki {

class Segment;

/// Which figure of which runs goes into a note.
class FigureDialog : public QDialog {
  Q_OBJECT
 public:
  /// `runs` are those to choose from, the newest first. Of many the newest are listed, and those
  /// that a filter finds.
  explicit FigureDialog(std::vector<SharedRuns::Pointer> runs, QWidget* parent = nullptr);

  NoteFigure::Kind kind() const;
  std::string metric() const;  ///< empty where the figure has none
  std::vector<RunId> runs() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void fillMetrics(const std::vector<RunInfo>& runs);
  void choose(QListWidgetItem* item);
  void nameMetrics();
  void check();
  void retranslate();

  std::vector<SharedRuns::Pointer> all_;
  std::set<RunId> chosen_;
  QLabel* kindLabel_;
  Segment* kind_;
  QLabel* metricLabel_;
  QComboBox* metric_;
  QLabel* runsLabel_;
  QLineEdit* filter_;
  QListWidget* list_;
  QLabel* more_;
  QPushButton* cancel_;
  QPushButton* insert_;
};

}  // namespace hankki
