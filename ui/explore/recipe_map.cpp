// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_map.h"

#include <algorithm>
#include <chrono>

#include "core/vectors/truncated_svd.h"

namespace hankki {
namespace {

constexpr std::chrono::milliseconds kBetweenSteps(120);
constexpr const char* kMethod = "umap";

MapPointsPtr pointsOf(const Vectors& map) {
  std::vector<float> x(map.size()), y(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) {
    x[i] = map.row(i)[0];
    y[i] = map.row(i)[1];
  }
  return std::make_shared<const MapPoints>(std::move(x), std::move(y));
}

Vectors vectorsOf(const RecipeTerms& terms, const JobContext& job) {
  const SparseRows rows{.columns = terms.counts.terms.size(),
                        .offsets = terms.counts.offsets,
                        .indices = terms.counts.columns,
                        .values = terms.weights.weights};
  return normalised(truncated_svd(rows, {}, job).row_vectors());
}

/// Tells where the points lie, but not more often than a window can show.
MapListener listenerOf(const Emit<MapStep>& tell) {
  return [tell, last = std::chrono::steady_clock::time_point()](int epoch, int epochs,
                                                                const Vectors& map) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last < kBetweenSteps) return;
    last = now;
    tell({epoch, epochs, pointsOf(map)});
  };
}

}  // namespace

std::optional<std::uint32_t> RecipeMap::point_of(ItemIndex recipe) const {
  const auto found = std::ranges::lower_bound(recipes, recipe);
  if (found == recipes.end() || *found != recipe) return std::nullopt;
  return static_cast<std::uint32_t>(found - recipes.begin());
}

RecipeMapView::RecipeMapView(ExploreView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent),
      view_(view),
      jobs_(jobs),
      settings_(map_method(kMethod).spec.preset("default")) {
  connect(&view_, &ExploreView::textsChanged, this, [this] {
    if (view_.dataset() == dataset_) return;  // another way of counting leaves the map as it is
    dataset_ = view_.dataset();
    jobs_.drop(making_);
    map_ = nullptr;
    emit busyChanged(false);
    emit mapChanged();
  });
}

void RecipeMapView::make(const ParameterValues& settings) {
  const ExploreTextsPtr texts = view_.texts();
  if (!texts) return;
  jobs_.drop(making_);
  settings_ = settings;
  making_recipes_ = texts->terms.recipes;
  const MapRequest request{.method = kMethod, .values = settings};
  making_ = jobs_.run<MapStep>(
      this, [] { return tr("Making a map"); },
      [texts, request](const JobContext& job, const Emit<MapStep>& tell) -> RecipeMapPtr {
        auto made = std::make_shared<RecipeMap>();
        made->request = request;
        made->recipes = texts->terms.recipes;
        made->vectors = vectorsOf(texts->terms, job);
        MadeMap map = make_map(made->vectors, Nearness::Cosine, request, job, listenerOf(tell));
        made->quality = std::move(map.quality);
        made->points = pointsOf(map.map);
        return made;
      },
      {.done =
           [this](RecipeMapPtr&& map) {
             end();
             map_ = std::move(map);
             emit mapChanged();
           },
       .failed =
           [this](const JobError& error) {
             end();
             emit mapChanged();
             emit failed(error);
           },
       .cancelled =
           [this] {
             end();
             emit mapChanged();  // what stood before it began
           },
       .events =
           [this](std::vector<MapStep>&& steps) { emit stepped(making_recipes_, steps.back()); }},
      JobRunner::Visibility::Work);
  emit busyChanged(true);
}

void RecipeMapView::end() { emit busyChanged(false); }

}  // namespace hankki
