// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/second_map.h"

#include <algorithm>

#include "core/store/workspace.h"
#include "core/vectors/map_labels.h"

namespace hankki {
namespace {

Vectors placesOf(const MapPoints& points) {
  Vectors places{2, {}};
  for (std::size_t i = 0; i < points.size(); ++i) {
    places.values.push_back(points.x(i));
    places.values.push_back(points.y(i));
  }
  return places;
}

/// Where most of each cluster of a level of `page` lies on another map.
std::vector<std::optional<std::uint32_t>> placeLabels(const RecipeMap& map, const Vectors& places,
                                                      const RecipeMap& page,
                                                      const ClusterLevel& level) {
  std::vector<std::vector<std::uint32_t>> clusters(level.info.clusters.size());
  for (std::size_t row = 0; row < level.labels.size(); ++row)
    if (const auto point = map.point_of(page.recipes()[row]);
        point && level.labels[row] < clusters.size())
      clusters[level.labels[row]].push_back(*point);
  std::vector<std::optional<std::uint32_t>> points;
  for (const auto& members : clusters)
    points.push_back(members.empty() ? std::nullopt : std::optional(label_point(places, members)));
  return points;
}

}  // namespace

SecondMap::SecondMap(AppState& state, RecipeMapView& maps, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), maps_(maps), jobs_(jobs) {
  connect(&maps_, &RecipeMapView::mapChanged, this, &SecondMap::readChoices);
  readChoices();
}

const SecondMap::Choice* SecondMap::find(MapId map) const {
  const auto found =
      std::ranges::find(choices_, map, [](const Choice& choice) { return choice.map.id; });
  return found == choices_.end() ? nullptr : &*found;
}

void SecondMap::readChoices() {
  jobs_.drop(listing_);
  const auto take = [this](std::vector<Choice>&& choices) {
    choices_ = std::move(choices);
    emit choicesChanged();
    if (open_) choices_.empty() ? close() : read();
  };
  if (maps_.all().empty() || !state_.workspace()) return take({});
  listing_ = jobs_.run(
      this, tr("Reading the list of maps"),
      [workspace = state_.workspace(), all = maps_.all()](const JobContext&) {
        std::vector<Choice> choices;
        for (const VectorsInfo& vectors : all)
          for (const MapInfo& map : workspace->maps().list(vectors.id))
            if (map.work.state == RunState::Done) choices.push_back({vectors, map});
        return choices;
      },
      {.done = take, .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void SecondMap::open() {
  if (open_ || choices_.empty()) return;
  open_ = true;
  const MapId shown = maps_.hasPoints() ? maps_.map()->map->id : 0;
  if (!find(chosen_) || chosen_ == shown) {
    chosen_ = choices_.back().map.id;
    for (const Choice& choice : choices_)
      if (choice.map.id != shown) chosen_ = choice.map.id;
  }
  emit changed();
  read();
}

void SecondMap::close() {
  jobs_.drop(reading_);
  open_ = false;
  take({});
}

void SecondMap::choose(MapId map) {
  if (map == chosen_ || !find(map)) return;
  chosen_ = map;
  read();
}

void SecondMap::read() {
  jobs_.drop(reading_);
  const Choice* choice = find(chosen_);
  if (!choice) choice = &choices_.back();
  chosen_ = choice->map.id;
  reading_ = jobs_.run(
      this, tr("Reading a map"),
      [workspace = state_.workspace(), vectors = choice->vectors, id = chosen_,
       page = maps_.map()](const JobContext&) {
        Read read{.map = loadRecipeMap(*workspace, vectors, {.map = id})};
        if (!read.map->points || !page) return read;
        const Vectors places = placesOf(*read.map->points);
        for (const ClusterLevel& level : page->levels)
          read.labelPoints[level.info.id] = placeLabels(*read.map, places, *page, level);
        return read;
      },
      {.done = [this](Read&& read) { take(std::move(read)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

std::optional<std::uint32_t> SecondMap::labelPoint(ClusteringId clustering, int cluster) const {
  const auto found = labelPoints_.find(clustering);
  const auto place = static_cast<std::size_t>(cluster);
  return found == labelPoints_.end() || place >= found->second.size() ? std::nullopt
                                                                      : found->second[place];
}

void SecondMap::take(Read&& read) {
  map_ = std::move(read.map);
  labelPoints_ = std::move(read.labelPoints);
  emit changed();
}

}  // namespace hankki
