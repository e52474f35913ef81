// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/taste.h"

#include <algorithm>
#include <cmath>

#include "core/data/fold_case.h"

namespace hankki {
namespace {

struct ByScore {
  double score;
  std::uint32_t popularity;
  ItemIndex recipe;
  bool operator<(const ByScore& other) const {
    if (score != other.score) return score > other.score;
    if (popularity != other.popularity) return popularity > other.popularity;
    return recipe < other.recipe;
  }
};

std::vector<ItemIndex> best_of(std::vector<ByScore> scored, std::size_t limit) {
  const auto count = std::min(limit, scored.size());
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(count),
                    scored.end());
  std::vector<ItemIndex> best;
  for (std::size_t i = 0; i < count; ++i) best.push_back(scored[i].recipe);
  return best;
}

}  // namespace

template <typename Body>
void TasteSpace::each_term(ItemIndex recipe, const Body& body) const {
  const Recipe& told = dataset_->recipes()[recipe];
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  for (const std::uint32_t tag : told.tags) body(tag);
  for (const std::uint32_t ingredient : told.ingredients) body(tags + ingredient);
}

TasteSpace::TasteSpace(std::shared_ptr<const Dataset> dataset) : dataset_(std::move(dataset)) {
  const std::size_t recipes = dataset_->recipes().size();
  std::vector<std::uint32_t> counts(dataset_->tags().size() + dataset_->ingredients().size());
  for (ItemIndex recipe = 0; recipe < recipes; ++recipe)
    each_term(recipe, [&](std::uint32_t term) { ++counts[term]; });
  for (const std::uint32_t count : counts)
    idf_.push_back(count == 0 ? 0.0F
                              : static_cast<float>(std::log(static_cast<double>(recipes) / count)));
  inverse_.resize(recipes);
  for (ItemIndex recipe = 0; recipe < recipes; ++recipe) {
    double square = 0;
    each_term(recipe, [&](std::uint32_t term) {
      square += static_cast<double>(idf_[term]) * static_cast<double>(idf_[term]);
    });
    if (square > 0) inverse_[recipe] = static_cast<float>(1 / std::sqrt(square));
  }
}

std::vector<float> TasteSpace::wishes(const TasteSurvey& survey) const {
  std::vector<float> weights(idf_.size());
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  for (const std::string& cuisine : survey.cuisines)
    if (const auto tag = dataset_->tags().find(cuisine)) weights[*tag] += 1;
  const auto add = [&](const std::vector<std::string>& names, float weight) {
    for (const std::string& name : names)
      if (const auto found = dataset_->ingredients().find(fold_case(name)))
        weights[tags + *found] += weight;
  };
  add(survey.likes, 1);
  add(survey.avoids, -1);
  return weights;
}

std::vector<ItemIndex> TasteSpace::nearest(std::span<const ItemIndex> liked,
                                           const TasteSurvey& survey, const RecipeSet& among,
                                           std::size_t limit) const {
  std::vector<float> profile = wishes(survey);
  for (std::size_t term = 0; term < profile.size(); ++term) profile[term] *= idf_[term];
  for (const ItemIndex recipe : liked)
    each_term(recipe, [&](std::uint32_t term) { profile[term] += idf_[term] * inverse_[recipe]; });
  std::vector<ByScore> scored;
  among.each([&](ItemIndex recipe) {
    double cosine = 0;
    each_term(recipe, [&](std::uint32_t term) {
      cosine += static_cast<double>(profile[term]) * static_cast<double>(idf_[term]);
    });
    scored.push_back({cosine * static_cast<double>(inverse_[recipe]), 0, recipe});
  });
  return best_of(std::move(scored), limit);
}

std::vector<ItemIndex> TasteSpace::popular(const TasteSurvey& survey,
                                           std::span<const std::uint32_t> popularity,
                                           const RecipeSet& among, std::size_t limit) const {
  const std::vector<float> weights = wishes(survey);
  std::vector<ByScore> scored;
  among.each([&](ItemIndex recipe) {
    double match = 0;
    if (survey.orders())
      each_term(recipe, [&](std::uint32_t term) { match += static_cast<double>(weights[term]); });
    scored.push_back({match, popularity[recipe], recipe});
  });
  return best_of(std::move(scored), limit);
}

}  // namespace hankki
