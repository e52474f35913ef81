// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/overlap_rows.h"

#include <cmath>

#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"

namespace hankki {

void OverlapRows::setRows(ExploreTextsPtr texts, std::vector<NeighbourOverlap> rows,
                          std::size_t k) {
  beginResetModel();
  texts_ = std::move(texts);
  rows_ = std::move(rows);
  k_ = k;
  endResetModel();
}

void OverlapRows::retranslate() {
  if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int OverlapRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OverlapRows::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const NeighbourOverlap& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return recipeName(*texts_, row.recipe);
    case RecipeRows::FactsRole:
      return tr("%1 of %2 nearest in common")
          .arg(formatCount(std::llround(row.share * static_cast<double>(k_))),
               formatCount(static_cast<std::int64_t>(k_)));
    case RecipeRows::RecipeRole:
      return static_cast<qint64>(row.recipe);
    case Qt::ToolTipRole:  // names from data are not markup
      return "<p style='white-space:pre-wrap'>" + recipeName(*texts_, row.recipe).toHtmlEscaped() +
             "</p>";
    default:
      return {};
  }
}

}  // namespace hankki
