// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_answer.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/serving/account_name.h"
#include "core/serving/own_recipe.h"
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

/// Different recipes in any order, however few there are to choose from.
std::vector<ItemIndex> any_list(ItemIndex recipes) {
  auto list = *rc::gen::container<std::vector<ItemIndex>>(rc::gen::inRange(0u, recipes));
  std::set<ItemIndex> seen;
  std::erase_if(list, [&](ItemIndex recipe) { return !seen.insert(recipe).second; });
  return list;
}

RC_GTEST_PROP(ShopAnswerProperties, NothingThatIsNotAllowedAppearsAndNothingTwice, ()) {
  const auto recipes = *rc::gen::inRange<ItemIndex>(1, 30);
  const ShopCatalogue catalogue = plain_catalogue(recipes);
  const int arms = *rc::gen::inRange(1, 4);
  std::vector<OwnList> own;
  for (int arm = 0; arm < arms; ++arm) own.push_back(list_of(any_list(recipes)));
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

RC_GTEST_PROP(ShopAnswerProperties, PropensitiesOfEligibleModelsAndTheSurpriseSumTo1, ()) {
  const int arms = *rc::gen::inRange(1, 5);
  std::vector<std::vector<ItemIndex>> lists;
  for (int arm = 0; arm < arms; ++arm) lists.push_back(any_list(20));
  const std::vector<std::span<const ItemIndex>> views(lists.begin(), lists.end());
  std::vector<ItemIndex> surprises(*rc::gen::inRange<std::size_t>(0, 12));
  std::iota(surprises.begin(), surprises.end(), 100u);
  const double surprise = *rc::gen::inRange(0, 10) / 10.0;
  const auto policy = blend_of(arms);
  RandomEngine random = random_stream(*rc::gen::arbitrary<std::uint64_t>(), "test");
  std::size_t surprised = 0;
  for (const FilledSlot& slot : fill_list(
           *policy, {}, {.lists = views, .surprises = surprises, .surprise = surprise}, random)) {
    const bool may_surprise = surprise > 0 && surprised < surprises.size();
    double sum = 0;
    for (const int arm : slot.eligible) sum += slot.chances[static_cast<std::size_t>(arm)];
    RC_ASSERT(slot.eligible.empty() || std::abs(sum - 1) < 1e-6);
    const bool is_surprise = slot.reason == ChoiceReason::Surprise;
    const double of_surprise = slot.eligible.empty() ? 1 : may_surprise ? surprise : 0;
    const double expected =
        is_surprise ? of_surprise
                    : (1 - of_surprise) * slot.chances[static_cast<std::size_t>(slot.arm)];
    RC_ASSERT(std::abs(slot.arm_propensity - expected) < 1e-6);
    surprised += is_surprise ? 1 : 0;
  }
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

TEST(Leanings, MoveWhatHasTheTermAndNothingElse) {
  const ShopCatalogue catalogue = catalogue_of(
      {{{"rice"}}, {{"beef"}}, {{"rice", "tofu"}}, {{"egg"}}, {{"beef"}}, {{"egg"}}, {{"tofu"}}});
  const TasteSpace space(std::make_shared<const Dataset>(catalogue.dataset()));
  const std::vector<ItemIndex> list{0, 1, 2, 3, 4, 5, 6};
  std::vector<ItemIndex> same = list;
  Leaning(space, {}).sort(same);
  EXPECT_EQ(same, list) << "neutral";
  Leaning(space, {{*space.find_term("tofu"), 0.0}}).sort(same);
  EXPECT_EQ(same, list) << "a wish for what is believed";
  std::vector<ItemIndex> liked = list;
  const Leaning more(space, {{*space.find_term("ingredient:tofu"), 1.0}});
  more.sort(liked);
  EXPECT_THAT(liked, ElementsAre(2, 6, 0, 1, 3, 4, 5)) << "3/8, 7/8, 1, ...";
  std::vector<ItemIndex> disliked = list;
  Leaning(space, {{*space.find_term("rice"), -1.0}}).sort(disliked);
  EXPECT_THAT(disliked, ElementsAre(1, 3, 4, 5, 6, 0, 2)) << "8 and 24";
  EXPECT_FALSE(space.find_term("tag:tofu"));
}

TEST(OwnRecipes, AreTidiedAndComeBackFromTheirText) {
  const OwnRecipe recipe = tidied({.name = "  Kimchi\tstew ",
                                   .description = "hot\nand red\x01",
                                   .ingredients = {"Kimchi", " kimchi ", "", "TOFU"},
                                   .tags = {"Korean"},
                                   .steps = {"cut", " ", "boil\nlong"},
                                   .minutes = 30,
                                   .nutrition = Nutrition{.calories = 250}});
  EXPECT_EQ(recipe.name, "Kimchi stew");
  EXPECT_EQ(recipe.description, "hot\nand red");
  EXPECT_THAT(recipe.ingredients, ElementsAre("kimchi", "tofu"));
  EXPECT_THAT(recipe.steps, ElementsAre("cut", "boil long"));
  EXPECT_EQ(read_own_recipe(own_recipe_text(recipe)), recipe);
  EXPECT_THROW(tidied({.name = " ", .ingredients = {"egg"}}), Error);
  EXPECT_THROW(tidied({.name = "nothing"}), Error);
  EXPECT_THROW(tidied({.name = "a", .ingredients = {"egg"}, .minutes = -1}), Error);
  for (const char* wrong :
       {"", "[]", "{}", R"({"name": 3, "ingredients": ["egg"]})",
        R"({"name": "a", "ingredients": "egg"})",
        R"({"name": "a", "ingredients": ["egg"], "minutes": 1e300})",
        R"({"name": "a", "ingredients": ["egg"], "nutrition": {"calories": 1}})"})
    EXPECT_THROW(read_own_recipe(wrong), Error) << wrong;
}

TEST(OwnRecipes, StandBehindAndAreFound) {
  const ShopCatalogue catalogue = catalogue_of({{{"rice"}}, {{"beef"}}});
  const auto more = with_added(
      catalogue.dataset(),
      {{"shop:1", "account:1", {.name = "one", .ingredients = {"beef", "seitan"}}},
       {"shop:12", "account:2", {.name = "two", .ingredients = {"rice"}, .steps = {"a", "b"}}}});
  ASSERT_EQ(more->recipes().size(), 4u);
  EXPECT_EQ(more->find_recipe("1"), 1u);
  EXPECT_EQ(more->find_recipe("shop:1"), 2u);
  EXPECT_EQ(more->find_recipe("shop:12"), 3u);
  EXPECT_FALSE(more->find_recipe("shop:2"));
  EXPECT_FALSE(more->find_recipe("2"));
  EXPECT_EQ(more->recipes()[3].step_list().size(), 2u);
  EXPECT_EQ(more->recipes()[2].ingredients[0], more->recipes()[1].ingredients[0]);
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
