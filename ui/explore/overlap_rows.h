// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/workbench/neighbour_overlap.h"
#include "ui/explore/explore_texts.h"

namespace hankki {

/// Recipes by how far their nearest by words and by vectors agree; for a RecipeRowDelegate.
class OverlapRows : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;

  /// `k`: how many nearest were compared.
  void setRows(ExploreTextsPtr texts, std::vector<NeighbourOverlap> rows, std::size_t k);
  ItemIndex recipe(int row) const { return rows_[static_cast<std::size_t>(row)].recipe; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  ExploreTextsPtr texts_;
  std::vector<NeighbourOverlap> rows_;
  std::size_t k_ = 1;
};

}  // namespace hankki
