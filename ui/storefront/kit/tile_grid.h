// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

class RecipeTile;

/// Tiles in rows, as many beside each other as the width has room for.
class TileGrid : public QWidget {
  Q_OBJECT
 public:
  explicit TileGrid(QWidget* parent = nullptr);

  void setFaces(const std::vector<RecipeFace>& faces);
  const std::vector<RecipeTile*>& tiles() const { return tiles_; }  ///< that are shown

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void opened(const QString& recipe);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void place();

  std::vector<RecipeTile*> tiles_, spare_;
};

}  // namespace hankki
