// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include "ui/theme/tokens.h"

class QCPAxisRect;
class QCustomPlot;
class QPainter;
class QRectF;

namespace hankki {

enum class GridLines { Horizontal, Vertical };

inline constexpr double kBandOpacity = 0.16;
inline constexpr double kAreaOpacity = 0.82;
inline constexpr double kBarOpacity = 0.85;

QFont plotFont(bool strong = false);

/// The one place where a plot gets its looks. First the canvas ...
void applyPlotStyle(QCustomPlot& plot, const Tokens& tokens);

/// ... then each axis rect: grid lines one way only, one line at the base, no frame.
void applyAxisStyle(QCPAxisRect& rect, const Tokens& tokens, GridLines lines);

/// A dashed vertical rule with a text at its upper end.
struct PlotMark {
  double x = 0;
  QString text;
  bool warn = false;
};

/// `left`: the text stands at the rule's left.
void paintMark(QPainter& painter, const QCPAxisRect& rect, const PlotMark& mark, bool left,
               const Tokens& tokens);

/// An event: a dashed rule whose text stands on a dark tag above the axes, within their width.
void paintEventMark(QPainter& painter, const QCPAxisRect& rect, const PlotMark& mark,
                    const Tokens& tokens);
inline constexpr int kEventTagHeight = 18;  ///< room that it wants above the axes

/// Text on a pill of surface colour, for places where lines or fills run behind it.
void paintTextOnPill(QPainter& painter, const QRectF& rect, const QString& text,
                     const Tokens& tokens);

}  // namespace hankki
