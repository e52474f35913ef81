// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "ui/storefront/kit/card_strip.h"

namespace hankki {

int CardStrip::cardUnder(QPoint point) const {
  const StripPlaces at = places();
  for (int i = 0; i < count(); ++i)
    if (at.cardAt(i, offset_).contains(point)) return i;
  return -1;
}

int CardStrip::thumbnailUnder(QPoint point) const {
  const StripPlaces at = places();
  for (int i = 0; i < count(); ++i)
    if (at.thumbnailAt(i).contains(point)) return i;
  return -1;
}

void CardStrip::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(current_ - 1);
    case Qt::Key_Right:
      return setCurrent(current_ + 1);
    case Qt::Key_PageUp:
      return setCurrent(current_ - places().whole);
    case Qt::Key_PageDown:
      return setCurrent(current_ + places().whole);
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (current_ >= 0) emit opened(faces_[static_cast<std::size_t>(current_)].id);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

/// A notch of the wheel is a card; a touchpad moves the cards under the fingers. At its ends the
/// strip leaves the wheel to the page.
void CardStrip::wheelEvent(QWheelEvent* event) {
  const StripPlaces at = places();
  const auto along = [](QPoint delta) {
    return std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
  };
  const int turn = along(event->angleDelta());
  const double from = isScrolling() ? scroll_.endValue().toDouble() : offset_;
  if ((turn > 0 && from <= 0) || (turn < 0 && from >= at.most)) {
    turned_ = 0;
    return event->ignore();
  }
  event->accept();
  if (!event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase) {
    scroll_.stop();
    setOffset(offset_ - along(event->pixelDelta()));
    if (event->phase() == Qt::ScrollEnd) scrollTo(offset_);
    return;
  }
  if (event->phase() == Qt::ScrollEnd) return scrollTo(offset_);
  turned_ -= turn / static_cast<double>(QWheelEvent::DefaultDeltasPerStep);
  const double cards = std::trunc(turned_);
  turned_ -= cards;
  if (cards != 0) scrollTo(from + cards * at.step);
}

void CardStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  scroll_.stop();
  pressed_ = event->position().toPoint();
  pressedOffset_ = offset_;
  dragged_ = false;
}

/// Touch comes here too, as a mouse of one button.
void CardStrip::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (!pressed_) {
    const int card = cardUnder(at);
    setHovered(card);
    setCursor(card >= 0 || thumbnailUnder(at) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    return;
  }
  const int moved = at.x() - pressed_->x();
  if (std::abs(moved) >= QApplication::startDragDistance() && cardUnder(*pressed_) >= 0)
    dragged_ = true;
  if (dragged_) setOffset(pressedOffset_ - moved);
}

void CardStrip::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !pressed_) return QWidget::mouseReleaseEvent(event);
  const QPoint from = *pressed_, to = event->position().toPoint();
  pressed_.reset();
  if (dragged_) {
    // A short pull goes on to the next card.
    const double pulled = offset_ - pressedOffset_;
    const double little = places().step / 5;
    const double on = std::abs(pulled) < little ? 0 : std::copysign(places().step / 2 - 1, pulled);
    return scrollTo(offset_ + on);
  }
  if (const int thumbnail = thumbnailUnder(to); thumbnail >= 0 && thumbnail == thumbnailUnder(from))
    return setCurrent(thumbnail);
  const int card = cardUnder(to);
  if (card < 0 || card != cardUnder(from)) return;
  setCurrent(card);
  emit opened(faces_[static_cast<std::size_t>(card)].id);
}

void CardStrip::setHovered(int index) {
  if (index == hovered_) return;
  hovered_ = index;
  update();
}

void CardStrip::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  setHovered(-1);
}

void CardStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void CardStrip::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

bool CardStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto& help = static_cast<QHelpEvent&>(*event);
  const int card = cardUnder(help.pos());
  const int index = card >= 0 ? card : thumbnailUnder(help.pos());
  if (index < 0) {
    QToolTip::hideText();
    return true;
  }
  RecipeFace face = faces_[static_cast<std::size_t>(index)];
  if (!xray_) face.xray.reset();
  const QRect place = card >= 0 ? cardRect(index) : thumbnailRect(index);
  QToolTip::showText(help.globalPos(),
                     QStringLiteral("<qt>%1</qt>").arg(spokenText(face).toHtmlEscaped()), this,
                     place);
  return true;
}

}  // namespace hankki
