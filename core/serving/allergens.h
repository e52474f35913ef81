// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/data/dataset.h"

namespace hankki {

/// A group of foods that people are allergic to, as the law names it: one of the nine of the United
/// States (FALCPA 2004 and FASTER 2021), of the fourteen of the European Union (Regulation
/// 1169/2011, annex II), or of both. What a name says is all that is known of an ingredient, so
/// this is a help to choose by and no medical advice.
struct Allergen {
  std::string_view id;  ///< "tree-nuts"
  Message title;        ///< "Tree nuts"
  bool us = false, eu = false;
};

/// All groups; a set of them is a mask, the group of number n is bit n.
using AllergenMask = std::uint32_t;
const std::vector<Allergen>& allergens();

/// The bit of a group by its id; throws Error, naming those there are.
AllergenMask parse_allergen(std::string_view id);
std::vector<std::string_view> allergen_ids(AllergenMask mask);

/// The groups that an ingredient's name tells, by whole words and their synonyms: "walnut piece" is
/// a tree nut, "nutmeg" and "butternut squash" are not.
AllergenMask allergens_of(std::string_view ingredient);

/// The same for each ingredient of a data set.
std::vector<AllergenMask> allergens_of(const Vocabulary& ingredients);

/// How a group is told by words. Each text is one or several words; the last one may have a plural
/// s or es. What stands in `not_these` is no sign of the group, whatever words are in it.
struct AllergenWords {
  std::string_view id;
  std::span<const std::string_view> words;      ///< anywhere in the name
  std::span<const std::string_view> alone;      ///< the whole name
  std::span<const std::string_view> not_these;  ///< anywhere in the name
};
std::span<const AllergenWords> allergen_words();  ///< in the order of allergens()

}  // namespace hankki
