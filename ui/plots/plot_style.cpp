// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>

#include "ui/theme/theme.h"

namespace hankki {

QFont plotFont(bool strong) {
  return Theme::font(strong ? TextRole::HelpStrong : TextRole::Caption);
}

void applyPlotStyle(QCustomPlot& plot, const Tokens& tokens) {
  plot.setBackground(QBrush(tokens.surface));
  plot.setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot.setNoAntialiasingOnDrag(false);
  plot.plotLayout()->setRowSpacing(2);
  plot.plotLayout()->setColumnSpacing(0);
  plot.plotLayout()->setMargins(QMargins(0, 0, 0, 0));
  plot.plotLayout()->setAutoMargins(QCP::msNone);
}

void applyAxisStyle(QCPAxisRect& rect, const Tokens& tokens, GridLines lines) {
  for (QCPAxis* axis : rect.axes()) {
    const bool base = (axis->axisType() == QCPAxis::atBottom) == (lines == GridLines::Horizontal);
    axis->setBasePen(base ? QPen(tokens.plotAxis, 1) : QPen(Qt::NoPen));
    axis->setTickPen(base && lines == GridLines::Horizontal ? QPen(tokens.plotAxis, 1)
                                                            : QPen(Qt::NoPen));
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(3);
    axis->setTickLabelFont(plotFont());
    axis->setTickLabelColor(tokens.muted);
    axis->setTickLabelPadding(5);
    axis->setLabelFont(plotFont());
    axis->setLabelColor(tokens.muted);
    axis->setLabelPadding(3);
    axis->grid()->setVisible(!base);
    axis->grid()->setPen(QPen(tokens.plotGrid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setSubGridVisible(false);
  }
}

void paintTextOnPill(QPainter& painter, const QRectF& rect, const QString& text,
                     const Tokens& tokens) {
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.setBrush(faded(tokens.surface, 0.85));
  painter.drawRoundedRect(rect, 4, 4);
  painter.setPen(tokens.text);
  painter.drawText(rect, Qt::AlignCenter, text);
  painter.restore();
}

namespace {

/// False where the axes do not show the mark.
bool paintRule(QPainter& painter, const QCPAxisRect& rect, double at, const QColor& color) {
  if (at < rect.left() || at > rect.right() + 1) return false;
  QPen pen(color, 1);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawLine(QLineF(at, rect.top(), at, rect.bottom()));
  return true;
}

}  // namespace

void paintMark(QPainter& painter, const QCPAxisRect& rect, const PlotMark& mark, bool left,
               const Tokens& tokens) {
  const double at = rect.axis(QCPAxis::atBottom)->coordToPixel(mark.x);
  if (!paintRule(painter, rect, at, mark.warn ? tokens.warn : tokens.text)) return;
  if (mark.text.isEmpty()) return;
  painter.setFont(plotFont());
  const double width = painter.fontMetrics().horizontalAdvance(mark.text) + 8;
  paintTextOnPill(painter, QRectF(left ? at - 3 - width : at + 3, rect.top(), width, 16), mark.text,
                  tokens);
}

void paintEventMark(QPainter& painter, const QCPAxisRect& rect, const PlotMark& mark,
                    const Tokens& tokens) {
  const double at = rect.axis(QCPAxis::atBottom)->coordToPixel(mark.x);
  if (!paintRule(painter, rect, at, tokens.text) || mark.text.isEmpty()) return;
  painter.setFont(plotFont(true));
  const double width = painter.fontMetrics().horizontalAdvance(mark.text) + 16;
  const double left =
      std::clamp<double>(at - 4, rect.left(), std::max<double>(rect.left(), rect.right() - width));
  const QRectF tag(left, rect.top() - kEventTagHeight - 1, width, kEventTagHeight);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.text);
  painter.drawRoundedRect(tag, 4, 4);
  painter.setPen(tokens.surface);
  painter.drawText(tag, Qt::AlignCenter, mark.text);
}

}  // namespace hankki
