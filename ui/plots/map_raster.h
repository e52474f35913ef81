// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QRgb>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "ui/plots/map_points.h"

namespace hankki {

/// Which part of the plane is seen: `centre` in the middle, `scale` logical pixels a unit.
struct MapView {
  QPointF centre;
  double scale = 1;

  QPointF toPixel(QPointF point, QSizeF size) const;
  QPointF toPoint(QPointF pixel, QSizeF size) const;
  bool operator==(const MapView&) const = default;
};

/// What a raster shows. All of it is shared and immutable: another thread may read it.
struct MapScene {
  template <typename T>
  using Shared = std::shared_ptr<const std::vector<T>>;

  MapPointsPtr points;
  Shared<std::uint8_t> shades;    ///< a colour of the palette for each point; null: all 0
  Shared<float> sizes;            ///< in [0, 1]; null: all alike
  Shared<std::uint8_t> selected;  ///< 1: selected; null: nothing is, and all have their colour
  std::array<QRgb, 256> palette{};
  QRgb grey = 0;        ///< of what is not selected, while something is
  double fitScale = 1;  ///< where all points show: nearer, the markers grow
};

/// Markers where they have room, else the density of the points in their mixed colours. On
/// transparent ground, `size` in logical pixels. Throws Cancelled.
QImage rasterMap(const MapScene& scene, const MapView& view, QSize size, double pixelRatio,
                 const CancelToken& token = {});

}  // namespace hankki
