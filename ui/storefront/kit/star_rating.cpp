// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/star_rating.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/storefront/kit/face_paint.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kStars = 5;
constexpr int kInset = 4;  // px around the stars, for the focus ring
constexpr double kLeast = 0.5;

}  // namespace

void paintStars(QPainter& painter, const QRectF& rect, double stars, const Tokens& tokens) {
  const double size = rect.height(), step = (rect.width() - size) / (kStars - 1);
  for (int i = 0; i < kStars; ++i) {
    const QPointF centre(rect.left() + size / 2 + i * step, rect.center().y());
    const QPainterPath star = starPath(centre, size);
    const double full = std::clamp(stars - i, 0.0, 1.0);
    // Outlined all, so that an empty one is seen and a half one tells what is missing.
    painter.setPen(QPen(full > 0 ? starColour(tokens) : tokens.faint, 1.4, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(star);
    if (full <= 0) continue;
    painter.save();
    painter.setClipRect(QRectF(centre.x() - size / 2 - 1, rect.top() - 1,
                               full >= 1 ? size + 2 : size * full + 1, size + 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(starColour(tokens));
    painter.drawPath(star);
    painter.restore();
  }
}

StarRating::StarRating(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
  say();
}

void StarRating::setStarSize(int pixels) {
  starSize_ = pixels;
  updateGeometry();
}

QRectF StarRating::starsRect() const {
  const double gap = starSize_ / 5.0;
  return {static_cast<double>(kInset), (height() - starSize_) / 2.0,
          kStars * starSize_ + (kStars - 1) * gap, static_cast<double>(starSize_)};
}

QSize StarRating::sizeHint() const {
  return {static_cast<int>(starsRect().width()) + 2 * kInset, starSize_ + 2 * kInset};
}

void StarRating::setStars(std::optional<double> stars) {
  stars_ = stars;
  say();
  update();
}

void StarRating::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!isEnabled()) painter.setOpacity(metrics::kDisabledOpacity);
  paintStars(painter, starsRect(), hovered_.value_or(stars_.value_or(0)), tokens);
  if (!hasFocus()) return;
  painter.setPen(QPen(tokens.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kControlRadius,
                          metrics::kControlRadius);
}

/// The half of a star that the point is in counts.
double StarRating::starsAt(QPointF point) const {
  const QRectF stars = starsRect();
  const double step = (stars.width() + starSize_ / 5.0) / kStars;
  const double halves = std::ceil((point.x() - stars.left()) / step * 2);
  return std::clamp(halves / 2, kLeast, static_cast<double>(kStars));
}

void StarRating::mouseMoveEvent(QMouseEvent* event) {
  hovered_ = starsAt(event->position());
  update();
}

void StarRating::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  hovered_ = starsAt(event->position());  // touch does not hover
  update();
}

void StarRating::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  hovered_.reset();
  update();
  if (!rect().contains(event->position().toPoint())) return;
  const double stars = starsAt(event->position());
  if (stars_ == stars)
    withdraw();
  else
    give(stars);
}

void StarRating::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  hovered_.reset();
  update();
}

void StarRating::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const double now = stars_.value_or(0);
  if (key == Qt::Key_Left)
    give(std::max(kLeast, now - kLeast));
  else if (key == Qt::Key_Right)
    give(std::min<double>(kStars, now + kLeast));
  else if (key >= Qt::Key_1 && key <= Qt::Key_5)
    give(key - Qt::Key_0);
  else if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_0)
    withdraw();
  else
    QWidget::keyPressEvent(event);
}

void StarRating::give(double stars) {
  if (stars_ == stars) return;
  setStars(stars);
  emit rated(stars);
}

void StarRating::withdraw() {
  if (!stars_) return;
  setStars(std::nullopt);
  emit withdrawn();
}

void StarRating::say() {
  setAccessibleName(stars_ ? tr("Your rating: %1 of 5 stars").arg(formatNumber(*stars_, 1))
                           : tr("Your rating: none yet"));
  setAccessibleDescription(
      tr("Left and Right change it by half a star, 1 to 5 set it, Delete withdraws it"));
  QAccessibleEvent renamed(this, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&renamed);
}

void StarRating::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) say();
}

bool StarRating::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto& help = static_cast<QHelpEvent&>(*event);
  const double stars = starsAt(help.pos());
  QToolTip::showText(help.globalPos(),
                     stars_ == stars ? tr("Click again to withdraw your rating")
                                     : tr("%1 of 5 stars").arg(formatNumber(stars, 1)),
                     this);
  return true;
}

}  // namespace hankki
