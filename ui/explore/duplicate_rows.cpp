// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/duplicate_rows.h"

#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr qsizetype kMostNames = 6;
}

void DuplicateRows::setGroups(ExploreTextsPtr texts, std::vector<DuplicateGroup> groups) {
  beginResetModel();
  texts_ = std::move(texts);
  groups_ = std::move(groups);
  endResetModel();
}

void DuplicateRows::retranslate() {
  if (!groups_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int DuplicateRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(groups_.size());
}

QString DuplicateRows::others(const DuplicateGroup& group) const {
  QStringList names;
  for (const ItemIndex recipe : group.recipes)
    if (recipe != group.kept && names.size() < kMostNames)
      names << tr("%1 (ratings: %2)")
                   .arg(recipeName(*texts_, recipe),
                        formatCount(std::int64_t{texts_->statistics.per_recipe[recipe]}));
  if (std::ssize(group.recipes) - 1 > kMostNames) names << QStringLiteral("…");
  return names.join(QStringLiteral(", "));
}

QVariant DuplicateRows::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DuplicateGroup& group = groups_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return tr("%1 (ratings: %2)")
          .arg(recipeName(*texts_, group.kept),
               formatCount(std::int64_t{texts_->statistics.per_recipe[group.kept]}));
    case RecipeRows::FactsRole:
      return tr("instead of %1").arg(others(group));
    case RecipeRows::RecipeRole:
      return static_cast<qint64>(group.kept);
    case Qt::ToolTipRole:  // names from data are not markup
      return "<p style='white-space:pre-wrap'>" +
             (recipeName(*texts_, group.kept) + '\n' + others(group)).toHtmlEscaped() + "</p>";
    default:
      return {};
  }
}

}  // namespace hankki
