// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_art.h"

#include <QApplication>
#include <QImageReader>
#include <QPainterPath>
#include <QPointer>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kMostKept = 64 * 1024;  // kB
constexpr double kSmall = 120;        // px; what is smaller shows its emoji larger

void paintEmoji(QPainter& painter, QPointF centre, double size, const QString& emoji) {
  QFont font = Theme::font(TextRole::Body);
  font.setFamilies({QStringLiteral("Noto Color Emoji"), QStringLiteral("Apple Color Emoji"),
                    QStringLiteral("Segoe UI Emoji")});
  font.setPixelSize(std::max(8, static_cast<int>(std::lround(size))));
  painter.setFont(font);
  painter.setPen(Qt::black);  // of an emoji that the fonts have as an outline only
  painter.drawText(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size),
                   Qt::AlignCenter, emoji);
}

void paintDish(QPainter& painter, QSize size, const Dish& dish, bool dark) {
  constexpr double kAngle = 50 * std::numbers::pi / 180;
  const QPointF centre(size.width() / 2.0, size.height() / 2.0);
  const QPointF way(std::cos(kAngle), std::sin(kAngle));
  const double reach = (size.width() * way.x() + size.height() * way.y()) / 2;
  const ArtColours colours = artColours(dish.ground, dark);
  QLinearGradient ground(centre - way * reach, centre + way * reach);
  ground.setColorAt(0, colours.from);
  ground.setColorAt(1, colours.to);
  painter.fillRect(QRect({}, size), ground);

  const double base = std::min(size.width(), size.height());
  const bool small = base < kSmall;
  painter.setPen(Qt::NoPen);
  for (const bool inner : {false, true}) {
    const double radius = base * (inner ? (small ? 0.31 : 0.30) : (small ? 0.40 : 0.375));
    painter.setBrush(plateColour(inner));
    painter.drawEllipse(centre, radius, radius);
  }
  paintEmoji(painter, centre, base * (small ? 0.60 : 0.50), dish.emoji);
}

/// Cropped to cover; null where it cannot be read.
QImage readCover(const QString& path, QSize pixels) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize full = reader.size();
  if (full.isValid()) {
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize wanted = turned ? pixels.transposed() : pixels;
    const QSize scaled = full.scaled(wanted, Qt::KeepAspectRatioByExpanding);
    if (scaled.width() < full.width()) reader.setScaledSize(scaled);
  }
  const QImage image = reader.read();
  if (image.isNull()) return image;
  const QImage cover =
      image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  return cover.copy(
      QRect(QPoint((cover.width() - pixels.width()) / 2, (cover.height() - pixels.height()) / 2),
            pixels));
}

}  // namespace

RecipeArt& RecipeArt::instance() {
  static QPointer<RecipeArt> art;  // the application owns it
  if (!art) art = new RecipeArt(qApp);
  return *art;
}

RecipeArt::RecipeArt(QObject* parent) : QObject(parent), kept_(kMostKept) {
  pool_.setMaxThreadCount(1);
}

QPixmap RecipeArt::pixmap(const RecipeFace& face, QSize size, qreal devicePixelRatio, bool dark) {
  const QSize pixels(qCeil(size.width() * devicePixelRatio),
                     qCeil(size.height() * devicePixelRatio));
  if (pixels.isEmpty()) return {};
  const QString place =
      QStringLiteral("%1x%2@%3").arg(pixels.width()).arg(pixels.height()).arg(devicePixelRatio);
  if (!face.picture.isEmpty() && !unreadable_.contains(face.picture)) {
    const QString key = place + '|' + face.picture;
    if (const QPixmap* kept = kept_.object(key)) return *kept;
    read(face.picture, key, pixels, devicePixelRatio);
  }
  const QString key = place + (dark ? "|d" : "|l") +
                      QString::number(static_cast<int>(face.dish.ground)) + face.dish.emoji;
  if (const QPixmap* kept = kept_.object(key)) return *kept;
  QPixmap painted(pixels);
  painted.setDevicePixelRatio(devicePixelRatio);
  QPainter painter(&painted);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  paintDish(painter, size, face.dish, dark);
  painter.end();
  keep(key, painted);
  return painted;
}

void RecipeArt::keep(const QString& key, const QPixmap& pixmap) {
  kept_.insert(key, new QPixmap(pixmap), std::max(1, pixmap.width() * pixmap.height() / 256));
}

void RecipeArt::read(const QString& path, const QString& key, QSize pixels,
                     qreal devicePixelRatio) {
  if (reading_.contains(key)) return;
  reading_.insert(key);
  pool_.start([this, path, key, pixels, devicePixelRatio] {  // the pool ends before this
    const QImage image = readCover(path, pixels);
    QMetaObject::invokeMethod(this, [this, path, key, image, devicePixelRatio] {
      reading_.remove(key);
      if (image.isNull()) {
        unreadable_.insert(path);
        return;
      }
      QPixmap pixmap = QPixmap::fromImage(image);
      pixmap.setDevicePixelRatio(devicePixelRatio);
      keep(key, pixmap);
      emit arrived();
    });
  });
}

void paintArt(QPainter& painter, const QRect& rect, qreal radius, const RecipeFace& face,
              qreal devicePixelRatio) {
  QPainterPath corners;
  corners.addRoundedRect(rect, radius, radius);
  painter.save();
  painter.setClipPath(corners, Qt::IntersectClip);
  painter.drawPixmap(rect.topLeft(), RecipeArt::instance().pixmap(
                                         face, rect.size(), devicePixelRatio, shopTokens().dark));
  painter.restore();
}

}  // namespace hankki
