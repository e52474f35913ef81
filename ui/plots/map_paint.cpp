// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the points of a map: names of clusters, what is selected, what the mouse shows.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/vectors/map_labels.h"
#include "ui/plots/map_plot.h"
#include "ui/plots/plot_style.h"

namespace hankki {
namespace {

constexpr qsizetype kMostRings = 60;         // of selected points; more would hide the map
constexpr double kRing = 5, kHoverRing = 8;  // px, radius
constexpr double kPillHeight = 22;
constexpr double kPillPadding = 9;
constexpr double kDot = 8, kDotGap = 6;
constexpr double kAround = 4;  // px that stay free between two names
constexpr double kEdge = 2;    // px that stay free beside the map's edge

}  // namespace

void MapPlot::drawAgain() {
  still_ = {};
  surface().update();
}

/// A hover costs a copy of the picture, not the points and names again.
void MapPlot::paintSurface(QPainter& painter) {
  const QSize size = surface().size();
  const qreal ratio = surface().devicePixelRatioF();
  if (const QSize pixels = size * ratio; still_.size() != pixels) {
    still_ = QPixmap(pixels);
    still_.setDevicePixelRatio(ratio);
    QPainter still(&still_);
    paintStill(still, size, shown_);
  }
  painter.drawPixmap(0, 0, still_);
  paintMoving(painter, size);
}

/// The picture of another view is moved and stretched to where it belongs now.
void MapPlot::paintStill(QPainter& painter, QSize size, const Raster& raster) const {
  painter.fillRect(QRect(QPoint(), size), tokens().surface);
  if (!raster.image.isNull()) {
    const QPointF corner = view_.toPixel(raster.view.toPoint({0, 0}, raster.size), size);
    const QSizeF stretched = QSizeF(raster.size) * (view_.scale / raster.view.scale);
    painter.drawImage(QRectF(corner, stretched), raster.image);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.save();
  painter.setClipRect(QRect(QPoint(), size));
  paintRings(painter, size);
  paintLabels(painter, size);
  paintFocus(painter, size);
  painter.restore();
}

/// What the mouse changes, and what lies over that.
void MapPlot::paintMoving(QPainter& painter, QSize size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.save();
  painter.setClipRect(QRect(QPoint(), size));
  if (focus_ && hasPoint(*focus_) && (forFile() || !selection_->hovered()))
    paintTag(painter, size, pixelOf(*focus_, size), names_.value(*focus_));
  paintGuest(painter, size);
  if (!forFile()) {
    if (const auto hovered = selection_->hovered()) paintName(painter, size, *hovered);
    painter.setPen(QPen(tokens().accent, 1.5, Qt::DashLine));
    painter.setBrush(faded(tokens().accent, 0.12));
    painter.drawPolygon(lassoed_);
    if (surface().hasFocus()) {
      painter.setPen(QPen(tokens().accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(QPointF(1, 1), QSizeF(size) - QSizeF(2, 2)), 6, 6);
    }
  }
  painter.restore();
}

namespace {

double widthOf(const QFontMetricsF& metrics, const QString& text) {
  return metrics.horizontalAdvance(text) + 2 * kPillPadding + kDot + kDotGap;
}

/// A name that an edge would cut stands beside it, unless its cluster is out of sight.
void keepInside(QRectF& pill, QSize size) {
  const double width = size.width();
  if (pill.center().x() < 0 || pill.center().x() > width) return;
  pill.moveRight(std::min(pill.right(), width - kEdge));
  pill.moveLeft(std::max(pill.left(), kEdge));
}

}  // namespace

void MapPlot::setLabels(std::vector<MapName> labels) {
  labels_ = std::move(labels);
  const QFontMetricsF metrics(plotFont(true));
  std::vector<MapLabel> boxes;
  for (const MapName& label : labels_)
    boxes.push_back({.x = label.at.x(),
                     .y = label.at.y(),
                     .width = widthOf(metrics, label.text) + kAround,
                     .height = kPillHeight + kAround,
                     .priority = label.weight});
  labelZooms_ = label_zooms(boxes);
  drawAgain();
}

/// Those for which there is room at this scale; nearer, more come.
void MapPlot::paintLabels(QPainter& painter, QSize size) const {
  painter.setFont(plotFont(true));
  std::vector<QRectF> drawn;
  if (focus_ && hasPoint(*focus_))  // its name lies over them
    drawn.push_back(tagBeside(pixelOf(*focus_, size), names_.value(*focus_), size));
  if (guest_) drawn.push_back(tagBeside(view_.toPixel(guest_->at, size), guest_->name, size));
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (view_.scale < labelZooms_[i]) continue;
    const MapName& label = labels_[i];
    QRectF pill(QPointF(), QSizeF(widthOf(painter.fontMetrics(), label.text), kPillHeight));
    pill.moveCenter(view_.toPixel(label.at, size));
    keepInside(pill, size);
    const auto covers = [&](const QRectF& other) { return other.intersects(pill); };
    if (std::ranges::any_of(drawn, covers)) continue;  // one of them was moved
    drawn.push_back(pill);
    painter.setPen(QPen(tokens().border, 1));
    painter.setBrush(faded(tokens().surface, 0.92));
    painter.drawRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().series[static_cast<std::size_t>(label.category) % kSeriesCount]);
    painter.drawEllipse(QPointF(pill.left() + kPillPadding + kDot / 2, pill.center().y()), kDot / 2,
                        kDot / 2);
    painter.setPen(tokens().text);
    painter.drawText(pill.adjusted(kPillPadding + kDot + kDotGap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, label.text);
  }
}

void MapPlot::paintRings(QPainter& painter, QSize size) const {
  if (!scene_.points || std::ssize(selection_->ids()) > kMostRings) return;
  for (qint64 id : selection_->ids()) paintRing(painter, size, id, kRing);
}

bool MapPlot::hasPoint(qint64 point) const {
  return scene_.points && point >= 0 && point < static_cast<qint64>(scene_.points->size());
}

QPointF MapPlot::pixelOf(qint64 point, QSize size) const {
  const auto i = static_cast<std::size_t>(point);
  return view_.toPixel({scene_.points->x(i), scene_.points->y(i)}, size);
}

/// Over the labels: what the user looks at now.
void MapPlot::paintFocus(QPainter& painter, QSize size) const {
  if (!focus_ || !hasPoint(*focus_)) return;
  painter.setPen(QPen(tokens().text, 1));
  for (const qint64 point : linked_)
    if (hasPoint(point)) painter.drawLine(pixelOf(*focus_, size), pixelOf(point, size));
  for (const qint64 point : linked_) paintRing(painter, size, point, kRing);
  paintRing(painter, size, *focus_, kHoverRing);
}

/// A square, as it is none of the points.
void MapPlot::paintGuest(QPainter& painter, QSize size) const {
  if (!guest_ || !scene_.points) return;
  const QPointF at = view_.toPixel(guest_->at, size);
  painter.setPen(QPen(tokens().text, 1));
  for (const qint64 point : guest_->linked)
    if (hasPoint(point)) painter.drawLine(at, pixelOf(point, size));
  for (const qint64 point : guest_->linked) paintRing(painter, size, point, kRing);
  painter.setBrush(tokens().accent);
  painter.setPen(QPen(tokens().surface, 2));
  painter.drawRect(QRectF(at.x() - kRing, at.y() - kRing, 2 * kRing, 2 * kRing));
  paintTag(painter, size, at, guest_->name);
}

void MapPlot::paintRing(QPainter& painter, QSize size, qint64 point, double radius) const {
  if (!hasPoint(point)) return;
  const auto i = static_cast<std::size_t>(point);
  const QPointF at = pixelOf(point, size);
  painter.setBrush(QColor(scene_.palette[scene_.shades ? (*scene_.shades)[i] : 0]));
  painter.setPen(QPen(tokens().surface, radius - 2));
  painter.drawEllipse(at, radius, radius);
  painter.setPen(QPen(tokens().text, 1.5));
  painter.drawEllipse(at, radius, radius);
}

void MapPlot::paintName(QPainter& painter, QSize size, qint64 point) const {
  if (!hasPoint(point)) return;
  paintRing(painter, size, point, kHoverRing);
  paintTag(painter, size, pixelOf(point, size), names_.value(point));
}

/// Where a name stands, cut where there is no room for all of it; none: nowhere.
QRectF MapPlot::tagBeside(QPointF at, const QString& name, QSize size) const {
  if (name.isEmpty()) return {};
  const double all = QFontMetricsF(plotFont(true)).horizontalAdvance(name) + 2 * kPillPadding;
  QRectF tag(at.x() + 14, at.y() - kPillHeight / 2, std::min(all, size.width() - 4.0), kPillHeight);
  if (tag.right() > size.width()) tag.moveRight(at.x() - 14);
  tag.moveLeft(std::max(tag.left(), 2.0));
  return tag;
}

/// The name on a dark tag beside the point.
void MapPlot::paintTag(QPainter& painter, QSize size, QPointF at, const QString& name) const {
  if (name.isEmpty()) return;
  painter.setFont(plotFont(true));
  const QRectF tag = tagBeside(at, name, size);
  const QString shown = painter.fontMetrics().elidedText(
      name, Qt::ElideRight, static_cast<int>(std::ceil(tag.width() - 2 * kPillPadding)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().text);
  painter.drawRoundedRect(tag, 4, 4);
  painter.setPen(tokens().surface);
  painter.drawText(tag, Qt::AlignCenter, shown);
}

}  // namespace hankki
