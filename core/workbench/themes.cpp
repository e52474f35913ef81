// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/themes.h"

#include <algorithm>
#include <map>

#include "core/store/clusterings.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

/// What the themes of the same vectors are read from, each file once: a theme each of a hundred
/// clusters is usual.
class Shelf {
 public:
  Shelf(const Workspace& workspace, VectorsId vectors)
      : workspace_(workspace), recipes_(workspace.vectors().load(vectors).recipes) {
    for (ClusteringInfo& info : workspace.clusterings().list(vectors))
      if (info.work.state == RunState::Done) clusterings_.push_back({std::move(info), {}});
  }

  RecipeTheme read(const ThemeInfo& info) {
    RecipeTheme theme{.info = info};
    for (auto one = clusterings_.rbegin(); one != clusterings_.rend(); ++one) {
      const auto& clusters = one->info.clusters;
      const auto found = std::ranges::find(clusters, info.identity, &Cluster::identity);
      if (one->info.request.method != info.method ||
          one->info.request.resolution != info.resolution || found == clusters.end())
        continue;
      theme.clustering = one->info.id;
      theme.name = found->name;
      theme.tags = found->tags;
      theme.recipes = members(*one, static_cast<std::uint32_t>(found - clusters.begin()));
      break;
    }
    return theme;
  }

 private:
  struct Clustered {
    ClusteringInfo info;
    std::vector<std::uint32_t> labels;  // empty until they are needed
  };

  std::vector<ItemIndex> members(Clustered& one, std::uint32_t cluster) {
    if (one.labels.empty()) one.labels = workspace_.clusterings().labels(one.info.id);
    std::vector<ItemIndex> result;
    for (std::size_t row = 0; row < one.labels.size(); ++row)
      if (one.labels[row] == cluster) result.push_back(recipes_[row]);
    return result;
  }

  const Workspace& workspace_;
  const std::vector<ItemIndex> recipes_;
  std::vector<Clustered> clusterings_;  // that are done, oldest first
};

}  // namespace

std::vector<RecipeTheme> themes_of(const Workspace& workspace, DatasetId dataset) {
  std::vector<RecipeTheme> themes;
  workspace.snapshot([&] {
    std::map<VectorsId, Shelf> shelves;
    for (const ThemeInfo& info : workspace.themes().list(dataset)) {
      const auto shelf = shelves.try_emplace(info.vectors, workspace, info.vectors).first;
      themes.push_back(shelf->second.read(info));
    }
  });
  return themes;
}

}  // namespace hankki
