// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_answer.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <numeric>
#include <set>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/serving/account_name.h"
#include "core/serving/password.h"
#include "core/serving/theme_shelf.h"
#include "tests/serving/serving_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;

std::unique_ptr<Policy> blend_of(int arms) {
  return make_policy("blend", policy_spec("blend").preset("default"), {.arms = arms});
}

OwnList list_of(std::vector<ItemIndex> recipes) {
  OwnList own{.recipes = std::move(recipes), .ranks = {}};
  own.ranks.resize(own.recipes.size());
  std::iota(own.ranks.begin(), own.ranks.end(), 0u);
  return own;
}

ShopCatalogue plain_catalogue(std::size_t recipes) {
  return catalogue_of(std::vector<Dish>(recipes));
}

TEST(ShopAnswer, FiltersComeBeforeTheBlendAndRanksAreTheModelsOwn) {
  const ShopCatalogue catalogue = plain_catalogue(8);
  const std::vector<OwnList> own{list_of({0, 1, 2, 3}), list_of({4, 0, 5, 6})};
  RecipeSet allowed = everything(catalogue);
  for (const ItemIndex out : {0u, 4u}) allowed.remove(out);
  const auto policy = blend_of(2);
  RandomEngine random = random_stream(1, "test");
  const Blend blend = blend_lists(
      *policy, {}, {.own = own, .allowed = &allowed, .bins = &catalogue.bins(), .length = 10},
      random);
  EXPECT_THAT(blend.lists[0], ElementsAre(1, 2, 3));
  EXPECT_THAT(blend.lists[1], ElementsAre(5, 6));
  ASSERT_EQ(blend.shown.size(), 5u);
  for (const ShopSlot& slot : blend.shown)
    if (slot.recipe == 5) {
      EXPECT_EQ(slot.arm, 1);
      EXPECT_FALSE(slot.ranks[0]);
      EXPECT_EQ(slot.ranks[1], 2u);
    }
}

TEST(ShopAnswer, SurprisesAreOfNoListAndTheirPropensityIsThatOfTheRecipe) {
  const ShopCatalogue catalogue = plain_catalogue(10);
  const std::vector<OwnList> own{list_of({0, 1, 2, 3}), list_of({4, 5, 6, 7})};
  const RecipeSet allowed = everything(catalogue);
  const auto policy = blend_of(2);
  RandomEngine random = random_stream(1, "test");
  std::map<ItemIndex, int> first;
  for (int visit = 0; visit < 4000; ++visit) {
    const Blend blend = blend_lists(
        *policy, {},
        {.own = own, .allowed = &allowed, .bins = &catalogue.bins(), .length = 2, .surprise = .4},
        random);
    const ShopSlot& slot = blend.shown[0];
    ++first[slot.recipe];
    if (slot.reason != ChoiceReason::Surprise) continue;
    EXPECT_EQ(slot.arm, -1);
    EXPECT_GE(slot.recipe, 8u);
    EXPECT_NEAR(slot.model_propensity, .4, 1e-12);
    EXPECT_NEAR(slot.item_propensity, .2, 1e-12);
  }
  EXPECT_NEAR(first[8] / 4000.0, .2, .03);
  EXPECT_NEAR(first[9] / 4000.0, .2, .03);
}

