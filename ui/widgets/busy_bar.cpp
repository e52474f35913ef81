// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_bar.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace hankki {

BusyBar::BusyBar(int height, QWidget* parent) : QWidget(parent) {
  setFixedHeight(height);
  timer_.setInterval(33);
  connect(&timer_, &QTimer::timeout, this, [this] {
    phase_ = std::fmod(phase_ + 0.012, 1.0);
    update();
  });
}

void BusyBar::setTrackVisible(bool visible) {
  track_ = visible;
  update();
}

void BusyBar::setBusy(bool busy, std::optional<double> share) {
  if (busy == busy_ && share == share_) return;
  busy_ = busy;
  share_ = share;
  if (busy && !share)
    timer_.start();
  else
    timer_.stop();
  update();
}

void BusyBar::paintEvent(QPaintEvent*) {
  if (!busy_) return;
  const Tokens& tokens = Theme::instance().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double radius = height() / 2.0;
  const QRectF whole = rect();
  if (track_) {
    painter.setBrush(tokens.sunken);
    painter.drawRoundedRect(whole, radius, radius);
  }
  QRectF bar = whole;
  if (share_) {
    bar.setWidth(whole.width() * std::clamp(*share_, 0.0, 1.0));
  } else {
    const double width = whole.width() * 0.3;
    bar = QRectF(phase_ * (whole.width() + width) - width, 0, width, whole.height()) & whole;
  }
  painter.setBrush(tokens.accent);
  painter.drawRoundedRect(bar, radius, radius);
}

}  // namespace hankki
