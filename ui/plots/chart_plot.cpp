// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/chart_plot.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QtMath>
#include <tuple>

#include "ui/plots/plot_style.h"

namespace hankki {
namespace {

void styleAxis(QAbstractAxis& axis, const Tokens& tokens) {
  axis.setLabelsFont(plotFont());
  axis.setLabelsBrush(tokens.muted);
  axis.setLinePen(QPen(tokens.plotAxis, 1));
  axis.setGridLinePen(QPen(tokens.plotGrid, 1));
}

}  // namespace

ChartPlot::ChartPlot(QChart* chart, QWidget* parent)
    : Plot(parent),
      chart_(chart),
      view_(new QChartView(chart, this)),
      titleText_(new QGraphicsSimpleTextItem(chart)),
      yText_(new QGraphicsSimpleTextItem(chart)) {
  setSurface(view_);
  view_->viewport()->setMouseTracking(true);
  view_->viewport()->installEventFilter(this);
  view_->setRenderHint(QPainter::Antialiasing);
  view_->setFrameShape(QFrame::NoFrame);
  chart_->setMargins({});
  chart_->setBackgroundRoundness(0);
  chart_->layout()->setContentsMargins(0, 0, 0, 0);
  chart_->setAnimationOptions(QChart::NoAnimation);
  chart_->setLocalizeNumbers(false);
}

void ChartPlot::setYName(const QString& name) {
  yName_ = name;
  changed();
}

void ChartPlot::placeTexts() {
  double bottom = 0;
  for (const auto& [item, text, strong] :
       {std::tuple(titleText_, title(), true), std::tuple(yText_, yName_, false)}) {
    item->setText(text);
    item->setFont(plotFont(strong));
    item->setPos(0, bottom);
    if (!text.isEmpty()) bottom += item->boundingRect().height() + (strong ? 6 : 2);
  }
  chart_->setMargins(QMargins(0, qCeil(bottom), 0, 0));
}

void ChartPlot::refresh(unsigned due) {
  if (due & kData) {
    placeTexts();
    update();
  }
  if (due & (kData | kLook)) {
    view_->setBackgroundBrush(tokens().surface);
    chart_->setBackgroundBrush(tokens().surface);
    titleText_->setBrush(tokens().text);
    yText_->setBrush(tokens().muted);
    chart_->legend()->setFont(plotFont());
    chart_->legend()->setLabelColor(tokens().text);
    for (QAbstractAxis* axis : chart_->axes()) styleAxis(*axis, tokens());
    restyle();
  }
  chart_->resize(drawingSize());
  chart_->layout()->invalidate();  // its own pass comes only with the event loop
  chart_->layout()->activate();
}

void ChartPlot::present() { view_->viewport()->update(); }

QPicture ChartPlot::record() {
  const QRectF all{QPointF(), QSizeF(drawingSize())};
  QPicture picture;
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(all, tokens().surface);
  view_->scene()->render(&painter, all, all, Qt::IgnoreAspectRatio);
  return picture;
}

/// The viewport has the view's mouse.
bool ChartPlot::eventFilter(QObject* watched, QEvent* event) {
  return Plot::eventFilter(watched == view_->viewport() ? view_ : watched, event);
}

}  // namespace hankki
