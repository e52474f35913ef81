#pragma once

#include <QFont>
#include <QString>
#include <vector>

#include "ui/theme/tokens.h"

class QCPAxis;
class QCPAxisRect;
class QCustomPlot;
class QPainter;
class QRectF;

namespace hankki {

enum class GridLines { Horizontal, Vertical };

QFont plotFont(bool strong = false);

/// The one place where a plot gets its looks. First the canvas ...
void applyPlotStyle(QCustomPlot& plot, const Tokens& tokens);

/// ... then each axis rect: grid lines one way only, one line at the base, no frame.
void applyAxisStyle(QCPAxisRect& rect, const Tokens& tokens, GridLines lines);

/// Four to six ticks; a logarithmic axis gets 1, 10, 100, ... and says so in its name.
void setAxisScale(QCPAxis& axis, bool logarithmic);

/// The ticks that such an axis has between two values, for axes that are painted by hand.
struct AxisTick {
  double value = 0;
  QString text;
};
std::vector<AxisTick> axisTicks(double lower, double upper, bool logarithmic);

/// Room for ticks with that unit ("%") behind their figures.
void setAxisPercent(QCPAxis& axis);

/// A dashed vertical rule at `x` with a text at its upper end, right of it or `left`.
void addRule(QCustomPlot& plot, QCPAxisRect& rect, double x, const QString& text, bool left,
             const Tokens& tokens, bool warn = false);

/// Text on a pill of surface colour, for places where lines or fills run behind it.
void paintTextOnPill(QPainter& painter, const QRectF& rect, const QString& text,
                     const Tokens& tokens);

/// "1.0", "0.035", "120k": with as few digits as tell the ticks of `step` apart.
QString tickText(double value, double step);

}  // namespace hankki
