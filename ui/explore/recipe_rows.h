// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/explore/explore_texts.h"
#include "ui/explore/linked_rows.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

/// Recipes of a list, in its order.
class RecipeRows : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role : int { RecipeRole = OwnRole, FactsRole, SeriesRole };

  using QAbstractListModel::QAbstractListModel;

  void setRows(ExploreTextsPtr texts, std::vector<ItemIndex> recipes);
  const std::vector<ItemIndex>& recipes() const { return recipes_; }
  int rowOf(ItemIndex recipe) const;  ///< -1: it is not there
  /// Into Tokens::series, by recipe, for the dot before a name; empty: no dots.
  void setSeries(std::vector<std::uint8_t> series);
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  ExploreTextsPtr texts_;
  std::vector<ItemIndex> recipes_;
  std::vector<std::uint8_t> series_;
};

/// The name, below it what is known in short: "43 ratings · 25 min".
class RecipeRowDelegate : public LinkedRowDelegate {
  Q_OBJECT
 public:
  using LinkedRowDelegate::LinkedRowDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

/// The row's text, and `below` it in small letters, each cut with an ellipsis where there is no
/// room.
void paintTwoLines(QPainter& painter, const QRect& rect, const QString& text, const QString& below);

/// "43 ratings · 25 min", as far as they are known.
QString recipeFacts(const ExploreTexts& texts, ItemIndex recipe);
QString recipeName(const ExploreTexts& texts, ItemIndex recipe);

}  // namespace hankki
