// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ingredient_suggestions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "core/data/ingredient_forms.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 4> kReasons{"plural", "brand", "remnant", "spelling"};
constexpr std::size_t kFewestLetters = 6;  // shorter words that differ by one are mostly two words
constexpr std::int64_t kMuchRarer = 5;     // times
constexpr std::size_t kTermsPerCheck = 256;

class Suggesting {
 public:
  Suggesting(const Dataset& dataset, const JobContext& job)
      : terms_(dataset.ingredients()),
        counts_(recipes_by_ingredient(dataset)),
        job_(job),
        found_(terms_.size()) {}

  std::vector<IngredientSuggestion> run() {
    suggest_without_marks();
    suggest_same(RenameReason::Plural, [](std::string_view name) { return in_singular(name); });
    suggest_same(RenameReason::Spelling, [](std::string_view name) { return bare_letters(name); });
    suggest_misspelt();
    std::vector<IngredientSuggestion> suggestions;
    for (auto& found : found_)
      if (found) suggestions.push_back(std::move(*found));
    std::ranges::sort(suggestions, {}, [](const IngredientSuggestion& suggestion) {
      return std::tuple(-suggestion.recipes, std::string_view(suggestion.rename.from));
    });
    return suggestions;
  }

 private:
  void check(std::size_t term) const {
    if (term % kTermsPerCheck == 0) job_.check();
  }

  void suggest(std::uint32_t term, std::string_view to, RenameReason reason) {
    if (found_[term] || counts_[term] == 0) return;
    const auto target = terms_.find(to);
    found_[term] = IngredientSuggestion{.rename = {terms_.term(term), std::string(to)},
                                        .reason = reason,
                                        .recipes = counts_[term],
                                        .target_recipes = target ? counts_[*target] : 0};
  }

  void suggest_without_marks() {
    for (std::uint32_t term = 0; term < terms_.size(); ++term) {
      check(term);
      if (const auto bare = without_marks(terms_.term(term)); bare && says_nothing(term, *bare))
        suggest(term, bare->name, bare->brand ? RenameReason::Brand : RenameReason::Remnant);
    }
  }

  /// A word behind changes what is meant ("juice concentrate"), unless hardly any recipe has the
  /// name without it.
  bool says_nothing(std::uint32_t term, const BareName& bare) const {
    const auto plain = terms_.find(bare.name);
    return bare.in_front || !plain || counts_[*plain] < counts_[term];
  }

  /// Of names that are the same by `form`, all are called as the most common one.
  template <typename Form>
  void suggest_same(RenameReason reason, const Form& form) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> groups;
    for (std::uint32_t term = 0; term < terms_.size(); ++term) {
      check(term);
      std::string key = form(terms_.term(term));
      if (!key.empty()) groups[std::move(key)].push_back(term);
    }
    for (const auto& [key, group] : groups) {
      const std::uint32_t best = *std::ranges::min_element(group, {}, [this](std::uint32_t term) {
        return std::tuple(-counts_[term], terms_.term(term).size(), term);
      });
      for (const std::uint32_t term : group)
        if (term != best) suggest(term, terms_.term(best), reason);
    }
  }

  /// Names that one letter tells from one that is much more common. Two that are one edit apart
  /// have a text in common among what is left without one letter, and themselves.
  void suggest_misspelt() {
    std::vector<std::string> letters;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_rest;
    for (std::uint32_t term = 0; term < terms_.size(); ++term) {
      check(term);
      letters.push_back(bare_letters(terms_.term(term)));
      if (letters[term].size() < kFewestLetters) continue;
      by_rest[letters[term]].push_back(term);
      for (std::string& rest : without_one(letters[term])) by_rest[std::move(rest)].push_back(term);
    }
    std::vector<std::optional<std::uint32_t>> best(terms_.size());
    for (const auto& [rest, group] : by_rest)
      for (const std::uint32_t term : group)
        for (const std::uint32_t other : group)
          if (is_misspelt(term, other, letters) &&
              (!best[term] ||
               std::pair(counts_[other], *best[term]) > std::pair(counts_[*best[term]], other)))
            best[term] = other;
    for (std::uint32_t term = 0; term < terms_.size(); ++term)
      if (best[term]) suggest(term, terms_.term(*best[term]), RenameReason::Spelling);
  }

  bool is_misspelt(std::uint32_t term, std::uint32_t other,
                   const std::vector<std::string>& letters) const {
    return counts_[other] >= kMuchRarer * counts_[term] &&
           letters[term].front() == letters[other].front() &&
           is_one_edit_apart(letters[term], letters[other]);
  }

  const Vocabulary& terms_;
  const std::vector<std::int64_t> counts_;
  const JobContext& job_;
  std::vector<std::optional<IngredientSuggestion>> found_;  // of each term
};

}  // namespace

std::string_view to_text(RenameReason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

std::vector<IngredientSuggestion> suggest_ingredient_names(const Dataset& dataset,
                                                           const JobContext& job) {
  return Suggesting(dataset, job).run();
}

std::vector<std::int64_t> recipes_by_ingredient(const Dataset& dataset) {
  std::vector<std::int64_t> counts(dataset.ingredients().size(), 0);
  std::vector<std::uint32_t> last(counts.size(), 0);  // recipe that was counted, from 1
  for (std::uint32_t recipe = 0; recipe < dataset.recipes().size(); ++recipe) {
    for (const std::uint32_t term : dataset.recipes()[recipe].ingredients) {
      if (last[term] == recipe + 1) continue;
      last[term] = recipe + 1;
      ++counts[term];
    }
  }
  return counts;
}

}  // namespace hankki
