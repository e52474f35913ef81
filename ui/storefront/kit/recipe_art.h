// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QSize>
#include <QString>
#include <QThreadPool>

#include "ui/storefront/kit/recipe_face.h"

namespace hankki {

/// The pictures of recipes, painted or from files, each kept in the size and pixel ratio in which
/// it was asked for, up to 64 MB. Files are read on other threads. GUI thread only.
class RecipeArt : public QObject {
  Q_OBJECT
 public:
  static RecipeArt& instance();

  /// `size` in logical pixels. A picture that is still being read, or cannot be, is painted.
  QPixmap pixmap(const RecipeFace& face, QSize size, qreal devicePixelRatio, bool dark);

 signals:
  void arrived();  ///< a picture was read: paint again

 private:
  explicit RecipeArt(QObject* parent);
  void read(const QString& path, const QString& key, QSize pixels, qreal devicePixelRatio);
  void keep(const QString& key, const QPixmap& pixmap);

  QCache<QString, QPixmap> kept_;  // cost in kB
  QSet<QString> reading_, unreadable_;
  QThreadPool pool_;  // last: it waits for what it reads
};

/// The picture of a recipe in `rect`, with round corners, in the shop's theme.
void paintArt(QPainter& painter, const QRect& rect, qreal radius, const RecipeFace& face,
              qreal devicePixelRatio);

}  // namespace hankki
