// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/veil.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {

Veil::Veil(QWidget& over) : QWidget(&over) {
  over.installEventFilter(this);
  setGeometry(over.rect());
  raise();
  show();
}

void Veil::set(QWidget& over, bool shown) {
  if (shown == isOver(over)) return;
  if (shown)
    new Veil(over);  // it belongs to what it lies on
  else
    delete over.findChild<Veil*>(QString(), Qt::FindDirectChildrenOnly);
}

bool Veil::isOver(const QWidget& widget) {
  return widget.findChild<Veil*>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
}

bool Veil::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  if (event->type() == QEvent::ChildAdded) raise();
  return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor color = Theme::instance().tokens().surface;
  color.setAlphaF(static_cast<float>(1 - metrics::kDisabledOpacity));
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawRoundedRect(rect(), metrics::kCardRadius, metrics::kCardRadius);
}

}  // namespace hankki
