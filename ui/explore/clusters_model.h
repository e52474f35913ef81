// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <set>
#include <string>
#include <vector>

#include "ui/explore/recipe_map_view.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/table_roles.h"

namespace hankki {

class ClusterEditor;

/// The clusters of the map that is shown, at one of its levels: their names, which the user can
/// change, how many recipes each has, their tags, and which of them are shown. GUI thread only.
class ClustersModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role : int { CountRole = OwnRole, SeriesRole, TagsRole, ThemeRole };

  ClustersModel(RecipeMapView& maps, ClusterEditor& editor, QObject* parent = nullptr);

  bool isEmpty() const { return names_.isEmpty(); }
  int levels() const { return map_ ? static_cast<int>(map_->levels.size()) : 0; }
  int level() const { return level_; }  ///< 0: the broadest
  void setLevel(int level);
  /// Of level(); null without clusters.
  const ClusterLevel* shownLevel() const;
  std::vector<std::string> identitiesOf(const QModelIndexList& rows) const;
  const QStringList& names() const { return names_; }
  bool showsAll() const;
  void showAll();

  bool isShown(int cluster) const { return shown_[static_cast<std::size_t>(cluster)]; }
  /// Recipes of the clusters that are shown, ascending.
  std::vector<ItemIndex> shownRecipes() const;
  std::vector<ItemIndex> recipesOf(int cluster) const;
  /// A colour of Tokens::series, that of the broad cluster that it belongs to; the eight go around.
  std::uint8_t seriesOf(int cluster) const;
  /// The same of each of the first `count` recipes; kSeriesCount: it is in no cluster, or in none
  /// that is shown where those alone are wanted.
  std::vector<std::uint8_t> seriesOfRecipes(std::size_t count, bool shownOnly) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void shownChanged();  ///< by the user's ticks, or there are others
  void renamed();

 private:
  void take();
  void fill(const std::set<std::string>& hidden);  // with the level's clusters
  QStringList tags(int cluster) const;
  QString tip(const QModelIndex& index) const;

  RecipeMapView& maps_;
  ClusterEditor& editor_;
  RecipeMapPtr map_;  // of the clusters
  int level_ = 0;
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
