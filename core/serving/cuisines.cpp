// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/cuisines.h"

#include <algorithm>

namespace hankki {

const std::vector<Cuisine>& cuisines() {
  static const std::vector<Cuisine> all{{"korean", en::say("Korean")},
                                        {"japanese", en::say("Japanese")},
                                        {"chinese", en::say("Chinese")},
                                        {"thai", en::say("Thai")},
                                        {"vietnamese", en::say("Vietnamese")},
                                        {"filipino", en::say("Filipino")},
                                        {"indonesian", en::say("Indonesian")},
                                        {"indian", en::say("Indian")},
                                        {"italian", en::say("Italian")},
                                        {"french", en::say("French")},
                                        {"spanish", en::say("Spanish")},
                                        {"portuguese", en::say("Portuguese")},
                                        {"greek", en::say("Greek")},
                                        {"turkish", en::say("Turkish")},
                                        {"lebanese", en::say("Lebanese")},
                                        {"moroccan", en::say("Moroccan")},
                                        {"german", en::say("German")},
                                        {"british", en::say("British")},
                                        {"english", en::say("English")},
                                        {"irish", en::say("Irish")},
                                        {"scottish", en::say("Scottish")},
                                        {"swedish", en::say("Swedish")},
                                        {"polish", en::say("Polish")},
                                        {"hungarian", en::say("Hungarian")},
                                        {"russian", en::say("Russian")},
                                        {"american", en::say("American")},
                                        {"southern-united-states", en::say("Southern US")},
                                        {"canadian", en::say("Canadian")},
                                        {"mexican", en::say("Mexican")},
                                        {"tex-mex", en::say("Tex-Mex")},
                                        {"caribbean", en::say("Caribbean")},
                                        {"brazilian", en::say("Brazilian")},
                                        {"australian", en::say("Australian")},
                                        {"hawaiian", en::say("Hawaiian")}};
  return all;
}

const Cuisine* cuisine_of(const Dataset& dataset, const Recipe& recipe) {
  for (const std::uint32_t tag : recipe.tags) {
    const auto found = std::ranges::find(cuisines(), dataset.tags().term(tag), &Cuisine::tag);
    if (found != cuisines().end()) return &*found;
  }
  return nullptr;
}

std::vector<const Cuisine*> cuisines_of(const Dataset& dataset) {
  std::vector<const Cuisine*> told;
  for (const Cuisine& cuisine : cuisines())
    if (dataset.tags().find(cuisine.tag)) told.push_back(&cuisine);
  return told;
}

}  // namespace hankki
