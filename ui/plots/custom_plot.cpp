// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/custom_plot.h"

#include <qcustomplot.h>

#include <QMouseEvent>
#include <QScopeGuard>

#include "ui/plots/painted.h"
#include "ui/plots/plot_ticks.h"

namespace hankki {

CustomPlot::CustomPlot(QWidget* parent) : Plot(parent), canvas_(new QCustomPlot(this)) {
  setSurface(canvas_);
  canvas_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  connect(canvas_, &QCustomPlot::afterLayout, this, [this] {
    if (built_) sample();
  });
}

QCPAxisRect* CustomPlot::axisRect() const {
  return rects_.empty() ? nullptr : rects_.front().first;
}

void CustomPlot::takeDown() {
  canvas_->clearItems();
  canvas_->clearPlottables();
  canvas_->plotLayout()->clear();
  texts_.clear();
  rects_.clear();
}

void CustomPlot::refresh(unsigned due) {
  if (!built_) {
    takeDown();
    titleText_ = addText(true);
    build();
    built_ = true;
    due = kAll;
  }
  if (due & kData) {
    setText(titleText_, title());
    update();
    if (!built_) return refresh(kAll);
  }
  if (due & kLook) {
    applyPlotStyle(*canvas_, tokens());
    for (QCPTextElement* text : texts_)
      text->setTextColor(text->font() == plotFont(true) ? tokens().text : tokens().muted);
    for (const auto& [rect, lines] : rects_) applyAxisStyle(*rect, tokens(), lines);
  }
  if (due & (kData | kLook)) restyle();
  if (due & (kData | kRoom)) {
    arrange();
    if (!zoomed_) fit();
  }
}

void CustomPlot::present() { canvas_->replot(QCustomPlot::rpImmediateRefresh); }

QPicture CustomPlot::record() {
  QPicture picture;
  QCPLayer* overlay = canvas_->layer(QStringLiteral("overlay"));  // what the mouse shows
  overlay->setVisible(false);
  const auto restore = qScopeGuard([overlay] { overlay->setVisible(true); });
  QCPPainter painter;
  painter.begin(&picture);
  painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
  canvas_->toPainter(&painter, drawingSize().width(), drawingSize().height());
  painter.end();
  return picture;
}

void CustomPlot::resetView() {
  zoomed_ = false;
  changed(kRoom);
  drawNow();
}

bool CustomPlot::eventFilter(QObject* watched, QEvent* event) {
  if (watched == canvas_) {
    if (event->type() == QEvent::Wheel) zoomed_ = true;
    if (event->type() == QEvent::MouseMove &&
        (static_cast<QMouseEvent*>(event)->buttons() & Qt::LeftButton))
      zoomed_ = canvas_->interactions().testFlag(QCP::iRangeDrag);
  }
  return Plot::eventFilter(watched, event);
}

void CustomPlot::addElement(QCPLayoutElement* element) {
  canvas_->plotLayout()->addElement(canvas_->plotLayout()->rowCount(), 0, element);
}

QCPTextElement* CustomPlot::makeText(bool strong) {
  auto* element = new TextLine(canvas_, QString(), plotFont(strong));
  element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
  texts_.push_back(element);
  return element;
}

QCPTextElement* CustomPlot::addText(bool strong) {
  QCPTextElement* element = makeText(strong);
  addElement(element);
  return element;
}

void CustomPlot::setText(QCPTextElement* element, const QString& text) {
  element->setText(text);
  const bool strong = element->font() == plotFont(true);
  element->setMargins(QMargins(0, 0, 0, text.isEmpty() ? 0 : strong ? 4 : 2));
}

QCPAxisRect* CustomPlot::makeAxisRect(GridLines lines) {
  auto* rect = new QCPAxisRect(canvas_);
  rect->setMinimumMargins(QMargins(8, 6, 12, 8));
  rect->setRangeZoomFactor(0.88);
  for (QCPAxis* axis : rect->axes()) setAxisFigures(*axis, AxisFigures::Number);
  rects_.emplace_back(rect, lines);
  return rect;
}

QCPAxisRect* CustomPlot::addAxisRect(GridLines lines) {
  QCPAxisRect* rect = makeAxisRect(lines);
  addElement(rect);
  return rect;
}

}  // namespace hankki
