// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/data_view.h"
#include "ui/tables/row_model.h"

namespace hankki {

/// The recipes of a data set.
class RecipeTableModel : public RowModel {
  Q_OBJECT
 public:
  enum Column {
    Name,
    Ratings,
    MeanRating,
    Minutes,
    Ingredients,
    Steps,
    Calories,
    Tags,
    Submitted,
    Id,
    ColumnCount
  };

  using RowModel::RowModel;

  void setView(DataViewPtr view);  ///< null: none

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  Query makeQuery() const override;
  bool canSort(int column) const override { return column != Tags; }

 private:
  QVariant fileValue(const Recipe& recipe, std::uint32_t row, int column) const;
  QString textOf(const Recipe& recipe, std::uint32_t row, int column) const;
  QStringList tagsOf(const Recipe& recipe) const;

  DataViewPtr view_;
};

}  // namespace hankki
