// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_taste.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace hankki {

std::vector<TasteBelief> taste_of(const Shop& shop, const ShopPerson& person, std::size_t limit) {
  const TasteSpace& space = shop.batch().taste();
  const auto beliefs = space.beliefs(shop.liked(person), person.survey);
  std::vector<TasteBelief> own;
  std::vector<bool> is_own(beliefs.size());
  for (const auto& [name, weight] : shop.workspace().shop().tastes().of(person.key)) {
    const auto term = space.find_term(name);
    own.push_back({name, term ? static_cast<double>(beliefs[*term]) : 0.0, weight});
    if (term) is_own[*term] = true;
  }
  std::vector<std::uint32_t> strongest;
  for (std::uint32_t term = 0; term < beliefs.size(); ++term)
    if (beliefs[term] != 0 && !is_own[term]) strongest.push_back(term);
  const std::size_t room = limit - std::min(limit, own.size());
  const auto count = std::min(room, strongest.size());
  std::ranges::partial_sort(strongest, strongest.begin() + static_cast<std::ptrdiff_t>(count),
                            [&](std::uint32_t a, std::uint32_t b) {
                              const float left = std::abs(beliefs[a]), right = std::abs(beliefs[b]);
                              return left != right ? left > right : a < b;
                            });
  for (std::size_t i = 0; i < count; ++i)
    own.push_back({space.term_name(strongest[i]), static_cast<double>(beliefs[strongest[i]]), {}});
  std::ranges::stable_sort(own, std::ranges::greater(), [](const TasteBelief& belief) {
    return std::max(std::abs(belief.believed), std::abs(belief.weight()));
  });
  return own;
}

void set_taste(const Shop& shop, const ShopPerson& person,
               const std::map<std::string, std::optional<double>>& weights, Time now) {
  const TasteSpace& space = shop.batch().taste();
  std::map<std::string, std::optional<double>> terms;
  for (const auto& [name, weight] : weights) {
    const auto term = space.find_term(name);
    if (!term)
      throw Error(name, en::say("no recipe has such a tag or ingredient; tag:NAME and "
                                "ingredient:NAME tell them apart"));
    terms[space.term_name(*term)] = weight;
  }
  shop.workspace().shop().tastes().set(person.key, terms, now);
}

void reset_taste(const Shop& shop, const ShopPerson& person, Time now) {
  shop.workspace().shop().tastes().reset(person.key, now);
}

Leaning leaning_of(const Shop& shop, const ShopPerson& person, const OwnTaste& own) {
  const TasteSpace& space = shop.batch().taste();
  const auto beliefs = space.beliefs(shop.liked(person), person.survey);
  std::map<std::uint32_t, double> differences;
  for (const auto& [name, weight] : own)
    if (const auto term = space.find_term(name))
      differences[*term] = weight - static_cast<double>(beliefs[*term]);
  return Leaning(space, std::move(differences));
}

}  // namespace hankki
