// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// A large card by itself, to be chosen.
class RecipeCardButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit RecipeCardButton(QWidget* parent = nullptr);

  static constexpr int kLeastWidth = 280, kMostWidth = 400;

  void setFace(RecipeFace face);
  void setWidest(int width);  ///< kLeastWidth, until it is set; with the height that goes with it

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  RecipeFace face_;
};

}  // namespace hankki
