// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_rows.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

struct Facts {
  Q_DECLARE_TR_FUNCTIONS(hankki::RecipeRows)
};

constexpr int kRowHeight = 42;
constexpr int kDot = 8;
constexpr int kDotRoom = 16;
constexpr int kFirstLine = 4, kLine = 18;

}  // namespace

QString recipeName(const ExploreTexts& texts, ItemIndex recipe) {
  const QString& name = texts.names[recipe];
  return name.isEmpty() ? Facts::tr("(no name)") : name;
}

QString recipeFacts(const ExploreTexts& texts, ItemIndex recipe) {
  const Recipe& about = texts.recipe(recipe);
  const auto ratings = static_cast<std::int64_t>(texts.statistics.per_recipe[recipe]);
  QStringList facts{Facts::tr("Ratings: %1").arg(formatCount(ratings))};
  if (about.minutes > 0) facts << Facts::tr("%1 min").arg(formatCount(about.minutes));
  return facts.join(QStringLiteral(" · "));
}

void RecipeRows::setRows(ExploreTextsPtr texts, std::vector<ItemIndex> recipes) {
  beginResetModel();
  texts_ = std::move(texts);
  recipes_ = std::move(recipes);
  endResetModel();
}

int RecipeRows::rowOf(ItemIndex recipe) const {
  const auto found = std::ranges::find(recipes_, recipe);
  return found == recipes_.end() ? -1 : static_cast<int>(found - recipes_.begin());
}

void RecipeRows::setSeries(std::vector<std::uint8_t> series) {
  series_ = std::move(series);
  retranslate();
}

void RecipeRows::retranslate() {
  if (!recipes_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int RecipeRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(recipes_.size());
}

QVariant RecipeRows::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ItemIndex recipe = recipes_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return recipeName(*texts_, recipe);
    case FactsRole:
      return recipeFacts(*texts_, recipe);
    case Qt::ToolTipRole:  // names from data are not markup
      return "<p style='white-space:pre-wrap'>" + recipeName(*texts_, recipe).toHtmlEscaped() +
             "</p>";
    case RecipeRole:
      return static_cast<qint64>(recipe);
    case SeriesRole:
      if (recipe < series_.size() && series_[recipe] < kSeriesCount) return series_[recipe];
      return {};
    default:
      return {};
  }
}

void paintTwoLines(QPainter& painter, const QRect& rect, const QString& text,
                   const QString& below) {
  QRect line(rect.left(), rect.top() + kFirstLine, rect.width(), kLine);
  const auto write = [&](const QString& what, TextRole role, const QColor& color) {
    painter.setFont(Theme::font(role));
    painter.setPen(color);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(what, Qt::ElideRight, line.width()));
  };
  const Tokens& tokens = Theme::instance().tokens();
  write(text, TextRole::Help, tokens.text);
  line.translate(0, kLine - 1);
  write(below, TextRole::Caption, tokens.muted);
}

QSize RecipeRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {80, kRowHeight};
}

void RecipeRowDelegate::paintContent(QPainter& painter, const QRect& rect,
                                     const QModelIndex& index) const {
  QRect line = rect;
  if (const QVariant series = index.data(RecipeRows::SeriesRole); series.isValid()) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().tokens().series[series.value<std::size_t>()]);
    painter.drawEllipse(QPointF(line.left() + kDot / 2.0, line.top() + kFirstLine + kLine / 2.0),
                        kDot / 2.0, kDot / 2.0);
    line.setLeft(line.left() + kDotRoom);
  }
  paintTwoLines(painter, line, index.data().toString(),
                index.data(RecipeRows::FactsRole).toString());
}

}  // namespace hankki
