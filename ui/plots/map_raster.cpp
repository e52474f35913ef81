// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/map_raster.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr double kRadius = 2.2;  // logical pixels, of a marker of no size
constexpr double kLeastRadius = 1.7, kMostRadius = 4.4;
constexpr double kGrowth = 0.35;  // of the radius, as a power of the zoom
constexpr double kMostGrowth = 2.5;
constexpr double kOpacity = 0.85;
constexpr double kCrowded = 0.6;  // markers cover this share of the picture: density instead
constexpr double kLeeway = 1.1;   // radii are rounded
constexpr double kLeastDensity = 0.35;
constexpr double kLeastGrey = 0.2, kMostGrey = 0.75;  // opacities, too
constexpr std::uint32_t kCheckEvery = 8192;           // points between looks at the token

/// Coverage of a disc, 0 to 255, in a square of (2 * reach + 1) pixels.
struct Disc {
  int reach = 0;
  std::vector<std::uint8_t> cover;
};

Disc makeDisc(double radius) {
  Disc disc;
  disc.reach = static_cast<int>(std::ceil(radius));
  for (int y = -disc.reach; y <= disc.reach; ++y)
    for (int x = -disc.reach; x <= disc.reach; ++x)
      disc.cover.push_back(
          static_cast<std::uint8_t>(255 * std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0)));
  return disc;
}

/// Premultiplied `color` at `alpha` of 255 over `below`.
QRgb over(QRgb color, unsigned alpha, QRgb below) {
  const unsigned rest = 255 - alpha;
  const auto mix = [&](int above, int under) {
    return static_cast<int>(
        (static_cast<unsigned>(above) * alpha + static_cast<unsigned>(under) * rest + 127) / 255);
  };
  return qRgba(mix(qRed(color), qRed(below)), mix(qGreen(color), qGreen(below)),
               mix(qBlue(color), qBlue(below)), mix(255, qAlpha(below)));
}

/// One drawing: everything in device pixels.
class Raster {
 public:
  Raster(const MapScene& scene, const MapView& view, QSize size, double ratio,
         const CancelToken& token)
      : scene_(scene),
        view_(view),
        logical_(size),
        ratio_(ratio),
        token_(token),
        image_(size * ratio, QImage::Format_ARGB32_Premultiplied) {
    image_.fill(0);
    growth_ = growthOf();
  }

  QImage draw() {
    if (!scene_.selected) {
      drawThose([](std::uint32_t) { return true; }, false);
    } else {
      const std::vector<std::uint8_t>& selected = *scene_.selected;
      drawThose([&](std::uint32_t i) { return selected[i] == 0; }, true);
      drawThose([&](std::uint32_t i) { return selected[i] != 0; }, false);
    }
    image_.setDevicePixelRatio(ratio_);
    return std::move(image_);
  }

 private:
  /// Of the plane, with a margin for markers whose middle is not in view.
  QRectF inView() const {
    const QPointF corner = view_.toPoint({0, 0}, logical_);
    const QPointF other = view_.toPoint(QPointF(logical_.width(), logical_.height()), logical_);
    const double margin = kMostRadius * kMostGrowth / view_.scale;
    return QRectF(corner, other).normalized().adjusted(-margin, -margin, margin, margin);
  }

  /// Markers grow as one comes nearer, as far as they do not crowd for it.
  double growthOf() const {
    double cover = 0;
    scene_.points->visit(inView(), [&](std::uint32_t i) { cover += coverOf(i); });
    const double room = kCrowded * image_.width() * image_.height();
    const double most = std::clamp(std::sqrt(room / std::max(cover, 1.0)), 1.0, kMostGrowth);
    return std::clamp(std::pow(view_.scale / scene_.fitScale, kGrowth), 1.0, most);
  }

  template <typename Wanted>
  void drawThose(Wanted wanted, bool grey) {
    struct Place {
      std::uint32_t point;
      float x, y;
    };
    std::vector<Place> places;
    double cover = 0;
    scene_.points->visit(inView(), [&](std::uint32_t i) {
      if (i % kCheckEvery == 0) checkToken();
      if (!wanted(i)) return;
      const QPointF at =
          view_.toPixel({scene_.points->x(i), scene_.points->y(i)}, logical_) * ratio_;
      cover += coverOf(i);
      places.push_back({i, static_cast<float>(at.x()), static_cast<float>(at.y())});
    });
    if (cover > kLeeway * kCrowded * image_.width() * image_.height())
      return drawDensity(places, grey);
    // By index, not by place: no cell always lies on its neighbour.
    std::ranges::sort(places, {}, &Place::point);
    for (const Place& place : places) {
      if (place.point % kCheckEvery == 0) checkToken();
      drawMarker(place.x, place.y, radiusOf(place.point), colorOf(place.point, grey));
    }
  }

  void checkToken() const {
    if (token_.cancelled()) throw Cancelled();
  }

