// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/model_style.h"

#include <QPolygonF>
#include <array>

namespace hankki {
namespace {

struct Entry {
  std::string_view model;
  int series;  // from 0
  Marker marker;
  std::array<qreal, 4> dash;  // zeros: shorter or none
};

constexpr Entry kStyles[] = {
    {"multivae", 0, Marker::Disc, {}},           {"recvae", 1, Marker::Square, {7, 4}},
    {"lightgcn", 2, Marker::Triangle, {2, 4}},   {"itemknn", 3, Marker::Diamond, {4, 2}},
    {"ease", 4, Marker::Diamond, {12, 3, 2, 3}}, {"multidae", 5, Marker::Disc, {7, 3}},
    {"bpr", 6, Marker::Triangle, {5, 5}},        {"mostpop", 7, Marker::Square, {1, 4}},
    {"random", 7, Marker::Diamond, {2, 3}},      {"userknn", 3, Marker::Square, {12, 4}},
    {"rp3beta", 2, Marker::Disc, {9, 2, 2, 2}},  {"slim", 4, Marker::Square, {4, 4}},
    {"ials", 6, Marker::Disc, {2, 2}},           {"cdae", 5, Marker::Square, {2, 5}},
    {"item2vec", 0, Marker::Diamond, {5, 2}},    {"bert2vec", 1, Marker::Triangle, {3, 2}},
    {"hybrid", 6, Marker::Square, {10, 2}},
};

/// What further runs of a model take, in this order.
constexpr Entry kVariants[] = {
    {{}, 0, Marker::Disc, {8, 3}},
    {{}, 0, Marker::Square, {3, 3}},
    {{}, 0, Marker::Triangle, {10, 3, 3, 3}},
    {{}, 0, Marker::Diamond, {}},
};

QList<qreal> dashOf(const Entry& entry) {
  QList<qreal> dash;
  for (qreal length : entry.dash)
    if (length > 0) dash.append(length);
  return dash;
}

}  // namespace

ModelStyle modelStyle(std::string_view modelId, int variant) {
  Entry entry{modelId, kSeriesCount - 1, Marker::Disc, {6, 2}};
  for (const Entry& known : kStyles)
    if (known.model == modelId) entry = known;
  ModelStyle style{entry.series, entry.marker, dashOf(entry)};
  if (variant == 0) return style;
  const Entry& other = kVariants[static_cast<std::size_t>(variant - 1) % std::size(kVariants)];
  // The marker that comes `variant` places after the model's own is not its own again.
  style.marker = static_cast<Marker>((static_cast<int>(entry.marker) + variant) % 4);
  style.dash = dashOf(other);
  return style;
}

QPen linePen(const ModelStyle& style, const Tokens& tokens, qreal width) {
  QPen pen(style.color(tokens), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (!style.dash.isEmpty()) {
    QList<qreal> pattern = style.dash;
    for (qreal& length : pattern) length /= width;
    pen.setDashPattern(pattern);
  }
  return pen;
}

void paintMarker(QPainter& painter, QPointF centre, qreal size, Marker marker,
                 const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const qreal r = size / 2;
  switch (marker) {
    case Marker::Disc:
      painter.drawEllipse(centre, r, r);
      break;
    case Marker::Square:
      painter.drawRect(QRectF(centre.x() - r, centre.y() - r, size, size));
      break;
    case Marker::Triangle:
      painter.drawPolygon(QPolygonF{centre + QPointF(0, -r * 1.1),
                                    centre + QPointF(r * 1.1, r * .9),
                                    centre + QPointF(-r * 1.1, r * .9)});
      break;
    case Marker::Diamond:
      painter.drawPolygon(QPolygonF{centre + QPointF(0, -r * 1.2), centre + QPointF(r * 1.2, 0),
                                    centre + QPointF(0, r * 1.2), centre + QPointF(-r * 1.2, 0)});
      break;
  }
  painter.restore();
}

void paintLineSample(QPainter& painter, const QRectF& rect, const ModelStyle& style,
                     const Tokens& tokens) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(linePen(style, tokens));
  painter.drawLine(QPointF(rect.left(), rect.center().y()),
                   QPointF(rect.right(), rect.center().y()));
  painter.restore();
  paintMarker(painter, rect.center(), 7, style.marker, style.color(tokens));
}

}  // namespace hankki
