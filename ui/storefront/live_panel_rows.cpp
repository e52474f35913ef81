// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/live_panel_rows.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

namespace hankki {
namespace {

constexpr int kChanceRow = 26, kRatingRow = 34;  // px
constexpr double kRowMarker = 8, kRowText = 18;  // its size, and where the text begins
constexpr double kNameShare = 0.34;              // of the width
constexpr double kFigureWidth = 52;
constexpr std::size_t kMostRatings = 5;

void paintText(QPainter& painter, const QRectF& rect, Qt::Alignment side, ShopText role,
               const QColor& color, const QString& text) {
  painter.setFont(shopFont(role));
  painter.setPen(color);
  painter.drawText(
      rect, static_cast<int>(side | Qt::AlignVCenter),
      painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
}

void paintArm(QPainter& painter, const QRectF& row, const ServedModelLook& arm) {
  paintMarker(painter, QPointF(row.left() + 6, row.center().y()), kRowMarker, arm.style.marker,
              arm.style.color(shopTokens()));
}

}  // namespace

LiveChances::LiveChances(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LiveChances::show(const std::vector<ServedModelLook>& arms,
                       const std::vector<double>& chances) {
  arms_ = arms;
  chances_ = chances;
  QStringList texts;
  for (std::size_t arm = 0; arm < arms.size(); ++arm)
    texts << QStringLiteral("%1: %2").arg(arms[arm].name, formatChance(chances[arm]));
  setAccessibleName(texts.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

QSize LiveChances::sizeHint() const { return {200, static_cast<int>(arms_.size()) * kChanceRow}; }

void LiveChances::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
    const QRectF row(0, static_cast<double>(arm) * kChanceRow, width(), kChanceRow);
    paintArm(painter, row, arms_[arm]);
    const double name = kNameShare * row.width();
    paintText(painter, QRectF(kRowText, row.top(), name - kRowText, row.height()), Qt::AlignLeft,
              ShopText::Help, tokens.text, arms_[arm].name);
    const double bar = row.width() - name - kFigureWidth - 8;
    paintBar(painter, QRectF(name + 8, row.center().y() - 2.5, bar, 5), chances_[arm],
             arms_[arm].style.color(tokens));
    paintText(painter, QRectF(row.right() - kFigureWidth, row.top(), kFigureWidth, row.height()),
              Qt::AlignRight, ShopText::HelpStrong, tokens.text, formatChance(chances_[arm]));
  }
}

LiveRatings::LiveRatings(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
  changed();
}

void LiveRatings::add(CreditedRating rating) {
  std::erase_if(ratings_, [&](const CreditedRating& one) { return one.recipe == rating.recipe; });
  ratings_.insert(ratings_.begin(), std::move(rating));
  if (ratings_.size() > kMostRatings) ratings_.pop_back();
  changed();
}

void LiveRatings::remove(const QString& recipe) {
  std::erase_if(ratings_, [&](const CreditedRating& one) { return one.recipe == recipe; });
  changed();
}

void LiveRatings::clear() {
  ratings_.clear();
  changed();
}

void LiveRatings::changed() {
  QStringList names;
  for (const CreditedRating& rating : ratings_)
    names << QStringLiteral("%1: %2").arg(rating.arm.name, rating.name);
  setAccessibleName(ratings_.empty() ? tr("None since the panel was opened")
                                     : names.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

QSize LiveRatings::sizeHint() const {
  return {200, static_cast<int>(std::max<std::size_t>(1, ratings_.size())) * kRatingRow};
}

void LiveRatings::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (ratings_.empty())
    paintText(painter, QRectF(0, 0, width(), kRatingRow), Qt::AlignLeft, ShopText::Help,
              tokens.muted, accessibleName());
  for (std::size_t i = 0; i < ratings_.size(); ++i) {
    const CreditedRating& rating = ratings_[i];
    const QRectF row(0, static_cast<double>(i) * kRatingRow, width(), kRatingRow);
    painter.setPen(tokens.border);
    painter.drawLine(row.topLeft(), row.topRight());
    paintArm(painter, row, rating.arm);
    const auto minutes = rating.at.secsTo(QDateTime::currentDateTime()) / 60;
    const QString when = minutes < 1    ? tr("now")
                         : minutes < 60 ? tr("%1 min").arg(minutes)
                                        : rating.at.toString(QStringLiteral("hh:mm"));
    const QString stars =
        rating.stars ? QStringLiteral("★ %1").arg(formatNumber(*rating.stars, 1)) : tr("cooked");
    paintText(painter, row.adjusted(kRowText, 0, -kFigureWidth, 0), Qt::AlignLeft, ShopText::Help,
              tokens.text, QStringLiteral("%1 %2").arg(stars, rating.name));
    paintText(painter, QRectF(row.right() - kFigureWidth, row.top(), kFigureWidth, row.height()),
              Qt::AlignRight, ShopText::Caption, tokens.muted, when);
  }
}

void LiveRatings::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) changed();
  QWidget::changeEvent(event);
}

}  // namespace hankki
