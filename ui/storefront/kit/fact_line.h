// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// Minutes, mean stars and cuisine in one line.
class FactLine : public QWidget {
  Q_OBJECT
 public:
  explicit FactLine(QWidget* parent = nullptr);
  void setFace(const RecipeFace& face);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RecipeFace face_;
};

}  // namespace hankki
