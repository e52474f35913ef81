// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <string_view>

#include "ui/theme/tokens.h"

namespace hankki {

enum class Marker { Disc, Square, Triangle, Diamond };

/// How a model looks on every page: colour, marker and dash.
struct ModelStyle {
  int series = 7;  ///< into Tokens::series
  Marker marker = Marker::Disc;
  QList<qreal> dash;  ///< on, off, ... in px; empty: solid

  const QColor& color(const Tokens& tokens) const {
    return tokens.series[static_cast<std::size_t>(series)];
  }
  bool operator==(const ModelStyle&) const = default;
};

/// The style of a model by the id of its ModelSpec. `variant` counts the runs of one model that
/// are shown together: each keeps the colour and takes a marker and dash that it has not had yet.
ModelStyle modelStyle(std::string_view modelId, int variant = 0);

/// A pen for a line of that style, round joins.
QPen linePen(const ModelStyle& style, const Tokens& tokens, qreal width = 2);

void paintMarker(QPainter& painter, QPointF centre, qreal size, Marker marker, const QColor& color);

/// A short line with the marker in its middle, centred in `rect`: legend, list, table.
void paintLineSample(QPainter& painter, const QRectF& rect, const ModelStyle& style,
                     const Tokens& tokens);

}  // namespace hankki
