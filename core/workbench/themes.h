// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/store/themes.h"

namespace hankki {

class Workspace;

/// A theme as a storefront shows it: a shelf of recipes with a name.
struct RecipeTheme {
  ThemeInfo info;               ///< info.id stays the same however the clusters change
  ClusteringId clustering = 0;  ///< in which its cluster lives on; 0: in none, and it is empty
  std::string name;             ///< as the cluster is called now
  std::vector<std::string> tags;
  std::vector<ItemIndex> recipes;  ///< of the data set, ascending
};

/// The themes of a data set, oldest first, with the recipes that they have now: those of the newest
/// clustering of the theme's vectors, method and resolution that has its cluster. One that was
/// merged into another cluster, or belongs to none any more, keeps what it had in the clustering
/// before, as long as that is there. Throws as the workspace.
std::vector<RecipeTheme> themes_of(const Workspace& workspace, DatasetId dataset);

}  // namespace hankki
