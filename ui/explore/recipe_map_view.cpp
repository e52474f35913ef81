// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_map_view.h"

#include <algorithm>
#include <chrono>

namespace hankki {
namespace {

constexpr std::chrono::milliseconds kBetweenSteps(120);

/// Tells where the points lie, but not more often than a window can show, and of each epoch of an
/// encoder.
PlanListeners listenersOf(const Emit<PlanStep>& tell) {
  return {.learned = [tell](const EncoderEpoch& epoch) { tell({.encoder = epoch}); },
          .settled =
              [tell, last = std::chrono::steady_clock::time_point()](
                  const std::vector<ItemIndex>& recipes, int epoch, int epochs,
                  const Vectors& places) mutable {
                const auto now = std::chrono::steady_clock::now();
                if (now - last < kBetweenSteps) return;
                last = now;
                tell({.map = MapStep{epoch, epochs, recipes, mapPoints(places)}});
              }};
}

MapChoice choiceOf(const RecipeMapPtr& map) {
  MapChoice choice;
  if (map->map) choice.map = map->map->id;
  for (const ClusterLevel& level : map->levels) choice.clusterings.push_back(level.info.id);
  return choice;
}

}  // namespace

RecipeMapView::RecipeMapView(AppState& state, ExploreView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), view_(view), jobs_(jobs) {
  connect(&view_, &ExploreView::textsChanged, this, &RecipeMapView::follow);
}

/// Another way of counting words leaves the vectors as they are.
void RecipeMapView::follow() {
  const std::shared_ptr<const Dataset> dataset = view_.texts() ? view_.dataset() : nullptr;
  if (dataset == dataset_) return;
  dataset_ = dataset;
  jobs_.drop(reading_);
  jobs_.drop(making_);
  plan_ = dataset_ ? usual_plan(*dataset_) : MapPlan();
  take({});
  emit busyChanged(false);
  if (dataset_) read(std::nullopt);
}

std::vector<VectorsInfo> RecipeMapView::listOf(const Workspace& workspace, DatasetId dataset) {
  std::vector<VectorsInfo> all = workspace.vectors().list(dataset);
  std::erase_if(all, [](const VectorsInfo& info) { return info.work.state != RunState::Done; });
  return all;
}

/// Those that are wanted, or the newest; of those that are shown, the same map and clusterings,
/// unless another map of them is wanted.
void RecipeMapView::read(std::optional<VectorsId> wanted, std::optional<MapId> map) {
  jobs_.drop(reading_);
  MapChoice choice = map_ && wanted == map_->info.id ? choiceOf(map_) : MapChoice();
  if (map) choice.map = map;
  reading_ = jobs_.run(
      this, tr("Reading vectors"),
      [workspace = state_.workspace(), dataset = state_.loadedData().dataset_id, wanted,
       choice](const JobContext&) {
        Read read{.all = listOf(*workspace, dataset)};
        const auto found = std::ranges::find_if(
            read.all, [&](const VectorsInfo& info) { return wanted == info.id; });
        const bool there = found != read.all.end();
        if (!read.all.empty())
          read.shown = loadRecipeMap(*workspace, there ? *found : read.all.back(),
                                     there ? choice : MapChoice());
        return read;
      },
      {.done = [this](Read&& read) { take(std::move(read)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void RecipeMapView::choose(VectorsId vectors, std::optional<MapId> map) {
  const bool same =
      map_ && map_->info.id == vectors && (!map || (map_->map && map_->map->id == *map));
  if (!same) read(vectors, map);
}

void RecipeMapView::readAgain() {
  if (dataset_) read(map_ ? std::optional(map_->info.id) : std::nullopt);
}

void RecipeMapView::take(Read&& read) {
  all_ = std::move(read.all);
  map_ = std::move(read.shown);
  emit mapChanged();
}

void RecipeMapView::takeSteps(std::vector<PlanStep>&& steps) {
  const PlanStep* newest = nullptr;
  for (const PlanStep& step : steps) {
    if (step.encoder) emit learned(*step.encoder);
    if (step.map) newest = &step;
  }
  if (newest) emit stepped(*newest->map);
}

MapPlan RecipeMapView::plan() const {
  MapPlan plan = plan_;
  plan.vectors = map_ ? std::optional(map_->info.id) : std::nullopt;
  return plan;
}

void RecipeMapView::make(const ParameterValues& settings) {
  MapPlan wanted = plan();
  wanted.map.settings = settings;
  make(wanted);
}

void RecipeMapView::make(const MapPlan& plan) {
  if (!view_.texts() || !state_.workspace()) return;
  jobs_.drop(making_);
  plan_ = plan;
  const auto end = [this] {
    emit busyChanged(false);
    emit mapChanged();  // what stood before it began, and then what was completed
    readAgain();
  };
  making_ = jobs_.run<PlanStep>(
      this, [] { return tr("Making a map"); },
      [workspace = state_.workspace(), data = state_.loadedData(), plan](
          const JobContext& job, const Emit<PlanStep>& tell) {
        const PlannedMap made = carry_out(*workspace, plan, data, listenersOf(tell), job);
        return Read{listOf(*workspace, data.dataset_id),
                    loadRecipeMap(*workspace, made.vectors, {made.map, made.clusterings})};
      },
      {.done =
           [this](Read&& read) {
             emit busyChanged(false);
             take(std::move(read));
           },
       .failed =
           [this, end](const JobError& error) {
             end();
             emit failed(error);
           },
       .cancelled = end,
       .events = [this](std::vector<PlanStep>&& steps) { takeSteps(std::move(steps)); }},
      JobRunner::Visibility::Work);
  emit busyChanged(true);
}

}  // namespace hankki
