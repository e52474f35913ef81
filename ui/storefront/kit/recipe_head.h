// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/storefront/kit/recipe_view.h"

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;

namespace hankki {

class FactLine;
class RecipePicture;
class StarRating;

/// The top of a recipe's page: art, name, facts, and what a person can do with it.
class RecipeHead : public QWidget {
  Q_OBJECT
 public:
  explicit RecipeHead(QWidget* parent = nullptr);

  void show(const RecipePageFace& page);
  using QWidget::show;

 signals:
  void backWanted();
  void rated(double stars);
  void withdrawn();
  void cookedChanged(bool cooked);
  void putAwayWanted(PutAway how);
  void editWanted();
  void deleteWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void retranslate();
  void showStars();
  QPushButton* putAwayButton(PutAway how, const QString& iconName);

  RecipePageFace page_;
  QPushButton* back_;
  QBoxLayout* columns_;
  RecipePicture* picture_;
  QLabel *name_, *author_, *description_, *allergens_;
  FactLine* facts_;
  QLabel* mine_;
  StarRating* stars_;
  QPushButton* withdraw_;
  QWidget* rating_;
  QPushButton *cooked_, *notForMe_, *hide_, *snooze_, *edit_, *delete_;
  QFrame* awayBox_;
  QLabel* away_;
  QPushButton* undo_;
};

}  // namespace hankki
