// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// A recipe's art with round corners, in whatever size it gets.
class RecipePicture : public QWidget {
  Q_OBJECT
 public:
  explicit RecipePicture(QWidget* parent = nullptr);
  void setFace(const RecipeFace& face);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RecipeFace face_;
};

}  // namespace hankki
