#include "ui/plots/chart_plot.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>

#include "ui/plots/plot_style.h"

namespace hankki {
namespace {

void styleAxis(QAbstractAxis& axis, const Tokens& tokens) {
  axis.setLabelsFont(plotFont());
  axis.setLabelsBrush(tokens.muted);
  axis.setTitleFont(plotFont());
  axis.setTitleBrush(tokens.muted);
  axis.setLinePen(QPen(tokens.plotAxis, 1));
  axis.setGridLinePen(QPen(tokens.plotGrid, 1));
}

}  // namespace

ChartPlot::ChartPlot(QChart* chart, QWidget* parent)
    : Plot(parent), chart_(chart), view_(new QChartView(chart, this)) {
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

void ChartPlot::refresh(unsigned due) {
  if (due & kData) {
    chart_->setTitle(title());
    update();
  }
  if (due & (kData | kLook)) {
    view_->setBackgroundBrush(tokens().surface);
    chart_->setBackgroundBrush(tokens().surface);
    chart_->setTitleFont(plotFont(true));
    chart_->setTitleBrush(tokens().text);
    chart_->legend()->setFont(plotFont());
    chart_->legend()->setLabelColor(tokens().text);
    for (QAbstractAxis* axis : chart_->axes()) styleAxis(*axis, tokens());
    restyle();
  }
  chart_->resize(drawingSize());
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
