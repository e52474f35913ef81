// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/tile_grid.h"

#include <algorithm>

#include "ui/storefront/kit/recipe_tile.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

constexpr int kBestWidth = 212;
constexpr int kGap = metrics::kCardGap;

int columnsFor(int width) { return std::max(1, (width + kGap) / (kBestWidth + kGap)); }

}  // namespace

TileGrid::TileGrid(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

/// Tiles are kept for the next recipes: making widgets is what takes long.
void TileGrid::setFaces(const std::vector<RecipeFace>& faces) {
  while (tiles_.size() > faces.size()) {
    tiles_.back()->hide();
    spare_.push_back(tiles_.back());
    tiles_.pop_back();
  }
  while (tiles_.size() < faces.size()) {
    RecipeTile* tile = nullptr;
    if (spare_.empty()) {
      tile = new RecipeTile(this);
      connect(tile, &RecipeTile::opened, this, &TileGrid::opened);
    } else {
      tile = spare_.back();
      spare_.pop_back();
    }
    tile->show();
    tiles_.push_back(tile);
  }
  for (std::size_t i = 0; i < faces.size(); ++i) tiles_[i]->setFace(faces[i]);
  place();
  updateGeometry();
}

void TileGrid::place() {
  const int columns = columnsFor(width());
  const int wide = (width() - (columns - 1) * kGap) / columns;
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const int at = static_cast<int>(i);
    const int high = tiles_[i]->sizeHint().height();
    tiles_[i]->setGeometry(at % columns * (wide + kGap), at / columns * (high + kGap), wide, high);
  }
}

int TileGrid::heightForWidth(int width) const {
  if (tiles_.empty()) return 0;
  const int rows = (static_cast<int>(tiles_.size()) - 1) / columnsFor(width) + 1;
  return rows * (tiles_.front()->sizeHint().height() + kGap) - kGap;
}

QSize TileGrid::sizeHint() const { return {kBestWidth * 4, heightForWidth(std::max(width(), 1))}; }
QSize TileGrid::minimumSizeHint() const { return {kBestWidth, 0}; }

void TileGrid::resizeEvent(QResizeEvent*) { place(); }

}  // namespace hankki
