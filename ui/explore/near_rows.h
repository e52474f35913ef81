// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/workbench/near_recipes.h"
#include "ui/explore/explore_texts.h"
#include "ui/explore/linked_rows.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// The nearest recipes of one, the nearest first.
class NearRows : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role : int { RecipeRole = OwnRole, RankRole, ReasonRole, CosineRole };

  using QAbstractListModel::QAbstractListModel;

  void setRows(ExploreTextsPtr texts, std::vector<NearRecipe> rows);
  const std::vector<NearRecipe>& rows() const { return rows_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString reason(const NearRecipe& near) const;
  QString tip(const NearRecipe& near) const;

  ExploreTextsPtr texts_;
  std::vector<NearRecipe> rows_;
};

/// Rank, name and reason, a bar and the cosine.
class NearRowDelegate : public LinkedRowDelegate {
  Q_OBJECT
 public:
  using LinkedRowDelegate::LinkedRowDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

}  // namespace hankki
