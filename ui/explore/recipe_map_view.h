// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/workbench/map_plans.h"
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

/// What is told while a plan is carried out: one of the two.
struct PlanStep {
  std::optional<MapStep> map;
  std::optional<EncoderEpoch> encoder;
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
  const std::shared_ptr<Workspace>& workspace() const { return state_.workspace(); }

  /// The complete vectors of the data set, oldest first.
  const std::vector<VectorsInfo>& all() const { return all_; }
  /// With one of their maps, or the newest.
  void choose(VectorsId vectors, std::optional<MapId> map = std::nullopt);
  void readAgain();  ///< what is shown was changed in the workspace

  /// What the next map is made with: as the last one of this data set, of the vectors that are
  /// shown. Only with texts.
  MapPlan plan() const;
  void make(const MapPlan& plan);
  /// The plan with other settings of the map's method.
  const ParameterValues& settings() const { return plan_.map.settings; }
  void make(const ParameterValues& settings);
  void cancel() { jobs_.cancel(making_); }

 signals:
  void mapChanged();                          ///< map(), or all()
  void stepped(const hankki::MapStep& step);  ///< it settles: the newest of what came since
  void learned(const hankki::EncoderEpoch& epoch);
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  struct Read {
    std::vector<VectorsInfo> all;
    RecipeMapPtr shown;
  };
  static std::vector<VectorsInfo> listOf(const Workspace& workspace, DatasetId dataset);

  void follow();
  void read(std::optional<VectorsId> wanted, std::optional<MapId> map = std::nullopt);
  void take(Read&& read);
  void takeSteps(std::vector<PlanStep>&& steps);

  AppState& state_;
  ExploreView& view_;
  JobRunner& jobs_;
  MapPlan plan_;
  std::vector<VectorsInfo> all_;
  RecipeMapPtr map_;
  std::shared_ptr<const Dataset> dataset_;  // that they are of
  JobId reading_ = 0, making_ = 0;
};

}  // namespace hankki
