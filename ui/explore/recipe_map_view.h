// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/parameters.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/recipe_map.h"
#include "ui/session/app_state.h"

namespace hankki {

/// Where the points lie while the map settles.
struct MapStep {
  int epoch = 0, epochs = 0;
  std::vector<ItemIndex> recipes;  ///< of the points
  MapPointsPtr points;
};

/// The vectors of the chosen data set, those that the Explore page shows with their map, and the
/// jobs that read and make them. What is made is stored. GUI thread only.
class RecipeMapView : public QObject {
  Q_OBJECT
 public:
  RecipeMapView(AppState& state, ExploreView& view, JobRunner& jobs, QObject* parent = nullptr);

  /// Null: there are no vectors. They may have no map yet.
  const RecipeMapPtr& map() const { return map_; }
  bool hasPoints() const { return map_ && map_->points; }
  bool isBusy() const { return jobs_.isRunning(making_); }

  /// The complete vectors of the data set, oldest first.
  const std::vector<VectorsInfo>& all() const { return all_; }
  void choose(VectorsId vectors);

  /// What the next map is made with; of umap's spec.
  const ParameterValues& settings() const { return settings_; }
  /// Makes a map and clusters of the vectors that are shown; first of all vectors (TF-IDF and SVD),
  /// where there are none.
  void make(const ParameterValues& settings);
  void cancel() { jobs_.cancel(making_); }

  /// Stored in a job. Where the name cannot be, the old one comes back.
  void renameCluster(std::size_t cluster, const QString& name);

 signals:
  void mapChanged();                          ///< map(), or all()
  void stepped(const hankki::MapStep& step);  ///< it settles: the newest of what came since
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  struct Read {
    std::vector<VectorsInfo> all;
    RecipeMapPtr shown;
  };
  static std::vector<VectorsInfo> listOf(const Workspace& workspace, DatasetId dataset);

  void follow();
  void read(std::optional<VectorsId> wanted);
  void take(Read&& read);

  AppState& state_;
  ExploreView& view_;
  JobRunner& jobs_;
  ParameterValues settings_;
  std::vector<VectorsInfo> all_;
  RecipeMapPtr map_;
  std::shared_ptr<const Dataset> dataset_;  // that they are of
  JobId reading_ = 0, making_ = 0;
};

}  // namespace hankki
