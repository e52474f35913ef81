// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// A small card: art at the left, name, minutes and stars beside it. clicked() opens it.
class RecipeTile : public QAbstractButton {
  Q_OBJECT
 public:
  explicit RecipeTile(QWidget* parent = nullptr);

  static constexpr int kLeastHeight = 112, kMostHeight = 152;

  void setFace(RecipeFace face);
  void setTileHeight(int height);  ///< with as much more art; kLeastHeight, until it is set
  const RecipeFace& face() const { return face_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void opened(const QString& recipe);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void say();

  RecipeFace face_;
  int height_ = kLeastHeight;
};

}  // namespace hankki
