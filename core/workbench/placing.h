// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/store/maps.h"
#include "core/workbench/embeddings.h"
#include "core/workbench/near_recipes.h"

namespace hankki {

/// Where a recipe that is not in the data would lie.
struct PlacedRecipe {
  std::array<float, 2> at{};     ///< on the map, none of whose points moves
  std::vector<NearRecipe> near;  ///< the nearest first; terms and ingredients that the text has too
};

/// Places texts among recipes: by the encoder that made their vectors, with what it learned then;
/// only what was not kept it learns again, once. Any thread; one text at a time.
class RecipePlacer {
 public:
  /// `vectors` are complete ones of the data set. Throws Error where their encoder cannot be used
  /// any more, as where its folder is gone; Cancelled.
  RecipePlacer(const Workspace& workspace, std::shared_ptr<const Dataset> dataset,
               const VectorsInfo& vectors, const JobContext& job);

  /// `vectors` and `places` are those of the map; `terms` are the data set's, for the reasons.
  /// Throws Error where nothing of the text is known, Cancelled.
  PlacedRecipe place(const std::string& text, const RecipeVectors& vectors,
                     const MapRequest& request, const Vectors& places, const RecipeTerms& terms,
                     std::size_t k, const JobContext& job);

 private:
  Vectors encode(const std::string& text, const JobContext& job);

  std::shared_ptr<const Dataset> dataset_;
  std::mutex mutex_;
  VectorsSource source_;
};

}  // namespace hankki
