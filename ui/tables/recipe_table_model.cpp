// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recipe_table_model.h"

#include <array>
#include <utility>

#include "ui/theme/format.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

RecipeQuery::Column queryColumn(int column) {
  using Query = RecipeQuery::Column;
  static constexpr std::array kColumns = {
      Query::Name,  Query::Ratings,  Query::MeanRating, Query::Minutes,   Query::Ingredients,
      Query::Steps, Query::Calories, Query::Id,         Query::Submitted, Query::Id};
  static_assert(kColumns.size() == RecipeTableModel::ColumnCount);
  return column < 0 ? Query::Id : kColumns[static_cast<std::size_t>(column)];
}

QString countOrDash(std::size_t count) {
  return count > 0 ? formatCount(static_cast<std::int64_t>(count)) : noValue();
}

bool isFigure(int column) {
  return column != RecipeTableModel::Name && column != RecipeTableModel::Tags &&
         column != RecipeTableModel::Submitted;
}

}  // namespace

void RecipeTableModel::setView(DataViewPtr view) {
  clearRows();
  view_ = std::move(view);
  refresh();
}

int RecipeTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipeTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int column = index.column();
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
  const std::uint32_t row = rowAt(index);
  const Recipe& recipe = view_->dataset->recipes()[row];
  switch (role) {
    case Qt::DisplayRole:
      return textOf(recipe, row, column);
    case FileRole:
      return fileValue(recipe, row, column);
    case Qt::ToolTipRole:
      if (column == Name) return QString::fromStdString(recipe.description).left(600);
      if (column == Tags) return tagsOf(recipe).join(QStringLiteral(", "));
      return {};
    case ShareRole:
      if (column != Ratings || view_->mostRatings == 0) return {};
      return double(view_->statistics.per_recipe[row]) / view_->mostRatings;
    case ChipsRole:
      return column == Tags ? QVariant(tagsOf(recipe)) : QVariant();
    case MutedRole:
      return column == Id || (column == Name && recipe.name.empty());
    default:
      return {};
  }
}

QString RecipeTableModel::textOf(const Recipe& recipe, std::uint32_t row, int column) const {
  switch (column) {
    case Name:
      return recipe.name.empty() ? tr("(no name)") : QString::fromStdString(recipe.name);
    case Ratings:
      return formatCount(view_->statistics.per_recipe[row]);
    case MeanRating:
      return formatNumber(static_cast<double>(view_->statistics.mean_per_recipe[row]), 2);
    case Minutes:
      return recipe.minutes < 0 ? noValue() : formatCount(recipe.minutes);
    case Ingredients:
      return countOrDash(recipe.ingredients.size());
    case Steps:
      return countOrDash(recipe.step_list().size());
    case Calories:
      return recipe.nutrition ? formatNumber(static_cast<double>(recipe.nutrition->calories), 0)
                              : noValue();
    case Tags:
      return tagsOf(recipe).join(QStringLiteral(", "));
    case Submitted:
      return recipe.submitted.empty() ? noValue() : QString::fromStdString(recipe.submitted);
    default:
      return QString::fromStdString(recipe.id);
  }
}

QVariant RecipeTableModel::fileValue(const Recipe& recipe, std::uint32_t row, int column) const {
  const auto known = [](auto value, bool is) { return is ? QVariant(value) : unknownValue(); };
  const auto count = [&](std::size_t of) { return known(static_cast<qulonglong>(of), of > 0); };
  switch (column) {
    case Name:
      return QString::fromStdString(recipe.name);
    case Ratings:
      return static_cast<qlonglong>(view_->statistics.per_recipe[row]);
    case MeanRating:
      return known(view_->statistics.mean_per_recipe[row], view_->statistics.per_recipe[row] > 0);
    case Minutes:
      return known(recipe.minutes, recipe.minutes >= 0);
    case Ingredients:
      return count(recipe.ingredients.size());
    case Steps:
      return count(recipe.step_list().size());
    case Calories:
      return recipe.nutrition ? QVariant(recipe.nutrition->calories) : unknownValue();
    default:
      return {};
  }
}

QStringList RecipeTableModel::tagsOf(const Recipe& recipe) const {
  QStringList tags;
  for (const auto tag : recipe.tags)
    tags << QString::fromStdString(view_->dataset->tags().term(tag));
  return tags;
}

QVariant RecipeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Recipe");
    case Ratings:
      return tr("Ratings");
    case MeanRating:
      return tr("Mean stars");
    case Minutes:
      return tr("Minutes");
    case Ingredients:
      return tr("Ingredients");
    case Steps:
      return tr("Steps");
    case Calories:
      return tr("kcal");
    case Tags:
      return tr("Tags");
    case Submitted:
      return tr("Submitted");
    default:
      return tr("Id");
  }
}

RowModel::Query RecipeTableModel::makeQuery() const {
  if (!view_) return {};
  RecipeQuery query{only(), queryColumn(sortColumn()), isDescending(), range()};
  if (query.only && concerns_interactions(*query.only)) query.only.reset();
  return [view = view_, query, text = text()](const JobContext& job) {
    return find_recipes(*view->dataset, view->statistics, view->namePlaces, query,
                        view->search->matches(text, job), job);
  };
}

}  // namespace hankki
