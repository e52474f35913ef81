// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/data/statistics.h"
#include "core/workbench/recipe_search.h"
#include "core/workbench/texts.h"
#include "ui/explore/recipe_figures.h"

namespace hankki {

/// A data set's texts, counted, weighed and made ready to be searched, in a job, so that the window
/// only draws. Immutable, shared by cards and jobs.
struct ExploreTexts {
  std::shared_ptr<const Dataset> dataset;
  DatasetStatistics statistics;
  RecipeTerms terms;
  RecipeSearch search;
  std::vector<QString> names;             ///< of recipes; empty where there is none
  std::vector<std::uint32_t> tags;        ///< those that occur, most recipes first
  std::vector<std::int64_t> tag_recipes;  ///< of each tag of the data set
  std::vector<RecipeFigure> figures;      ///< for histograms

  const Recipe& recipe(ItemIndex index) const { return dataset->recipes()[index]; }

  /// The documents of those recipes that have one.
  std::vector<std::uint32_t> documents_of(const std::vector<ItemIndex>& recipes) const;

  /// Those whose texts have the term, ascending; none where nobody counts it.
  std::vector<ItemIndex> recipesWith(const std::string& term) const;
};
using ExploreTextsPtr = std::shared_ptr<const ExploreTexts>;

/// Whether any recipe is more than an id.
bool hasTexts(const Dataset& dataset);

/// Throws Cancelled, and Error where no recipe has a term.
ExploreTextsPtr makeExploreTexts(std::shared_ptr<const Dataset> dataset,
                                 const ParameterValues& values, const JobContext& job);

}  // namespace hankki
