// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>

#include "resources/resources.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

void paintSvg(QPainter& painter, const QRectF& rect, const QByteArray& svg, const QColor& color) {
  QByteArray tinted = svg;
  tinted.replace("currentColor", color.name().toLatin1());
  QSvgRenderer(tinted).render(&painter, rect);
}

/// Draws an SVG in the colour that its token has at that moment.
class TintedIconEngine : public QIconEngine {
 public:
  TintedIconEngine(QByteArray svg, TokenColor color, TokenColor checked)
      : svg_(std::move(svg)), color_(color), checked_(checked) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const Tokens& tokens = Theme::instance().tokens();
    const TokenColor color = mode == QIcon::Disabled                         ? &Tokens::faint
                             : state == QIcon::On || mode == QIcon::Selected ? checked_
                                                                             : color_;
    const int side = std::min(rect.width(), rect.height());  // a wider place is room beside it
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    paintSvg(*painter, square, svg_, tokens.*color);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    if (size.isEmpty()) return {};  // of what has no place yet
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TintedIconEngine(*this); }

 private:
  QByteArray svg_;
  TokenColor color_, checked_;
};

}  // namespace

QByteArray iconSvg(const QString& name) {
  return readResource(QStringLiteral("icons/%1.svg").arg(name));
}

QIcon icon(const QString& name, TokenColor color, TokenColor checked) {
  return QIcon(new TintedIconEngine(iconSvg(name), color, checked));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, double devicePixelRatio) {
  if (size <= 0) return {};
  const QString key =
      QStringLiteral("%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(devicePixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;  // tables ask once a cell
  pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paintSvg(painter, QRectF(0, 0, size, size), iconSvg(name), color);
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QIcon applicationIcon() { return QIcon(QStringLiteral(":/hankki/icons/hankki.svg")); }

}  // namespace hankki
