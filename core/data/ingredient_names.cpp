// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ingredient_names.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/base/error.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

using Targets = std::map<std::string_view, std::string_view>;

Targets targets_of(const Dataset& dataset, std::span<const Replacement> renames) {
  Targets targets;
  for (const Replacement& rename : renames) {
    if (!dataset.ingredients().find(rename.from))
      throw Error(rename.from, en::say("the data set has no such ingredient; names are compared "
                                       "letter by letter"));
    const std::string_view to = trimmed(rename.to);
    if (to.empty()) throw Error(rename.from, en::say("an ingredient needs a name; give one"));
    const auto [known, is_new] = targets.try_emplace(rename.from, to);
    if (!is_new && known->second != to)
      throw Error(rename.from,
                  en::say("is to be called both \"{}\" and \"{}\"; choose one", known->second, to));
  }
  return targets;
}

/// Where the chain that starts with `name` ends.
std::string_view end_of(const Targets& targets, std::string_view name) {
  std::size_t steps = 0;
  for (auto at = targets.find(name); at != targets.end() && at->second != name;
       at = targets.find(name)) {
    name = at->second;
    if (++steps > targets.size())
      throw Error(std::string(name),
                  en::say("its new names lead back to itself; leave one of them out"));
  }
  return name;
}

}  // namespace

IngredientNames::IngredientNames(const Dataset& dataset, std::span<const Replacement> renames)
    : dataset_(dataset),
      names_(dataset.ingredients().terms()),
      renamed_(dataset.ingredients().size(), false) {
  const Targets targets = targets_of(dataset, renames);
  for (const Replacement& rename : renames) {
    const std::uint32_t term = *dataset.ingredients().find(rename.from);
    if (renamed_[term]) continue;
    names_[term] = end_of(targets, rename.from);
    renamed_[term] = names_[term] != rename.from;
    if (renamed_[term]) renames_.push_back({rename.from, names_[term]});
  }
}

bool IngredientNames::changes(const Recipe& recipe) const {
  return std::ranges::any_of(recipe.ingredients, [&](auto term) { return renamed_[term]; });
}

std::vector<std::uint32_t> IngredientNames::of(const Recipe& recipe, Vocabulary& to) const {
  const bool once = changes(recipe);
  std::vector<std::uint32_t> terms;
  terms.reserve(recipe.ingredients.size());
  for (const std::uint32_t term : recipe.ingredients) {
    const std::uint32_t named = to.intern(names_[term]);
    if (!once || std::ranges::find(terms, named) == terms.end()) terms.push_back(named);
  }
  return terms;
}

std::int64_t IngredientNames::changed_recipes() const {
  return std::ranges::count_if(dataset_.recipes(),
                               [this](const Recipe& recipe) { return changes(recipe); });
}

}  // namespace hankki
