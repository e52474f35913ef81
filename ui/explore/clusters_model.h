// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <vector>

#include "ui/explore/recipe_map_view.h"
#include "ui/widgets/delegates.h"

namespace hankki {

/// The clusters of the map that is shown: their names, which the user can change, how many recipes
/// each has, and which of them are shown. GUI thread only.
class ClustersModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role : int { CountRole = Qt::UserRole + 100, SeriesRole };

  explicit ClustersModel(RecipeMapView& maps, QObject* parent = nullptr);

  bool isEmpty() const { return names_.isEmpty(); }
  const QStringList& names() const { return names_; }
  bool showsAll() const;
  void showAll();

  /// The recipe's cluster; -1: it is in none.
  int clusterOf(ItemIndex recipe) const;
  bool isShown(int cluster) const { return shown_[static_cast<std::size_t>(cluster)]; }
  /// Recipes of the clusters that are shown, ascending.
  std::vector<ItemIndex> shownRecipes() const;
  std::vector<ItemIndex> recipesOf(int cluster) const;
  /// A colour of Tokens::series; the eight go around.
  static std::uint8_t seriesOf(int cluster);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void shownChanged();  ///< by the user's ticks, or there are others
  void renamed();

 private:
  void take();

  RecipeMapView& maps_;
  RecipeMapPtr map_;  // of the clusters
  QStringList names_;
  std::vector<std::int64_t> counts_;
  std::vector<bool> shown_;
};

/// A tick in the cluster's colour, its name and how many recipes it has.
class ClusterDelegate : public TableDelegate {
  Q_OBJECT
 public:
  using TableDelegate::TableDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 protected:
  void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
  /// The tick is painted here, in the cluster's colour, and not by the style too.
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace hankki
