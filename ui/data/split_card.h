// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "core/data/split.h"
#include "ui/session/app_state.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace hankki {

class SplitList;

/// Makes a split of the chosen data set, or one for each of several folds: method, shares, seed,
/// and how large the parts would come out, counted in the background. Beside it, the splits that
/// there are.
class SplitCard : public Card {
  Q_OBJECT
 public:
  SplitCard(AppState& state, JobRunner& jobs, QWidget* parent = nullptr);

  void setView(DataViewPtr view);
  SplitRecipe recipe() const;
  int folds() const;  ///< 1: none
  void setMaking(bool making);

  /// Narrow, its two parts stand below each other.
  QSize minimumSizeHint() const override;

 signals:
  void makeRequested(const SplitRecipe& recipe, int folds);
  void trainRequested();  ///< go on with the split that is chosen
  void closeRequested();
  void counted();  ///< the sizes that are shown belong to recipe()

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;  // counts only what is seen

 private:
  QLayout* makeForm();
  QLayout* makeSplits();
  void retranslate();
  void methodChanged();
  void recipeChanged();
  void count();
  void updateButtons();
  bool leavesNothing() const;  ///< to train on, by the shares of the other parts
  static QString nothingLeft();

  AppState& state_;
  JobRunner& jobs_;
  DataViewPtr view_;
  QBoxLayout* parts_;  // the form, and the splits that there are
  QComboBox* method_;
  QSpinBox* shares_[2];  // validation, test
  QLabel* train_;
  QSpinBox* seed_;
  QSpinBox* folds_;
  QLabel* labels_[4];  // method, shares, seed, folds
  QLabel* sizes_;
  QLabel* splitsTitle_;
  SplitList* splits_;
  QPushButton* make_;
  QPushButton* use_;
  QToolButton* close_;
  QTimer timer_{this};
  JobId job_ = 0;
  bool making_ = false;
  bool valid_ = false;
};

}  // namespace hankki
