// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/allergens.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/data/fold_case.h"

namespace hankki {
namespace {

using Words = std::vector<std::string>;

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

Words words_of(std::string_view folded) {
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && is_of_word(folded[end])) ++end;
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_plural_of(std::string_view word, std::string_view singular) {
  if (!word.starts_with(singular)) return false;
  const auto ending = word.substr(singular.size());
  return ending.empty() || ending == "s" || ending == "es";
}

/// Whether the words stand there, from `at` on.
bool stands_at(const Words& name, std::size_t at, const Words& wanted) {
  if (wanted.empty() || at + wanted.size() > name.size()) return false;
  for (std::size_t i = 0; i + 1 < wanted.size(); ++i)
    if (name[at + i] != wanted[i]) return false;
  return is_plural_of(name[at + wanted.size() - 1], wanted.back());
}

std::vector<Words> split_all(std::span<const std::string_view> texts) {
  std::vector<Words> all;
  for (const auto text : texts) all.push_back(words_of(text));
  return all;
}

/// The words of a group, taken apart once.
struct Signs {
  std::vector<Words> words, alone, not_these;

  bool tell(const Words& name) const {
    std::vector<bool> excused(name.size());
    for (const Words& other : not_these)
      for (std::size_t at = 0; at < name.size(); ++at)
        if (stands_at(name, at, other))
          std::fill_n(excused.begin() + static_cast<std::ptrdiff_t>(at), other.size(), true);
    const auto counts = [&](std::size_t at, const Words& sign) {
      if (!stands_at(name, at, sign)) return false;
      for (std::size_t i = 0; i < sign.size(); ++i)
        if (!excused[at + i]) return true;
      return false;
    };
    for (const Words& sign : words)
      for (std::size_t at = 0; at < name.size(); ++at)
        if (counts(at, sign)) return true;
    return std::ranges::any_of(
        alone, [&](const Words& sign) { return sign.size() == name.size() && counts(0, sign); });
  }
};

const std::vector<Signs>& all_signs() {
  static const std::vector<Signs> signs = [] {
    std::vector<Signs> made;
    for (const AllergenWords& group : allergen_words())
      made.push_back({split_all(group.words), split_all(group.alone), split_all(group.not_these)});
    return made;
  }();
  return signs;
}

}  // namespace

const std::vector<Allergen>& allergens() {
  static const std::vector<Allergen> groups{
      {"milk", en::say("Milk"), true, true},
      {"eggs", en::say("Eggs"), true, true},
      {"fish", en::say("Fish"), true, true},
      {"crustaceans", en::say("Crustaceans"), true, true},
      {"tree-nuts", en::say("Tree nuts"), true, true},
      {"peanuts", en::say("Peanuts"), true, true},
      {"wheat", en::say("Wheat"), true, false},
      {"soy", en::say("Soy"), true, true},
      {"sesame", en::say("Sesame"), true, true},
      {"gluten", en::say("Cereals with gluten"), false, true},
      {"celery", en::say("Celery"), false, true},
      {"mustard", en::say("Mustard"), false, true},
      {"sulphites", en::say("Sulphites"), false, true},
      {"lupin", en::say("Lupin"), false, true},
      {"molluscs", en::say("Molluscs"), false, true},
  };
  return groups;
}

AllergenMask parse_allergen(std::string_view id) {
  const auto& groups = allergens();
  const auto found = std::ranges::find(groups, id, &Allergen::id);
  if (found != groups.end()) return AllergenMask{1} << (found - groups.begin());
  std::vector<std::string> ids;
  for (const Allergen& group : groups) ids.emplace_back(group.id);
  throw Error(en::say("allergy"), en::say("there is no group \"{}\"; it is one of {}", id, ids));
}

std::vector<std::string_view> allergen_ids(AllergenMask mask) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < allergens().size(); ++i)
    if (mask >> i & 1) ids.push_back(allergens()[i].id);
  return ids;
}

AllergenMask allergens_of(std::string_view ingredient) {
  const Words name = words_of(fold_case(ingredient));
  AllergenMask mask = 0;
  const auto& signs = all_signs();
  for (std::size_t i = 0; i < signs.size(); ++i)
    if (signs[i].tell(name)) mask |= AllergenMask{1} << i;
  return mask;
}

std::vector<AllergenMask> allergens_of(const Vocabulary& ingredients) {
  std::vector<AllergenMask> masks;
  for (const std::string& name : ingredients.terms()) masks.push_back(allergens_of(name));
  return masks;
}

}  // namespace hankki
