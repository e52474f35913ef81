#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

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

void paintMark(QPainter& painter, const QCPAxisRect& rect, const PlotMark& mark, bool left,
               const Tokens& tokens) {
  const double at = rect.axis(QCPAxis::atBottom)->coordToPixel(mark.x);
  if (at < rect.left() || at > rect.right() + 1) return;
  QPen pen(mark.warn ? tokens.warn : tokens.text, 1);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawLine(QLineF(at, rect.top(), at, rect.bottom()));
  if (mark.text.isEmpty()) return;
  painter.setFont(plotFont());
  const double width = painter.fontMetrics().horizontalAdvance(mark.text) + 8;
  paintTextOnPill(painter, QRectF(left ? at - 3 - width : at + 3, rect.top(), width, 16), mark.text,
                  tokens);
}

}  // namespace hankki
