// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/custom_plot.h"

#include <qcustomplot.h>

#include <QEvent>
#include <QMouseEvent>
#include <QScopeGuard>
#include <QToolButton>
#include <algorithm>

#include "ui/plots/painted.h"
#include "ui/plots/plot_ticks.h"

namespace hankki {
namespace {
constexpr int kWheelPause = 400;  // ms
constexpr int kButtonGap = 4;
constexpr double kLeastDrag = 4;  // px
}  // namespace

CustomPlot::CustomPlot(QWidget* parent)
    : Plot(parent),
      canvas_(new QCustomPlot(this)),
      zoom_(std::make_shared<ZoomHistory>()),
      reset_(new QToolButton(canvas_)) {
  setSurface(canvas_);
  zoom_->add(*this);
  reset_->setObjectName("resetView");
  reset_->setProperty("kind", "small");
  reset_->setText(tr("Reset view"));
  reset_->hide();
  connect(reset_, &QToolButton::clicked, this, &CustomPlot::resetView);
  wheeling_.setSingleShot(true);
  wheeling_.setInterval(kWheelPause);
  watchZoom();
  canvas_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  connect(canvas_, &QCustomPlot::afterLayout, this, [this] {
    if (built_) sample();
    showResetButton();
  });
}

void CustomPlot::watchZoom() {
  connect(zoom_.get(), &ZoomHistory::changed, this, &CustomPlot::showResetButton);
}

void CustomPlot::zoomTogether(CustomPlot& first, CustomPlot& second) {
  if (first.zoom_ == second.zoom_) return;
  first.zoom_->takeOver(*second.zoom_);
  disconnect(second.zoom_.get(), nullptr, &second, nullptr);
  second.zoom_ = first.zoom_;
  second.watchZoom();
}

ZoomHistory::Ranges CustomPlot::ranges() const {
  ZoomHistory::Ranges ranges;
  for (const auto& [rect, lines] : rects_)
    for (const QCPAxis* axis : rect->axes())
      ranges.emplace_back(axis->range().lower, axis->range().upper);
  return ranges;
}

/// Of a plot that was built anew meanwhile, which has other axes, they say nothing.
void CustomPlot::setRanges(const ZoomHistory::Ranges& ranges) {
  if (ranges.size() != this->ranges().size()) return;
  std::size_t at = 0;
  for (const auto& [rect, lines] : rects_)
    for (QCPAxis* axis : rect->axes()) {
      axis->setRange(ranges[at].first, ranges[at].second);
      ++at;
    }
  canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void CustomPlot::undoZoom() {
  wheeling_.stop();
  zoom_->undo();
}

void CustomPlot::refit() {
  wheeling_.stop();
  changed(kRoom);
  if (isVisible()) drawNow();
}

/// At the right end of what it resets.
void CustomPlot::showResetButton() {
  const bool shown = isZoomed() && zoom_->leader() == this && axisRect();
  reset_->setVisible(shown);
  if (!shown) return;
  reset_->adjustSize();
  reset_->move(canvas_->width() - reset_->width() - kButtonGap, axisRect()->top() + kButtonGap);
}

bool CustomPlot::canZoomAt(QPointF position) const {
  return canvas_->interactions().testFlag(QCP::iRangeZoom) &&
         std::ranges::any_of(rects_, [&](const auto& rect) {
           return rect.first->rect().contains(position.toPoint());
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
    if (!isZoomed()) fit();
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

bool CustomPlot::eventFilter(QObject* watched, QEvent* event) {
  if (watched != canvas_) return Plot::eventFilter(watched, event);
  const auto at = [event] { return static_cast<QSinglePointEvent*>(event)->position(); };
  switch (event->type()) {
    case QEvent::Wheel:
      if (!canZoomAt(at())) break;
      if (!wheeling_.isActive()) zoom_->begin();
      wheeling_.start();
      break;
    case QEvent::MouseButtonPress:
      pressed_.reset();
      if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) pressed_ = at();
      dragging_ = false;
      break;
    case QEvent::MouseMove:
      if (!pressed_ || dragging_) break;
      if ((at() - *pressed_).manhattanLength() < kLeastDrag) return true;  // a hand that trembles
      dragging_ = true;
      if (canZoomAt(*pressed_)) zoom_->begin();
      break;
    case QEvent::MouseButtonRelease:
      if (pressed_ && !dragging_) tapped(*pressed_);
      pressed_.reset();
      break;
    default:
      break;
  }
  return Plot::eventFilter(watched, event);
}

void CustomPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) reset_->setText(tr("Reset view"));
  Plot::changeEvent(event);
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
