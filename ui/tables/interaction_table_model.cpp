// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/interaction_table_model.h"

#include <array>
#include <cmath>
#include <utility>

#include "ui/theme/format.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

InteractionQuery::Column queryColumn(int column) {
  using Query = InteractionQuery::Column;
  static constexpr std::array kColumns = {Query::User, Query::Recipe, Query::Rating, Query::Date,
                                          Query::RecipeId};
  static_assert(kColumns.size() == InteractionTableModel::ColumnCount);
  return column < 0 ? Query::Source : kColumns[static_cast<std::size_t>(column)];
}

QString ratingText(float rating) {
  if (rating == 0) return noValue();
  return formatNumber(static_cast<double>(rating), rating == std::floor(rating) ? 0 : 1);
}

bool isFigure(int column) {
  return column == InteractionTableModel::Rating || column == InteractionTableModel::RecipeId;
}

}  // namespace

void InteractionTableModel::setView(DataViewPtr view) {
  clearRows();
  view_ = std::move(view);
  refresh();
}

int InteractionTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant InteractionTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int column = index.column();
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
  const Interaction& row = view_->dataset->interactions()[rowAt(index)];
  const hankki::Recipe& recipe = view_->dataset->recipes()[row.item];
  if (role == MutedRole) return column == RecipeId || (column == Recipe && recipe.name.empty());
  if (role == FileRole && column == Rating)
    return row.rating > 0 ? QVariant(row.rating) : unknownValue();
  if (role == FileRole && column == Recipe) return QString::fromStdString(recipe.name);
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case User:
      return QString::fromStdString(view_->dataset->users()[row.user]);
    case Recipe:
      return recipe.name.empty() ? tr("(no name)") : QString::fromStdString(recipe.name);
    case Rating:
      return ratingText(row.rating);
    case Date:
      return row.time == kNoTime ? noValue() : QString::fromStdString(format_date(row.time));
    default:
      return QString::fromStdString(recipe.id);
  }
}

QVariant InteractionTableModel::headerData(int section, Qt::Orientation orientation,
                                           int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case User:
      return tr("User");
    case Recipe:
      return tr("Recipe");
    case Rating:
      return tr("Stars");
    case Date:
      return tr("Date");
    default:
      return tr("Recipe id");
  }
}

RowModel::Query InteractionTableModel::makeQuery() const {
  if (!view_) return {};
  const InteractionQuery query{only(), queryColumn(sortColumn()), isDescending(), range()};
  return [view = view_, query, text = text()](const JobContext& job) {
    return find_interactions(*view->dataset, view->namePlaces, query,
                             view->search->matches(text, job), job);
  };
}

}  // namespace hankki
