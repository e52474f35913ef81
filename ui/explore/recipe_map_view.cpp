// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_map_view.h"

#include <algorithm>
#include <chrono>

#include "core/vectors/map_methods.h"
#include "core/workbench/cluster_edits.h"
#include "core/workbench/clusterings.h"
#include "core/workbench/embeddings.h"

namespace hankki {
namespace {

constexpr std::chrono::milliseconds kBetweenSteps(120);
constexpr const char* kMethod = "umap";
constexpr const char* kEncoder = "svd";
constexpr const char* kClusters = "leiden";

/// Tells where the points lie, but not more often than a window can show.
MapListener listenerOf(const Emit<MapStep>& tell, const std::vector<ItemIndex>& recipes) {
  return [tell, &recipes, last = std::chrono::steady_clock::time_point()](
             int epoch, int epochs, const Vectors& map) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last < kBetweenSteps) return;
    last = now;
    tell({epoch, epochs, recipes, mapPoints(map)});
  };
}

VectorsInfo vectorsToMap(Workspace& workspace, const LoadedData& data, const RecipeMapPtr& known,
                         const JobContext& job) {
  if (known) return known->info;
  const VectorsId id = add_vectors(workspace, data, {.name = "TF-IDF + SVD", .encoder = kEncoder});
  return make_vectors(workspace, id, data, job).info;
}

}  // namespace

RecipeMapView::RecipeMapView(AppState& state, ExploreView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent),
      state_(state),
      view_(view),
      jobs_(jobs),
      settings_(map_method(kMethod).spec.preset("default")) {
  connect(&view_, &ExploreView::textsChanged, this, &RecipeMapView::follow);
}

/// Another way of counting words leaves the vectors as they are.
void RecipeMapView::follow() {
  const std::shared_ptr<const Dataset> dataset = view_.texts() ? view_.dataset() : nullptr;
  if (dataset == dataset_) return;
  dataset_ = dataset;
  jobs_.drop(reading_);
  jobs_.drop(making_);
  take({});
  emit busyChanged(false);
  if (dataset_) read(std::nullopt);
}

std::vector<VectorsInfo> RecipeMapView::listOf(const Workspace& workspace, DatasetId dataset) {
  std::vector<VectorsInfo> all = workspace.vectors().list(dataset);
  std::erase_if(all, [](const VectorsInfo& info) { return info.work.state != RunState::Done; });
  return all;
}

/// Those that are wanted, or the newest.
void RecipeMapView::read(std::optional<VectorsId> wanted) {
  jobs_.drop(reading_);
  reading_ = jobs_.run(
      this, tr("Reading vectors"),
      [workspace = state_.workspace(), dataset = state_.loadedData().dataset_id,
       wanted](const JobContext&) {
        Read read{.all = listOf(*workspace, dataset)};
        const auto found = std::ranges::find_if(
            read.all, [&](const VectorsInfo& info) { return wanted == info.id; });
        if (!read.all.empty())
          read.shown =
              loadRecipeMap(*workspace, found == read.all.end() ? read.all.back() : *found);
        return read;
      },
      {.done = [this](Read&& read) { take(std::move(read)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void RecipeMapView::choose(VectorsId vectors) {
  if (!map_ || map_->info.id != vectors) read(vectors);
}

void RecipeMapView::renameCluster(std::size_t cluster, const QString& name) {
  if (!map_ || !map_->clustering || !state_.workspace()) return;
  jobs_.run(
      this, tr("Renaming"),
      [workspace = state_.workspace(), map = map_, cluster,
       name = name.toStdString()](const JobContext&) {
        const ClusteringId id = map->clustering->id;
        const std::string& identity = map->clustering->clusters[cluster].identity;
        MadeClusters made{workspace->clusterings().info(id).clusters, map->labels, {}};
        workspace->clusterings().set_clusters(id,
                                              renamed(std::move(made), identity, name).clusters);
      },
      {.failed =
           [this](const JobError& error) {
             emit failed(error);
             if (map_) read(map_->info.id);
           }},
      JobRunner::Visibility::Quiet);
}

void RecipeMapView::take(Read&& read) {
  all_ = std::move(read.all);
  map_ = std::move(read.shown);
  emit mapChanged();
}

void RecipeMapView::make(const ParameterValues& settings) {
  if (!view_.texts() || !state_.workspace()) return;
  jobs_.drop(making_);
  settings_ = settings;
  const auto end = [this] {
    emit busyChanged(false);
    emit mapChanged();  // what stood before it began, and then what was completed
    read(map_ ? std::optional(map_->info.id) : std::nullopt);
  };
  making_ = jobs_.run<MapStep>(
      this, [] { return tr("Making a map"); },
      [workspace = state_.workspace(), data = state_.loadedData(), known = map_, settings](
          const JobContext& job, const Emit<MapStep>& tell) {
        const MapRequest request = completed(MapRequest{.method = kMethod, .settings = settings});
        const VectorsInfo info = vectorsToMap(*workspace, data, known, job);
        const RecipeVectors vectors = workspace->vectors().load(info.id);
        const MapId map = workspace->maps().add(info.id, request);
        make_stored_map(*workspace, map, &vectors, listenerOf(tell, vectors.recipes), job);
        const ClusteringId clusters =
            add_clustering(*workspace, info.id, completed(ClusteringRequest{.method = kClusters}));
        make_stored_clusters(*workspace, clusters, data, vectors, job);
        return Read{listOf(*workspace, data.dataset_id), loadRecipeMap(*workspace, info, map)};
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
       .events = [this](std::vector<MapStep>&& steps) { emit stepped(steps.back()); }},
      JobRunner::Visibility::Work);
  emit busyChanged(true);
}

}  // namespace hankki
