// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into the shop: names of accounts, ingredients and allergies.
#include <stdexcept>
#include <string>

#include "core/base/error.h"
#include "core/serving/account_name.h"
#include "core/serving/shop_catalogue.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

const ShopCatalogue& catalogue() {
  static const ShopCatalogue made = [] {
    DatasetBuilder builder;
    Recipe recipe{.id = "1"};
    for (const char* name : {"egg", "durkee onion", "walnut", "buttermilk"})
      recipe.ingredients.push_back(builder.ingredients().intern(name));
    builder.add_recipe(std::move(recipe));
    return ShopCatalogue(std::make_shared<const Dataset>(builder.build()));
  }();
  return made;
}

template <typename Read>
void try_to(const Read& read) {
  try {
    read();
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
}

}  // namespace

void run_one(std::string_view bytes) {
  try_to([&] {
    const AccountName name = parse_account_name(bytes);
    if (parse_account_name(name.shown) != name) throw std::logic_error("a name is not its own");
    if (name.folded.empty()) throw std::logic_error("a name is compared as nothing");
  });
  try_to([&] {
    const AtHand one = catalogue().at_hand(bytes);
    if (one.ingredients.empty()) throw std::logic_error("an ingredient is none");
    catalogue().cookable(std::span(&one, 1), 1);
  });
  try_to([&] { parse_allergen(bytes); });
  if (allergens_of(bytes) >> allergens().size() != 0)
    throw std::logic_error("there is no such group");
}

}  // namespace hankki::fuzz
