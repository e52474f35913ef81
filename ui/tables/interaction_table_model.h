// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/data_view.h"
#include "ui/tables/row_model.h"

namespace hankki {

/// The interactions of a data set.
class InteractionTableModel : public RowModel {
  Q_OBJECT
 public:
  enum Column { User, Recipe, Rating, Date, RecipeId, ColumnCount };

  using RowModel::RowModel;

  void setView(DataViewPtr view);  ///< null: none

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  Query makeQuery() const override;
  bool canSort(int) const override { return true; }

 private:
  DataViewPtr view_;
};

}  // namespace hankki
