// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/taste.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/data/cuisines.h"
#include "core/data/fold_case.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

constexpr std::string_view kTag = "tag:", kIngredient = "ingredient:";

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

TasteSpace::TasteSpace(std::shared_ptr<const Dataset> dataset) : dataset_(std::move(dataset)) {
  const std::size_t recipes = dataset_->recipes().size();
  std::vector<std::uint32_t> counts(dataset_->tags().size() + dataset_->ingredients().size());
  for (ItemIndex recipe = 0; recipe < recipes; ++recipe)
    each_term(recipe, [&](std::uint32_t term) { ++counts[term]; });
  finder_.emplace(
      dataset_->ingredients(),
      std::vector<std::uint32_t>(
          counts.begin() + static_cast<std::ptrdiff_t>(dataset_->tags().size()), counts.end()));
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

std::optional<std::uint32_t> TasteSpace::tag(std::string_view name) const {
  const Vocabulary& tags = dataset_->tags();
  if (const auto found = tags.find(trimmed(name))) return found;
  const std::string folded = fold_case(trimmed(name));
  for (std::uint32_t tag = 0; tag < tags.size(); ++tag)
    if (fold_case(tags.term(tag)) == folded) return tag;
  return std::nullopt;
}

void TasteSpace::check(const TasteSurvey& survey) const {
  for (const auto* names : {&survey.likes, &survey.avoids})
    for (const std::string& name : *names) finder_->expect(name);
  for (const std::string& cuisine : survey.cuisines) {
    if (tag(cuisine)) continue;
    std::vector<std::string> kitchens;
    for (const Cuisine* known : cuisines_of(*dataset_)) kitchens.emplace_back(known->tag);
    throw Error(cuisine, kitchens.empty()
                             ? en::say("no recipe has such a tag")
                             : en::say("no recipe has such a tag; kitchens are {}", kitchens));
  }
}

std::vector<float> TasteSpace::wishes(const TasteSurvey& survey) const {
  std::vector<float> weights(idf_.size());
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  for (const std::string& cuisine : survey.cuisines)
    if (const auto found = tag(cuisine)) weights[*found] += 1;
  const auto add = [&](const std::vector<std::string>& names, float weight) {
    for (const std::string& name : names)
      for (const std::uint32_t found : finder_->find(name)) weights[tags + found] += weight;
  };
  add(survey.likes, 1);
  add(survey.avoids, -1);
  return weights;
}

std::vector<float> TasteSpace::beliefs(std::span<const ItemIndex> liked,
                                       const TasteSurvey& survey) const {
  const std::vector<float> told = wishes(survey);
  std::vector<float> beliefs(idf_.size());
  for (const ItemIndex recipe : liked)
    each_term(recipe,
              [&](std::uint32_t term) { beliefs[term] += 1 / static_cast<float>(liked.size()); });
  for (std::size_t term = 0; term < beliefs.size(); ++term) {
    if (beliefs[term] > 0) beliefs[term] -= std::exp(-idf_[term]);  // that all recipes have
    beliefs[term] = std::clamp(told[term] != 0 ? told[term] : beliefs[term], -1.0F, 1.0F);
  }
  return beliefs;
}

std::string TasteSpace::term_name(std::uint32_t term) const {
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  return term < tags ? std::string(kTag) + dataset_->tags().term(term)
                     : std::string(kIngredient) + dataset_->ingredients().term(term - tags);
}

std::optional<std::uint32_t> TasteSpace::find_term(std::string_view name) const {
  const auto tags = static_cast<std::uint32_t>(dataset_->tags().size());
  const bool is_ingredient = name.starts_with(kIngredient), is_tag = name.starts_with(kTag);
  if (is_tag) name.remove_prefix(kTag.size());
  if (is_ingredient) name.remove_prefix(kIngredient.size());
  if (!is_ingredient)
    if (const auto found = dataset_->tags().find(name)) return *found;
  if (!is_tag)
    if (const auto found = dataset_->ingredients().find(fold_case(name))) return tags + *found;
  return std::nullopt;
}

std::vector<float> TasteSpace::profile(std::span<const ItemIndex> liked,
                                       const TasteSurvey& survey) const {
  std::vector<float> profile = wishes(survey);
  for (std::size_t term = 0; term < profile.size(); ++term) profile[term] *= idf_[term];
  for (const ItemIndex recipe : liked)
    each_term(recipe, [&](std::uint32_t term) { profile[term] += idf_[term] * inverse_[recipe]; });
  return profile;
}

double TasteSpace::along(std::span<const float> profile, ItemIndex recipe) const {
  double sum = 0;
  each_term(recipe, [&](std::uint32_t term) {
    sum += static_cast<double>(profile[term]) * static_cast<double>(idf_[term]);
  });
  return sum * static_cast<double>(inverse_[recipe]);
}

std::vector<double> TasteSpace::nearness(std::span<const ItemIndex> liked,
                                         const TasteSurvey& survey,
                                         std::span<const ItemIndex> among) const {
  const std::vector<float> own = profile(liked, survey);
  std::vector<double> near;
  for (const ItemIndex recipe : among) near.push_back(along(own, recipe));
  return near;
}

std::vector<ItemIndex> TasteSpace::nearest(std::span<const ItemIndex> liked,
                                           const TasteSurvey& survey, const RecipeSet& among,
                                           std::size_t limit) const {
  const std::vector<float> own = profile(liked, survey);
  std::vector<ByScore> scored;
  among.each([&](ItemIndex recipe) { scored.push_back({along(own, recipe), 0, recipe}); });
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
