// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/ingredient_finder.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/fold_case.h"
#include "core/data/ingredient_forms.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

std::string kind_of(std::string_view folded) {
  const auto bare = without_marks(folded);
  return in_singular(bare ? bare->name : folded);
}

bool has_word_beginning_with(std::string_view name, std::string_view beginning) {
  for (auto at = name.find(beginning); at != name.npos; at = name.find(beginning, at + 1))
    if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-') return true;
  return false;
}

}  // namespace

IngredientFinder::IngredientFinder(const Vocabulary& ingredients, std::vector<std::uint32_t> uses) {
  for (const std::string& name : ingredients.terms()) {
    const auto number = static_cast<std::uint32_t>(names_.size());
    names_.push_back(fold_case(name));
    kinds_[kind_of(names_.back())].push_back(number);
    by_use_.push_back(number);
  }
  std::ranges::stable_sort(by_use_, std::ranges::greater(),
                           [&](std::uint32_t number) { return uses[number]; });
}

std::vector<std::uint32_t> IngredientFinder::find(std::string_view name) const {
  const auto found = kinds_.find(kind_of(fold_case(trimmed(name))));
  return found == kinds_.end() ? std::vector<std::uint32_t>() : found->second;
}

std::vector<std::uint32_t> IngredientFinder::expect(std::string_view name) const {
  auto found = find(name);
  if (!found.empty()) return found;
  const auto alike = complete(name, 5);
  if (alike.empty())
    throw Error(name, en::say("no recipe has such an ingredient; use a name of the catalogue"));
  throw Error(name, en::say("no recipe has such an ingredient; there are {}", alike));
}

std::vector<std::string> IngredientFinder::complete(std::string_view beginning,
                                                    std::size_t limit) const {
  const std::string folded = fold_case(trimmed(beginning));
  std::vector<std::string> found;
  if (folded.empty()) return found;
  for (const std::uint32_t number : by_use_) {
    if (found.size() == limit) break;
    if (has_word_beginning_with(names_[number], folded)) found.push_back(names_[number]);
  }
  return found;
}

std::vector<std::string> IngredientFinder::most_used(std::size_t limit) const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(limit, by_use_.size()); ++i)
    names.push_back(names_[by_use_[i]]);
  return names;
}

}  // namespace hankki
