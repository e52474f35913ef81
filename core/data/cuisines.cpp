// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cuisines.h"

#include <algorithm>

namespace hankki {

const std::vector<Cuisine>& cuisines() {
  static const std::vector<Cuisine> all{{"korean", en::say("Korean")},
                                        {"japanese", en::say("Japanese")},
                                        {"chinese", en::say("Chinese")},
                                        {"szechuan", en::say("Szechuan")},
                                        {"thai", en::say("Thai")},
                                        {"vietnamese", en::say("Vietnamese")},
                                        {"filipino", en::say("Filipino")},
                                        {"malaysian", en::say("Malaysian")},
                                        {"indonesian", en::say("Indonesian")},
                                        {"indian", en::say("Indian")},
                                        {"pakistani", en::say("Pakistani")},
                                        {"iranian-persian", en::say("Persian")},
                                        {"italian", en::say("Italian")},
                                        {"french", en::say("French")},
                                        {"spanish", en::say("Spanish")},
                                        {"portuguese", en::say("Portuguese")},
                                        {"greek", en::say("Greek")},
                                        {"turkish", en::say("Turkish")},
                                        {"lebanese", en::say("Lebanese")},
                                        {"egyptian", en::say("Egyptian")},
                                        {"moroccan", en::say("Moroccan")},
                                        {"ethiopian", en::say("Ethiopian")},
                                        {"south-african", en::say("South African")},
                                        {"african", en::say("African")},
                                        {"german", en::say("German")},
                                        {"austrian", en::say("Austrian")},
                                        {"swiss", en::say("Swiss")},
                                        {"belgian", en::say("Belgian")},
                                        {"dutch", en::say("Dutch")},
                                        {"british", en::say("British")},
                                        {"english", en::say("English")},
                                        {"irish", en::say("Irish")},
                                        {"scottish", en::say("Scottish")},
                                        {"swedish", en::say("Swedish")},
                                        {"danish", en::say("Danish")},
                                        {"norwegian", en::say("Norwegian")},
                                        {"finnish", en::say("Finnish")},
                                        {"scandinavian", en::say("Scandinavian")},
                                        {"polish", en::say("Polish")},
                                        {"hungarian", en::say("Hungarian")},
                                        {"russian", en::say("Russian")},
                                        {"american", en::say("American")},
                                        {"southern-united-states", en::say("Southern US")},
                                        {"southwestern-united-states", en::say("Southwestern US")},
                                        {"cajun", en::say("Cajun")},
                                        {"creole", en::say("Creole")},
                                        {"native-american", en::say("Native American")},
                                        {"canadian", en::say("Canadian")},
                                        {"mexican", en::say("Mexican")},
                                        {"tex-mex", en::say("Tex-Mex")},
                                        {"caribbean", en::say("Caribbean")},
                                        {"cuban", en::say("Cuban")},
                                        {"puerto-rican", en::say("Puerto Rican")},
                                        {"brazilian", en::say("Brazilian")},
                                        {"argentine", en::say("Argentine")},
                                        {"peruvian", en::say("Peruvian")},
                                        {"australian", en::say("Australian")},
                                        {"new-zealand", en::say("New Zealand")},
                                        {"hawaiian", en::say("Hawaiian")},
                                        {"polynesian", en::say("Polynesian")}};
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