RC_GTEST_PROP(ShopAnswerProperties, NothingThatIsNotAllowedAppearsAndNothingTwice, ()) {
  const auto recipes = *rc::gen::inRange<ItemIndex>(1, 30);
  const ShopCatalogue catalogue = plain_catalogue(recipes);
  const int arms = *rc::gen::inRange(1, 4);
  std::vector<OwnList> own;
  for (int arm = 0; arm < arms; ++arm)
    own.push_back(list_of(*rc::gen::unique<std::vector<ItemIndex>>(rc::gen::inRange(0u, recipes))));
  RecipeSet allowed(recipes);
  for (const ItemIndex recipe :
       *rc::gen::container<std::vector<ItemIndex>>(rc::gen::inRange(0u, recipes)))
    allowed.add(recipe);
  const bool surprising = *rc::gen::arbitrary<bool>();
  const auto policy = blend_of(arms);
  RandomEngine random = random_stream(*rc::gen::arbitrary<std::uint64_t>(), "test");
  const Blend blend = blend_lists(*policy, {},
                                  {.own = own,
                                   .allowed = &allowed,
                                   .bins = &catalogue.bins(),
                                   .length = 10,
                                   .surprise = surprising ? .3 : 0},
                                  random);
  std::set<ItemIndex> seen;
  for (const ShopSlot& slot : blend.shown) {
    RC_ASSERT(allowed.contains(slot.recipe));
    RC_ASSERT(seen.insert(slot.recipe).second);
    RC_ASSERT(slot.item_propensity > 0 && slot.item_propensity <= 1);
    if (slot.reason == ChoiceReason::Draw)
      for (const double draw : slot.draws)
        RC_ASSERT(!(draw > slot.draws[static_cast<std::size_t>(slot.arm)]));
    if (slot.arm >= 0) RC_ASSERT(slot.ranks[static_cast<std::size_t>(slot.arm)].has_value());
  }
  RecipeSet left = allowed;
  if (!surprising) {
    RecipeSet listed(recipes);
    for (const OwnList& list : own)
      for (const ItemIndex recipe : list.recipes) listed.add(recipe);
    left &= listed;
  }
  RC_ASSERT(blend.shown.size() == std::min<std::size_t>(10, left.count()));
}

RC_GTEST_PROP(ThemeShelf, NothingComesTwiceBeforeAllWasThere, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(0, 40);
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  std::set<std::size_t> seen;
  const std::size_t size = std::min<std::size_t>(5, count);
  const std::size_t whole = size == 0 ? 0 : count / size;
  for (std::size_t hand = 0; hand < whole; ++hand)
    for (const std::size_t one : deal(count, 5, hand, seed)) RC_ASSERT(seen.insert(one).second);
  for (const std::size_t one : deal(count, 5, whole, seed)) seen.insert(one);
  RC_ASSERT(seen.size() == count);
}

TEST(AccountNames, AreLettersAndDigitsOfAnyScript) {
  EXPECT_EQ(parse_account_name("Anna7").shown, "Anna7");
  EXPECT_EQ(parse_account_name("Anna7").folded, parse_account_name(" ANNA7 ").folded);
  EXPECT_EQ(parse_account_name("Straße").folded, parse_account_name("STRASSE").folded);
  EXPECT_EQ(parse_account_name("한").folded, parse_account_name("\u1112\u1161\u11ab").folded)
      << "composed or not";
  EXPECT_EQ(parse_account_name("ａｎｎａ").folded, "anna") << "wide letters";
  EXPECT_EQ(parse_account_name("e\u0301a").folded, parse_account_name("\u00e9a").folded);
  for (const auto wrong :
       {"", " ", "two words", "a-b", "\u0301a", "na\tme", "😀", "\u115f", "\u3164"})
    EXPECT_THROW(parse_account_name(wrong), Error) << wrong;
  EXPECT_THROW(parse_account_name(std::string(41, 'a')), Error);
}

TEST(Passwords, AreKeptAsArgon2idAndFoundAgain) {
  const std::string hash = hash_password("correct horse");
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_NE(hash, hash_password("correct horse")) << "each has its own salt";
  EXPECT_TRUE(check_password("correct horse", hash));
  EXPECT_FALSE(check_password("wrong horse", hash));
  EXPECT_FALSE(check_password("correct horse", ""));
  EXPECT_FALSE(check_password("correct horse", "nonsense"));
  EXPECT_FALSE(check_password("nobody has this password", ""));
  EXPECT_FALSE(check_password("correct horse",
                              "$argon2id$v=19$m=8,t=1,p=1$aOH6aSgQVNjYAyWz8hiFmw$"
                              "amKIrzykaM3dmlOK48Ly4ha+QWsK8F+Mls7gV+mRCKw"))
      << "its own, but not of our cost";
  EXPECT_THROW(hash_password("short"), Error);
}

}  // namespace
}  // namespace hankki::test
