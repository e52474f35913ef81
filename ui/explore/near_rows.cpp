// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/near_rows.h"

#include <QPainter>

#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kRowHeight = 42;
constexpr int kRank = 16, kGap = 8;
constexpr int kBar = 32;
constexpr int kFigure = 32;

QStringList named(const std::vector<std::string>& names, const std::vector<std::uint32_t>& which) {
  QStringList texts;
  for (const std::uint32_t one : which) texts << QString::fromStdString(names[one]);
  return texts;
}

}  // namespace

void NearRows::setRows(ExploreTextsPtr texts, std::vector<NearRecipe> rows) {
  beginResetModel();
  texts_ = std::move(texts);
  rows_ = std::move(rows);
  endResetModel();
}

int NearRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

/// The terms; without one, the ingredients.
QString NearRows::reason(const NearRecipe& near) const {
  const QStringList terms = named(texts_->terms.counts.terms, near.terms);
  const QStringList others = named(texts_->dataset->ingredients().terms(), near.ingredients);
  const QStringList& shown = terms.isEmpty() ? others : terms;
  return shown.isEmpty() ? tr("nothing in common") : shown.join(QStringLiteral(", "));
}

QString NearRows::tip(const NearRecipe& near) const {
  QStringList lines{recipeName(*texts_, near.recipe),
                    tr("Cosine: %1").arg(formatNumber(near.cosine, 4))};
  if (!near.terms.empty())
    lines << tr("Terms of both: %1")
                 .arg(named(texts_->terms.counts.terms, near.terms).join(QStringLiteral(", ")));
  if (!near.ingredients.empty())
    lines << tr("Ingredients of both: %1")
                 .arg(named(texts_->dataset->ingredients().terms(), near.ingredients)
                          .join(QStringLiteral(", ")));
  return lines.join('\n');
}

QVariant NearRows::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const NearRecipe& near = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return recipeName(*texts_, near.recipe);
    case Qt::ToolTipRole:  // names from data are not markup
      return "<p style='white-space:pre-wrap'>" + tip(near).toHtmlEscaped() + "</p>";
    case Qt::AccessibleTextRole:
      return tip(near);
    case RecipeRole:
      return static_cast<qint64>(near.recipe);
    case RankRole:
      return index.row() + 1;
    case ReasonRole:
      return reason(near);
    case CosineRole:
      return near.cosine;
    default:
      return {};
  }
}

QSize NearRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {80, kRowHeight};
}

void NearRowDelegate::paintContent(QPainter& painter, const QRect& rect,
                                   const QModelIndex& index) const {
  const Tokens& tokens = Theme::instance().tokens();
  const double cosine = index.data(NearRows::CosineRole).toDouble();
  QRect cell = rect;
  painter.setFont(Theme::font(TextRole::Help));
  painter.setPen(tokens.text);
  painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, formatNumber(cosine, 2));
  cell.setRight(cell.right() - kFigure);
  paintBar(painter, QRectF(cell.right() - kBar, cell.center().y() - 1, kBar, 4), cosine,
           tokens.series[0]);
  cell.setRight(cell.right() - kBar - kGap);
  painter.setPen(tokens.muted);
  painter.drawText(QRect(cell.left(), cell.top(), kRank, cell.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, index.data(NearRows::RankRole).toString());
  cell.setLeft(cell.left() + kRank + kGap);
  paintTwoLines(painter, cell, index.data().toString(),
                index.data(NearRows::ReasonRole).toString());
}

}  // namespace hankki
