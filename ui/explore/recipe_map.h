// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>

#include "core/workbench/maps.h"
#include "ui/explore/explore_view.h"
#include "ui/plots/map_points.h"

namespace hankki {

/// A map of recipes with what it was made from, and how far it can be believed. Immutable.
struct RecipeMap {
  MapRequest request;
  std::vector<ItemIndex> recipes;  ///< of each point, ascending
  Vectors vectors;                 ///< of each point, normalised
  MapQuality quality;
  MapPointsPtr points;

  /// The recipe's point; none: it has no vector.
  std::optional<std::uint32_t> point_of(ItemIndex recipe) const;
};
using RecipeMapPtr = std::shared_ptr<const RecipeMap>;

/// Where the points lie while the map settles.
struct MapStep {
  int epoch = 0, epochs = 0;
  MapPointsPtr points;
};

/// The map that the Explore page shows, and the job that makes it. GUI thread only.
class RecipeMapView : public QObject {
  Q_OBJECT
 public:
  RecipeMapView(ExploreView& view, JobRunner& jobs, QObject* parent = nullptr);

  const RecipeMapPtr& map() const { return map_; }  ///< null: there is none
  bool isBusy() const { return jobs_.isRunning(making_); }

  /// What the next map is made with; of the method's spec.
  const ParameterValues& settings() const { return settings_; }
  void make(const ParameterValues& settings);
  void cancel() { jobs_.cancel(making_); }

 signals:
  void mapChanged();  ///< map()
  /// It settles: the newest of what came since. The points are those of `recipes`.
  void stepped(const std::vector<hankki::ItemIndex>& recipes, const hankki::MapStep& step);
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  void end();

  ExploreView& view_;
  JobRunner& jobs_;
  ParameterValues settings_;
  RecipeMapPtr map_;
  std::shared_ptr<const Dataset> dataset_;  // that the map is of
  std::vector<ItemIndex> making_recipes_;
  JobId making_ = 0;
};

}  // namespace hankki
