// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "core/data/clean.h"
#include "ui/jobs/job_runner.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace hankki {

class CleaningRow;

/// The cleaning steps with what each would remove, counted in the background while they are
/// changed, and the button that makes the cleaned data set.
class CleaningCard : public Card {
  Q_OBJECT
 public:
  explicit CleaningCard(JobRunner& jobs, QWidget* parent = nullptr);

  /// Null: none. `isCleaned`: the data set came out of a cleaning, so nothing is switched on.
  void setView(DataViewPtr view, bool isCleaned);

  CleaningSteps steps() const;
  void ask();  ///< says that these steps can be applied, and brings the cursor there
  void setApplying(bool applying);

 signals:
  void applyRequested(const CleaningSteps& steps);
  void counted();  ///< the counts belong to steps()

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void stepsChanged();
  void count();
  void showPreview(const CleaningPreview& preview);
  void clearPreview();
  void namesToggled();
  void chooseNames();
  void showNames();
  void useNames(std::vector<Replacement> names);
  void updateApply();
  bool hasStep() const;

  JobRunner& jobs_;
  DataViewPtr view_;
  CleaningRow* names_;  // of ingredients
  QPushButton* choose_;
  std::vector<Replacement> chosenNames_;
  CleaningRow *unrated_, *minimum_, *binarise_, *duplicates_, *users_, *recipes_, *core_;
  QLabel* left_;
  QLabel* share_;
  QLabel* rest_;
  QPushButton* apply_;
  QTimer timer_{this};
  JobId job_ = 0;
  JobId namesJob_ = 0;
  bool applying_ = false;
  bool wouldFail_ = false;
};

}  // namespace hankki
