// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "ui/storefront/kit/recipe_face.h"

class QLabel;
class QPushButton;

namespace hankki {

class RecipeCardButton;

/// This or that: pairs of recipes, one after the other, of which the person takes one each, or
/// neither. The Left and Right keys choose too.
class PairView : public QWidget {
  Q_OBJECT
 public:
  using Pair = std::pair<RecipeFace, RecipeFace>;
  /// What was answered to a pair; both ids empty: neither.
  struct Choice {
    QString taken, left;
  };

  explicit PairView(QWidget* parent = nullptr);

  void setPairs(std::vector<Pair> pairs);  ///< begins with the first
  /// The same pairs, told in another language: goes on where it is.
  void retell(std::vector<Pair> pairs);

 signals:
  void finished(const std::vector<PairView::Choice>& choices);  ///< after the last pair
  void cancelled();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void take(int side);  // 0, 1; -1: neither
  void showPair();
  void retranslate();

  std::vector<Pair> pairs_;
  std::vector<Choice> choices_;
  QLabel* title_;
  QLabel* progress_;
  QLabel* note_;
  RecipeCardButton* sides_[2];
  QPushButton* neither_;
  QPushButton* cancel_;
};

}  // namespace hankki
