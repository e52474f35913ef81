// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/workbench/duplicates.h"
#include "ui/explore/explore_texts.h"

namespace hankki {

/// Groups of near-duplicates: the recipe that stays, below it those that go; for a
/// RecipeRowDelegate.
class DuplicateRows : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;

  void setGroups(ExploreTextsPtr texts, std::vector<DuplicateGroup> groups);
  const std::vector<DuplicateGroup>& groups() const { return groups_; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString others(const DuplicateGroup& group) const;

  ExploreTextsPtr texts_;
  std::vector<DuplicateGroup> groups_;
};

}  // namespace hankki
