// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/face_paint.h"

#include <QPainterPath>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/storefront/kit/shop_style.h"

namespace hankki {
namespace {

constexpr int kIcon = 14;        // px
constexpr int kIconGap = 5;      // to its text
constexpr int kChipPadding = 9;  // at either side
constexpr int kChipGap = 6;

enum class ChipKind { AtHand, Missing, More };

struct Chip {
  QString text;
  ChipKind kind;
};

int chipWidth(const QFontMetrics& metrics, const Chip& chip) {
  const int mark = chip.kind == ChipKind::More ? 0 : kIcon + kIconGap - 2;
  return metrics.horizontalAdvance(chip.text) + 2 * kChipPadding + mark;
}

Chip moreChip(int more) { return {QStringLiteral("+ %1").arg(more), ChipKind::More}; }

void paintMinus(QPainter& painter, QPointF centre, const QColor& color) {
  painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(centre - QPointF(3.5, 0), centre + QPointF(3.5, 0));
}

void paintChip(QPainter& painter, const QRect& rect, const Chip& chip, const Tokens& tokens) {
  const bool atHand = chip.kind == ChipKind::AtHand, missing = chip.kind == ChipKind::Missing;
  const QColor fill = atHand ? tokens.successSoft : missing ? tokens.warnSoft : tokens.sunken;
  const QColor color = atHand ? tokens.success : missing ? tokens.warn : tokens.text;
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
  QRect inner = rect.adjusted(kChipPadding, 0, -kChipPadding + 1, 0);
  if (chip.kind != ChipKind::More) {
    const QPointF centre(inner.left() + kIcon / 2.0 - 1, rect.center().y() + 0.5);
    if (atHand)
      paintTick(painter, centre, 8, color);
    else
      paintMinus(painter, centre, color);
    inner.setLeft(inner.left() + kIcon + kIconGap - 2);
  }
  painter.setPen(color);
  painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(chip.text, Qt::ElideRight, inner.width()));
}

int paintFact(QPainter& painter, const QRect& rect, const QString& text, const QColor& color) {
  const int width = painter.fontMetrics().horizontalAdvance(text);
  painter.setPen(color);
  painter.drawText(rect.adjusted(kIcon + kIconGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   text);
  return kIcon + kIconGap + width;
}

/// Closer to each other where the cuisine would be cut else.
int betweenFacts(const QFontMetrics& metrics, int room, const RecipeFace& face) {
  constexpr int kUsual = 12, kClose = 6;
  int taken = metrics.horizontalAdvance(face.cuisine);
  for (const QString& text : {minutesText(face.minutes), starsText(face.stars)})
    if (!text.isEmpty()) taken += kIcon + kIconGap + metrics.horizontalAdvance(text) + kUsual;
  return taken > room ? kClose : kUsual;
}

/// Within a word only where it alone is too long for a line.
QTextOption byWords() {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  return option;
}

QPointF iconCentre(const QRect& rect) {
  return {rect.left() + kIcon / 2.0, rect.top() + rect.height() / 2.0};
}

}  // namespace

int countLines(const QFont& font, const QString& text, int width, int most) {
  QTextLayout layout(text, font);
  layout.setTextOption(byWords());
  int lines = 0;
  layout.beginLayout();
  for (; lines < most; ++lines) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width);
  }
  layout.endLayout();
  return lines;
}

int paintLines(QPainter& painter, const QRect& rect, const QString& text, int lines) {
  QTextLayout layout(text, painter.font());
  layout.setTextOption(byWords());
  const QFontMetrics metrics = painter.fontMetrics();
  int height = 0;
  layout.beginLayout();
  for (int i = 0; i < lines; ++i) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(rect.width());
    const bool cut = i + 1 == lines && line.textStart() + line.textLength() < text.size();
    const QString part =
        cut ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width())
            : text.mid(line.textStart(), line.textLength());
    painter.drawText(QPoint(rect.left(), rect.top() + height + metrics.ascent()), part.trimmed());
    height += metrics.height();
  }
  layout.endLayout();
  return height;
}

