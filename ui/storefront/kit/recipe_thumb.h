// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// A recipe's art alone, small; its name is the tip.
class RecipeThumb : public QAbstractButton {
  Q_OBJECT
 public:
  explicit RecipeThumb(RecipeFace face, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {72, 48}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RecipeFace face_;
};

}  // namespace hankki
