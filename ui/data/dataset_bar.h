// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/app_state.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace hankki {

class Pill;

/// The summary of the chosen data set in one strip, and the choice of another one.
class DatasetBar : public Card {
  Q_OBJECT
 public:
  explicit DatasetBar(AppState& state, QWidget* parent = nullptr);

  void setView(DataViewPtr view);  ///< null: not measured yet

 signals:
  void renameRequested(const QString& name);
  void removeRequested();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;  // Escape while renaming

 private:
  enum Figure {
    Users,
    Recipes,
    Interactions,
    Density,
    MeanRating,
    PerUser,
    PerRecipe,
    Gini,
    FigureCount
  };

  QWidget* makeIdentity();
  void retranslate();
  void showDatasets();
  void showInfo();
  QString provenance(const DatasetInfo& info) const;
  void showFigures();
  void startRename();
  void endRename(bool accept);

  AppState& state_;
  DataViewPtr view_;
  QStackedWidget* names_;
  QComboBox* choice_;
  QLineEdit* name_;
  Pill* pill_;
  QToolButton* rename_;
  QToolButton* remove_;
  QLabel* identity_;
  QLabel* provenance_;  // of a cleaned one
  QLabel* figures_[FigureCount];
  QLabel* captions_[FigureCount];
  QLabel* dates_;
  QLabel* datesNote_;
};

}  // namespace hankki