QPainterPath starPath(QPointF centre, qreal size) {
  constexpr int kPoints = 5;
  constexpr double kInner = 0.45;  // of the outer radius
  QPainterPath path;
  for (int i = 0; i < 2 * kPoints; ++i) {
    const double angle = std::numbers::pi * (i / static_cast<double>(kPoints) - 0.5);
    const double radius = size / 2 * (i % 2 == 0 ? 1 : kInner);
    const QPointF point = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
    if (i == 0)
      path.moveTo(point);
    else
      path.lineTo(point);
  }
  path.closeSubpath();
  return path.translated(0, size * 0.04);  // its middle is below that of its circle
}

void paintClock(QPainter& painter, QPointF centre, qreal size, const QColor& color) {
  painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(centre, size / 2, size / 2);
  painter.drawPolyline(QPolygonF{centre - QPointF(0, size * 0.27), centre,
                                 centre + QPointF(size * 0.18, size * 0.13)});
}

void paintTick(QPainter& painter, QPointF centre, qreal size, const QColor& color) {
  painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(QPolygonF{centre + QPointF(-size * 0.45, 0),
                                 centre + QPointF(-size * 0.12, size * 0.32),
                                 centre + QPointF(size * 0.45, -size * 0.34)});
}

int paintMinutes(QPainter& painter, const QRect& rect, const RecipeFace& face,
                 const Tokens& tokens) {
  const QString text = minutesText(face.minutes);
  if (text.isEmpty()) return 0;
  paintClock(painter, iconCentre(rect), kIcon - 3, tokens.muted);
  return paintFact(painter, rect, text, tokens.muted);
}

int paintMeanStars(QPainter& painter, const QRect& rect, const RecipeFace& face,
                   const Tokens& tokens) {
  const QString text = starsText(face.stars);
  if (text.isEmpty()) return 0;
  painter.setPen(Qt::NoPen);
  painter.setBrush(starColour(tokens));
  painter.drawPath(starPath(iconCentre(rect), kIcon - 1));
  return paintFact(painter, rect, text, tokens.muted);
}

void paintFacts(QPainter& painter, const QRect& rect, const RecipeFace& face,
                const Tokens& tokens) {
  const int between = betweenFacts(painter.fontMetrics(), rect.width(), face);
  QRect facts = rect;
  if (const int width = paintMinutes(painter, facts, face, tokens))
    facts.setLeft(facts.left() + width + between);
  if (const int width = paintMeanStars(painter, facts, face, tokens))
    facts.setLeft(facts.left() + width + between);
  painter.setPen(tokens.muted);
  painter.drawText(facts, Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(face.cuisine, Qt::ElideRight, facts.width()));
}

void paintIngredientChips(QPainter& painter, const QRect& rect, const RecipeFace& face,
                          const Tokens& tokens) {
  painter.setFont(shopFont(ShopText::Caption));
  const QFontMetrics metrics = painter.fontMetrics();
  std::vector<Chip> chips;
  for (const QString& name : face.missing) chips.push_back({name, ChipKind::Missing});
  for (const QString& name : face.atHand) chips.push_back({name, ChipKind::AtHand});

  int left = rect.left();
  const auto room = [&](std::size_t from) {  // beside the chip that counts the others
    const int more = face.more + static_cast<int>(chips.size() - from);
    return more == 0 ? rect.right() + 1
                     : rect.right() + 1 - kChipGap - chipWidth(metrics, moreChip(more));
  };
  std::size_t shown = 0;
  for (; shown < chips.size(); ++shown) {
    const int width = chipWidth(metrics, chips[shown]);
    const int most = room(shown + 1) - left;
    if (width > most && shown > 0) break;  // the first one is cut instead
    const int taken = std::min(width, most);
    paintChip(painter, QRect(left, rect.top(), taken, rect.height()), chips[shown], tokens);
    left += taken + kChipGap;
  }
  const int more = face.more + static_cast<int>(chips.size() - shown);
  if (more == 0 || chips.empty()) return;
  const Chip chip = moreChip(more);
  paintChip(painter, QRect(left, rect.top(), chipWidth(metrics, chip), rect.height()), chip,
            tokens);
}

void paintCardFrame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
                    const QColor& border, qreal width) {
  painter.setPen(QPen(border, width));
  painter.setBrush(fill);
  const qreal half = width / 2;
  painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

}  // namespace hankki
