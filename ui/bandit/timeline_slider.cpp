// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/timeline_slider.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <limits>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr double kTrack = 4;   // px
constexpr double kHandle = 6;  // radius
constexpr double kMark = 9;    // half its height

int clamped(std::int64_t visits) {
  return static_cast<int>(std::min<std::int64_t>(visits, std::numeric_limits<int>::max()));
}

}  // namespace

TimelineSlider::TimelineSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setRange(0, 1);
  setFocusPolicy(Qt::StrongFocus);
}

void TimelineSlider::setLength(std::int64_t visits) {
  setRange(0, clamped(visits));
  setPageStep(std::max(1, maximum() / 20));
  setSingleStep(std::max(1, maximum() / 500));
}

void TimelineSlider::setPlayed(std::int64_t visits) {
  played_ = clamped(visits);
  update();
}

void TimelineSlider::setMarks(std::vector<std::int64_t> visits) {
  marks_ = std::move(visits);
  update();
}

void TimelineSlider::sliderChange(SliderChange change) {
  if (change == SliderValueChange && value() > played_) setValue(played_);
  QSlider::sliderChange(change);
}

QSize TimelineSlider::sizeHint() const { return {240, metrics::kButtonHeight}; }
QSize TimelineSlider::minimumSizeHint() const { return {90, metrics::kButtonHeight}; }

double TimelineSlider::pixelOf(double visits) const {
  return kHandle + (width() - 2 * kHandle) * visits / std::max(1, maximum());
}

void TimelineSlider::goTo(double pixel) {
  const double share = (pixel - kHandle) / std::max(1.0, width() - 2 * kHandle);
  setValue(std::clamp(static_cast<int>(share * maximum()), 0, played_));
}

void TimelineSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  setSliderDown(true);
  goTo(event->position().x());
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) goTo(event->position().x());
}

void TimelineSlider::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) setSliderDown(false);
}

void TimelineSlider::paintEvent(QPaintEvent*) {
  const Tokens& tokens = Theme::instance().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!isEnabled()) painter.setOpacity(metrics::kDisabledOpacity);
  const double middle = height() / 2.0;
  const auto track = [&](double until, const QColor& color) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(kHandle, middle - kTrack / 2, until - kHandle, kTrack),
                            kTrack / 2, kTrack / 2);
  };
  track(width() - kHandle, tokens.sunken);
  if (played_ > value()) track(pixelOf(played_), tokens.strongBorder);
  const double at = pixelOf(value());
  if (at > kHandle) track(at, tokens.accent);
  painter.setPen(QPen(tokens.text, 2));
  for (const std::int64_t mark : marks_) {
    const double x = pixelOf(static_cast<double>(mark));
    painter.drawLine(QLineF(x, middle - kMark, x, middle + kMark));
  }
  painter.setPen(QPen(tokens.accent, 2));
  painter.setBrush(tokens.surface);
  painter.drawEllipse(QPointF(at, middle), kHandle - 1, kHandle - 1);
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), metrics::kControlRadius,
                          metrics::kControlRadius);
}

}  // namespace hankki
