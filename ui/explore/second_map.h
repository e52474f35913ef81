// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <vector>

#include "ui/explore/recipe_map_view.h"

namespace hankki {

/// The stored maps of the chosen data set, and the one that is shown beside the page's map while
/// that is wanted. Read in jobs. GUI thread only.
class SecondMap : public QObject {
  Q_OBJECT
 public:
  struct Choice {
    VectorsInfo vectors;
    MapInfo map;
  };
  SecondMap(AppState& state, RecipeMapView& maps, JobRunner& jobs, QObject* parent = nullptr);

  const std::vector<Choice>& choices() const { return choices_; }  ///< oldest first
  bool isOpen() const { return open_; }
  const RecipeMapPtr& map() const { return map_; }  ///< null: none, or it is being read
  /// Where the name of a cluster of the page's map goes on it; none: it has none of its recipes, or
  /// was read beside other clusters.
  std::optional<std::uint32_t> labelPoint(ClusteringId clustering, int cluster) const;

  void open();  ///< with a map that the page does not show, where there is one
  void close();
  void choose(MapId map);

 signals:
  void choicesChanged();
  void changed();  ///< map(), or isOpen()
  void failed(const hankki::JobError& error);

 private:
  using LabelPoints = std::map<ClusteringId, std::vector<std::optional<std::uint32_t>>>;
  struct Read {
    RecipeMapPtr map;
    LabelPoints labelPoints;
  };
  void readChoices();
  void read();
  void take(Read&& read);
  const Choice* find(MapId map) const;

  AppState& state_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  std::vector<Choice> choices_;
  bool open_ = false;
  MapId chosen_ = 0;
  RecipeMapPtr map_;
  LabelPoints labelPoints_;
  JobId listing_ = 0, reading_ = 0;
};

}  // namespace hankki
