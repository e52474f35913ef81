// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/model_marker.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kSide = 14;
constexpr double kMarker = 10;
}  // namespace

ModelMarker::ModelMarker(QWidget* parent) : QWidget(parent) { setFixedSize(kSide, kSide); }

void ModelMarker::setStyle(const ModelStyle& style) {
  style_ = style;
  update();
}

void ModelMarker::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintMarker(painter, QRectF(rect()).center(), kMarker, style_.marker,
              style_.color(Theme::instance().tokens()));
}

}  // namespace hankki
