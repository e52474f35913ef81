// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/storefront/kit/recipe_face.h"

class QHBoxLayout;

namespace hankki {

/// A recipe as a line of a list: art, name, a note; further widgets at its right.
class RecipeRow : public QFrame {
  Q_OBJECT
 public:
  RecipeRow(const RecipeFace& face, const QString& note, QWidget* parent = nullptr);
  QHBoxLayout* right() const { return right_; }

 signals:
  void opened(const QString& recipe);

 private:
  QHBoxLayout* right_;
};

}  // namespace hankki