  QRgb colorOf(std::uint32_t i, bool grey) const {
    if (grey) return scene_.grey;
    return scene_.palette[scene_.shades ? (*scene_.shades)[i] : 0];
  }

  /// To a quarter of a pixel, so that few discs are made.
  double radiusOf(std::uint32_t i) const {
    double radius = kRadius;
    if (scene_.sizes)
      radius =
          kLeastRadius + (kMostRadius - kLeastRadius) * static_cast<double>((*scene_.sizes)[i]);
    return std::round(radius * growth_ * ratio_ * 4) / 4;
  }

  /// Pixels under its marker.
  double coverOf(std::uint32_t i) const {
    const double radius = radiusOf(i);
    return radius * radius * std::numbers::pi;
  }

  void drawMarker(double x, double y, double radius, QRgb color) {
    const auto [known, made] = discs_.try_emplace(radius);
    if (made) known->second = makeDisc(radius);
    const Disc& disc = known->second;
    const int left = static_cast<int>(std::floor(x)) - disc.reach;
    const int top = static_cast<int>(std::floor(y)) - disc.reach;
    const int width = 2 * disc.reach + 1;
    for (int row = std::max(0, -top); row < width && top + row < image_.height(); ++row) {
      auto* line = reinterpret_cast<QRgb*>(image_.scanLine(top + row));
      for (int column = std::max(0, -left); column < width && left + column < image_.width();
           ++column) {
        const unsigned cover = disc.cover[static_cast<std::size_t>(row * width + column)];
        if (cover == 0) continue;
        QRgb& pixel = line[left + column];
        pixel = over(color, static_cast<unsigned>(cover * kOpacity), pixel);
      }
    }
  }

  /// Each point gives its colour to nine pixels; a pixel shows the mean of what it was given, the
  /// more opaque, the more it was.
  template <typename Places>
  void drawDensity(const Places& places, bool grey) {
    struct Cell {
      float weight = 0, red = 0, green = 0, blue = 0;
    };
    const int width = image_.width(), height = image_.height();
    std::vector<Cell> cells(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    constexpr float kKernel[] = {0.25F, 0.5F, 0.25F};
    for (const auto& place : places) {
      if (place.point % kCheckEvery == 0) checkToken();
      const QRgb color = colorOf(place.point, grey);
      const int x = static_cast<int>(std::floor(place.x)),
                y = static_cast<int>(std::floor(place.y));
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          Cell& cell = cells[static_cast<std::size_t>(y + dy) * static_cast<std::size_t>(width) +
                             static_cast<std::size_t>(x + dx)];
          const float weight = kKernel[dx + 1] * kKernel[dy + 1];
          cell.weight += weight;
          cell.red += weight * static_cast<float>(qRed(color));
          cell.green += weight * static_cast<float>(qGreen(color));
          cell.blue += weight * static_cast<float>(qBlue(color));
        }
    }
    float most = 1;
    for (const Cell& cell : cells) most = std::max(most, cell.weight);
    const float scale = 1 / std::log1p(4 * most);
    const auto least = static_cast<float>(grey ? kLeastGrey : kLeastDensity);
    const auto full = static_cast<float>(grey ? kMostGrey : 1);
    for (int y = 0; y < height; ++y) {
      checkToken();
      auto* line = reinterpret_cast<QRgb*>(image_.scanLine(y));
      for (int x = 0; x < width; ++x) {
        const Cell& cell = cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                 static_cast<std::size_t>(x)];
        if (cell.weight <= 0) continue;
        const float share = std::log1p(4 * cell.weight) * scale;
        const float edge = std::min(1.0F, 4 * cell.weight);  // a point's rim fades
        const auto alpha = static_cast<unsigned>(255 * edge * (least + (full - least) * share));
        const auto mean = [&](float sum) { return static_cast<int>(sum / cell.weight); };
        line[x] = over(qRgb(mean(cell.red), mean(cell.green), mean(cell.blue)), alpha, line[x]);
      }
    }
  }

  const MapScene& scene_;
  const MapView& view_;
  const QSizeF logical_;
  const double ratio_;
  const CancelToken& token_;
  QImage image_;
  double growth_ = 1;
  std::map<double, Disc> discs_;
};

}  // namespace

QPointF MapView::toPixel(QPointF point, QSizeF size) const {
  return {size.width() / 2 + (point.x() - centre.x()) * scale,
          size.height() / 2 - (point.y() - centre.y()) * scale};
}

QPointF MapView::toPoint(QPointF pixel, QSizeF size) const {
  return {centre.x() + (pixel.x() - size.width() / 2) / scale,
          centre.y() - (pixel.y() - size.height() / 2) / scale};
}

QImage rasterMap(const MapScene& scene, const MapView& view, QSize size, double pixelRatio,
                 const CancelToken& token) {
  if (!scene.points || scene.points->size() == 0 || size.isEmpty()) {
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(0);
    return nothing;
  }
  return Raster(scene, view, size, pixelRatio, token).draw();
}

}  // namespace hankki
