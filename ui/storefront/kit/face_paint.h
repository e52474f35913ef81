// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPainterPath>
#include <QString>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// Parts of cards and tiles. A painter that comes in goes out as it was but for pen, brush and
/// font.

/// How many lines a text takes, up to `most`.
int countLines(const QFont& font, const QString& text, int width, int most);

/// Text within `rect` from its top, in at most `lines` lines, the last one elided; returns the
/// height that it took.
int paintLines(QPainter& painter, const QRect& rect, const QString& text, int lines);

/// Of the stars of ratings, everywhere.
inline const QColor& starColour(const Tokens& tokens) { return tokens.series[4]; }

/// The five-pointed star that fills the square around `centre`.
QPainterPath starPath(QPointF centre, qreal size);
void paintClock(QPainter& painter, QPointF centre, qreal size, const QColor& color);
void paintTick(QPainter& painter, QPointF centre, qreal size, const QColor& color);

/// A clock with the minutes, or a star with the mean rating, whose text is level with `rect`;
/// returns the width that it took, 0 where it is not known.
int paintMinutes(QPainter& painter, const QRect& rect, const RecipeFace& face,
                 const Tokens& tokens);
int paintMeanStars(QPainter& painter, const QRect& rect, const RecipeFace& face,
                   const Tokens& tokens);

/// Both, then the cuisine.
void paintFacts(QPainter& painter, const QRect& rect, const RecipeFace& face, const Tokens& tokens);

/// What is missing and what is at hand as chips, as far as they fit, then how many more.
void paintIngredientChips(QPainter& painter, const QRect& rect, const RecipeFace& face,
                          const Tokens& tokens);

/// A rounded surface whose border lies within `rect`.
void paintCardFrame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
                    const QColor& border, qreal width = 1);

}  // namespace hankki
