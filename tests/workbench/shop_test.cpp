// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop.h"

#include <set>

#include "core/bandit/policy_state.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/runs.h"
#include "core/workbench/autopilot.h"
#include "core/workbench/publishing.h"
#include "core/workbench/shop_explanation.h"
#include "core/workbench/shop_themes.h"
#include "core/workbench/sign_in.h"
#include "core/workbench/training.h"
#include "tests/workbench/shop_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkbenchShop : public ShopTest {
 protected:
  RunId train(const std::string& model) {
    const RunId id = workspace->runs().add(known.split_id, request_of(model));
    return train_run(*workspace, id, known, {}, job).run.id;
  }
  BatchInfo publish(const std::string& tag, const std::vector<std::string>& models) {
    PublishTask task{.tag = tag};
    for (const std::string& model : models) task.runs.push_back(train(model));
    return publish_batch(*workspace, task, known, job);
  }
  Shop open_shop(ShopSettings settings = {}) { return Shop(*workspace, settings, known, job); }

  std::string id_of(ItemIndex recipe) const { return known.dataset->recipes()[recipe].id; }
};

TEST_F(WorkbenchShop, ABatchTakesThePlaceOfTheOneBeforeAndRollsBack) {
  EXPECT_THAT(error_of([&] { open_shop(); }), HasSubstr("nothing is served"));
  const BatchInfo first = publish("one", {"mostpop", "ease"});
  EXPECT_TRUE(first.served);
  ASSERT_THAT(first.models, SizeIs(2));
  EXPECT_EQ(first.models[1].name, "ease");
  ASSERT_TRUE(first.models[1].recall);
  EXPECT_GT(*first.models[1].recall, 0);
  const auto priors = make_batch_policy(first)->posteriors();
  EXPECT_NEAR(priors[1].a, std::max(.5, 1000 * *first.models[1].recall), 1e-9);
  Shop shop = open_shop();
  EXPECT_EQ(shop.batch().info().tag, "one");
  const BatchInfo second = publish("two", {"itemknn"});
  EXPECT_TRUE(shop.refresh(job));
  EXPECT_EQ(shop.batch().info().tag, "two");
  EXPECT_FALSE(shop.refresh(job));
  EXPECT_EQ(workspace->batches().roll_back(), first.id);
  EXPECT_TRUE(shop.refresh(job));
  EXPECT_EQ(shop.batch().info().tag, "one");
  EXPECT_THAT(error_of([&] { workspace->batches().roll_back(); }), HasSubstr("none was served"));
  workspace->batches().remove(first.id);
  EXPECT_EQ(workspace->batches().served_id(), second.id);
  workspace->batches().restore(first.id);
  EXPECT_EQ(workspace->batches().served_id(), first.id);
  EXPECT_THAT(error_of([&] { publish("two", {"mostpop"}); }), HasSubstr("a batch named \"two\""));
}

TEST_F(WorkbenchShop, ATagIsTakenAlsoWhereTheSplitIsHidden) {
  publish("batch 1", {"ease"});
  const SplitId other = workspace->splits().add(known.dataset_id, *known.dataset,
                                                assign_parts(*known.dataset, known.split->recipe),
                                                known.split->recipe);
  workspace->splits().remove(known.split_id);
  EXPECT_THAT(workspace->batches().list(), IsEmpty());
  known.split_id = other;
  EXPECT_THAT(error_of([&] { publish("batch 1", {"ease"}); }),
              HasSubstr("a batch named \"batch 1\""));
  const BatchInfo next = publish("", {"ease"});
  EXPECT_EQ(next.tag, "batch 2");
  workspace->batches().remove(next.id);
  EXPECT_FALSE(workspace->batches().is_taken("batch 2"));
  publish("batch 2", {"ease"});
  EXPECT_THAT(error_of([&] { workspace->batches().restore(next.id); }), HasSubstr("a batch named"));
}

TEST_F(WorkbenchShop, WithoutAValidationPartNoRecallIsKnown) {
  const SplitRecipe recipe{.train = .8, .validation = 0, .test = .2, .seed = 7};
  const auto parts = assign_parts(*known.dataset, recipe);
  known.split_id = workspace->splits().add(known.dataset_id, *known.dataset, parts, recipe);
  known.split = std::make_shared<const Split>(make_split(*known.dataset, parts, recipe));
  const BatchInfo batch = publish("blind", {"mostpop", "ease"});
  EXPECT_FALSE(batch.models[0].recall);
  EXPECT_THAT(log, testing::Contains(HasSubstr("no validation part")));
  const auto priors = make_batch_policy(batch)->posteriors();
  EXPECT_EQ(priors[0], priors[1]);
}

TEST_F(WorkbenchShop, OnlyPoliciesThatCountsSufficeForAreServed) {
  BatchInfo batch = publish("one", {"ease", "itemknn"});
  for (const char* id : {"etc", "exp3", "top-two-thompson", "discounted-thompson", "discounted-ucb",
                         "sliding-thompson", "sliding-ucb", "linucb", "lin-thompson"}) {
    batch.policy = id;
    batch.parameters = policy_spec(id).preset("default");
    EXPECT_THAT(error_of([&] { make_batch_policy(batch); }), HasSubstr("those that can serve are"))
        << id;
  }
  batch.policy = "thompson";
  batch.parameters = policy_spec("thompson").preset("default");
  EXPECT_TRUE(make_batch_policy(batch));
  batch.parameters.set("sticky", true);
  EXPECT_THAT(error_of([&] { make_batch_policy(batch); }), HasSubstr("sticky"));
}

TEST_F(WorkbenchShop, APolicyThatCountsPullsIsTheSameWhenBuiltAgain) {
  PublishTask task{.runs = {train("ease"), train("itemknn")},
                   .tag = "one",
                   .policy = {"ucb", policy_spec("ucb").preset("default")}};
  publish_batch(*workspace, task, known, job);
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
  shop.rate(person, id_of(answer.blend.shown[0].recipe), 5, {}, kNoon + kHour);
  shop.recommend(person, {}, 2, kNoon + 2 * kHour);
  shop.recommend(person, {}, 3, kNoon + 2 * kHour, false);
  const PolicyState state = shop.policy().save();
  EXPECT_THAT(state.numbers.at("all_pulls"), ElementsAre(10)) << "one answer is settled";
  EXPECT_EQ(open_shop().policy().save(), state);
}

TEST_F(WorkbenchShop, ABatchOutlivesItsRuns) {
  const BatchInfo batch = publish("one", {"ease"});
  workspace->runs().remove(batch.models[0].run);
  Shop shop = open_shop();
  EXPECT_THAT(shop.recommend(shop.person("3"), {}, 1, kNoon).blend.shown, SizeIs(10));
}

TEST_F(WorkbenchShop, AnswersHoldToFiltersAndAreLogged) {
  publish("one", {"mostpop", "ease", "itemknn"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ShopFilters filters{.have = {shop.batch().catalogue().at_hand("soy sauce")},
                            .max_minutes = 30,
                            .allergies = parse_allergen("sesame")};
  const ShopAnswer answer = shop.recommend(person, filters, 7, kNoon);
  ASSERT_FALSE(answer.blend.shown.empty());
  const auto trained = shop.batch().trained(*person.row);
  std::set<ItemIndex> seen;
  for (const ShopSlot& slot : answer.blend.shown) {
    const Recipe& recipe = known.dataset->recipes()[slot.recipe];
    EXPECT_LE(recipe.minutes, 30);
    EXPECT_EQ(known.dataset->ingredients().term(recipe.ingredients[0]), "soy sauce");
    EXPECT_FALSE(std::ranges::binary_search(trained, slot.recipe));
    EXPECT_TRUE(seen.insert(slot.recipe).second);
  }
  const auto logged = shop.workspace().shop().last_answer(person.key);
  ASSERT_TRUE(logged);
  EXPECT_EQ(logged->id, answer.id);
  ASSERT_EQ(logged->recipes.size(), answer.blend.shown.size());
  EXPECT_EQ(logged->recipes[0], id_of(answer.blend.shown[0].recipe));
  EXPECT_EQ(logged->detail["filters"]["max_minutes"], 30);
  EXPECT_EQ(logged->detail["lists"].size(), 3u);
  EXPECT_EQ(logged->detail["slots"][0]["item_propensity"], answer.blend.shown[0].item_propensity);
  EXPECT_EQ(shop.recommend(person, filters, 7, kNoon, false).blend.shown[0].recipe,
            answer.blend.shown[0].recipe);
}

TEST_F(WorkbenchShop, TheTimeToCookIsWhatIsAskedWhateverTheSurveyTold) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  ShopPerson person = shop.person("3");
  person.survey.minutes = 20;
  const auto longest = [&](const ShopFilters& filters) {
    int minutes = 0;
    for (const ShopSlot& slot : shop.recommend(person, filters, 1, kNoon, false).blend.shown)
      minutes = std::max(minutes, static_cast<int>(known.dataset->recipes()[slot.recipe].minutes));
    return minutes;
  };
  EXPECT_GT(longest({}), 20) << "switched off in the shop";
  EXPECT_LE(longest({.max_minutes = 20}), 20);
}

TEST_F(WorkbenchShop, AListThatFiltersLeaveShortIsLookedForInDepth) {
  PublishTask task{.runs = {train("ease")}, .tag = "short", .depth = 12};
  publish_batch(*workspace, task, known, job);
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ShopFilters filters{.max_minutes = 30};
  const ShopAnswer answer = shop.recommend(person, filters, 1, kNoon);
  EXPECT_THAT(answer.deepened, ElementsAre(0));
  EXPECT_EQ(answer.blend.shown.size(), std::min<std::size_t>(10, answer.filtered.remaining));
  const OwnList stored = shop.batch().stored_list(0, *person.row);
  for (const ShopSlot& slot : answer.blend.shown)
    if (const auto rank = stored.rank(slot.recipe)) {
      EXPECT_EQ(slot.ranks[0], rank) << "the same order";
    }
  Shop poor = open_shop({.memory_mb = 0});
  const ShopAnswer shallow = poor.recommend(person, filters, 1, kNoon);
  EXPECT_THAT(shallow.lists_only, ElementsAre(0));
  EXPECT_LT(shallow.blend.shown.size(), answer.blend.shown.size());
}

// Of every sort of model: some make what they score by when their weights are there.
TEST_F(WorkbenchShop, ListsInDepthAreOrderedAsTheStoredOnes) {
  const std::vector<std::string> models{"bpr", "ials", "lightgcn", "ease", "multivae", "slim"};
  publish("deep", models);
  const Shop shop = open_shop();
  const ServedBatch& batch = shop.batch();
  for (std::size_t arm = 0; arm < models.size(); ++arm)
    for (UserIndex row = 0; row < known.split->users.size(); ++row) {
      RecipeSet mine(batch.catalogue().recipes());
      for (const ItemIndex recipe : batch.trained(row)) mine.add(recipe);
      RecipeSet left = batch.offered();
      left -= mine;
      const OwnList stored = batch.stored_list(arm, row);
      const OwnList deep = batch.deep_list(arm, row, mine, left, stored.recipes.size());
      EXPECT_EQ(deep.recipes, stored.recipes) << models[arm] << ", row " << row;
      EXPECT_EQ(deep.ranks, stored.ranks) << models[arm] << ", row " << row;
      // Ranks are the model's own, whatever filters leave.
      RecipeSet third(batch.catalogue().recipes());
      for (std::size_t i = 0; i < stored.recipes.size(); i += 3) third.add(stored.recipes[i]);
      const OwnList some = batch.deep_list(arm, row, mine, third, 100);
      for (std::size_t i = 0; i < some.recipes.size(); ++i)
        EXPECT_EQ(some.ranks[i], stored.rank(some.recipes[i])) << models[arm] << ", row " << row;
      EXPECT_EQ(some.recipes.size(), third.count());
    }
}

TEST_F(WorkbenchShop, CreditFollowsARatingAndMovesThePolicy) {
  publish("one", {"ease", "itemknn"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const auto before = shop.policy().posteriors();
  const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
  const ShopSlot& slot = answer.blend.shown[2];
  const std::string recipe = id_of(slot.recipe);
  const auto arm = static_cast<std::size_t>(slot.arm);
  EXPECT_EQ(shop.rate(person, recipe, 4.5, {}, kNoon + kHour).arm, slot.arm);
  EXPECT_EQ(shop.policy().posteriors()[arm].a, before[arm].a + 1);
  EXPECT_FALSE(shop.rate(person, recipe, 3, {}, kNoon + kHour).arm);
  EXPECT_EQ(shop.policy().posteriors(), before) << "undone";
  EXPECT_EQ(shop.rate(person, recipe, 5, {}, kNoon + kHour).arm, slot.arm);
  EXPECT_FALSE(shop.unseen(person, kNoon).contains(slot.recipe));
  {
    Shop another = open_shop();
    EXPECT_EQ(another.policy().posteriors()[arm].a, before[arm].a + 1) << "by what is stored";
  }
  shop.recommend(person, {}, 2, kNoon + 2 * kHour);
  double failures = 0;
  for (std::size_t i = 0; i < before.size(); ++i)
    failures += shop.policy().posteriors()[i].b - before[i].b;
  EXPECT_EQ(failures, 9);
  EXPECT_FALSE(shop.rate(person, recipe, std::nullopt, {}, kNoon + 3 * kHour).arm);
  EXPECT_TRUE(shop.unseen(person, kNoon).contains(slot.recipe)) << "withdrawn";
  EXPECT_THAT(error_of([&] { shop.rate(person, recipe, 4.2, {}, kNoon); }), HasSubstr("no rating"));
  EXPECT_THAT(error_of([&] { shop.rate(person, "none", 4, {}, kNoon); }), HasSubstr("no recipe"));
}

TEST_F(WorkbenchShop, AWithdrawnRatingIsNoSuccessWhereAnyRatingIsOne) {
  publish("one", {"ease", "itemknn"});
  Shop shop = open_shop({.credit = {.least_stars = 0}});
  const ShopPerson person = shop.person("3");
  const std::string recipe = id_of(shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe);
  EXPECT_TRUE(shop.rate(person, recipe, .5, {}, kNoon + 1).arm);
  EXPECT_FALSE(shop.rate(person, recipe, std::nullopt, {}, kNoon + 2).arm);
}

TEST_F(WorkbenchShop, WhatIsNotSaidOfARecipeStays) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const std::string recipe = id_of(shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe);
  EXPECT_EQ(shop.rate(person, recipe, {}, true, kNoon, true).stars, std::nullopt);
  EXPECT_EQ(shop.rate(person, recipe, 3, {}, kNoon).stars, 3) << "cooked still";
  EXPECT_EQ(shop.rate(person, recipe, {}, true, kNoon, true).stars, 3);
  const auto opinions = workspace->shop().opinions(person.key);
  ASSERT_THAT(opinions, SizeIs(1));
  EXPECT_TRUE(opinions[0].cooked);
  EXPECT_EQ(opinions[0].stars, 3);
  shop.rate(person, recipe, {}, false, kNoon);
  EXPECT_THAT(workspace->shop().opinions(person.key), IsEmpty());
}

TEST_F(WorkbenchShop, WhatSomebodyElseWroteIsHeldToItsBounds) {
  const BatchInfo batch = publish("one", {"ease"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ItemIndex recipe = shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe;
  Connection connection(database(), Connection::Mode::ReadWrite);
  const auto last = [&] { return error_of([&] { workspace->shop().last_answer(person.key); }); };
  connection.run("UPDATE shop_answer SET arms = replace(arms, '0', '77')");
  EXPECT_EQ(explain_recipe(shop, person, recipe, 3).arm, 0u) << "of those that there are";
  connection.run("UPDATE shop_answer SET arms = replace(arms, '77', '77777')");
  EXPECT_THAT(last(), HasSubstr("of no model"));
  connection.run("UPDATE shop_answer SET arms = replace(arms, '77777', '0'), detail = '[]'");
  EXPECT_THAT(last(), HasSubstr("no JSON object"));
  connection.run("UPDATE shop_answer SET detail = '{}', at = 9000000000000000000");
  EXPECT_THAT(last(), HasSubstr("at"));
  connection.run("UPDATE batch_arm SET successes = 100000001");
  EXPECT_THAT(error_of([&] { workspace->batches().info(batch.id); }), HasSubstr("successes"));
}

TEST_F(WorkbenchShop, WhatAnAccountDidIsPurgedWithIt) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const AccountInfo anna = sign_up(*workspace, "Anna", "a long password", {});
  for (const char* name : {"Anna", "3"}) {
    const ShopPerson person = shop.person(name);
    const auto shown = shop.recommend(person, {}, 1, kNoon).blend.shown;
    shop.rate(person, id_of(shown[0].recipe), 5, {}, kNoon);
    workspace->shop().veto(person.key, {id_of(shown[1].recipe), "hidden", std::nullopt}, kNoon, {});
  }
  const std::string key = shop.person("Anna").key;
  workspace->accounts().remove(anna.id);
  EXPECT_THAT(workspace->shop().opinions(key), SizeIs(1)) << "it may come back";
  workspace->purge({});
  EXPECT_THAT(workspace->shop().opinions(key), IsEmpty());
  EXPECT_THAT(workspace->shop().vetoes(key, kNoon), IsEmpty());
  const auto left = workspace->shop().answers(1, 10);
  ASSERT_THAT(left, SizeIs(1));
  EXPECT_EQ(left[0].person, "visitor:3");
  EXPECT_THAT(workspace->shop().opinions("visitor:3"), SizeIs(1));
  EXPECT_THAT(workspace->shop().vetoes("visitor:3", kNoon), SizeIs(1));
}

TEST_F(WorkbenchShop, ARefinedAnswerSettlesNothing) {
  publish("one", {"ease", "itemknn"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const auto before = shop.policy().posteriors();
  shop.recommend(person, {}, 1, kNoon);
  shop.recommend(person, {.max_minutes = 30}, 1, kNoon + 30 * kSecond);
  EXPECT_EQ(shop.policy().posteriors(), before);
  const auto all = workspace->shop().answers(1, 10);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_TRUE(all[0].refined);
  EXPECT_FALSE(all[1].replaced);
  EXPECT_GT(workspace->shop().settle(kNoon + 30 * kHour, {}), 0u);
  EXPECT_NE(shop.policy().posteriors(), before);
  EXPECT_EQ(workspace->shop().settle(kNoon + 30 * kHour, {}), 0u) << "once";
}

TEST_F(WorkbenchShop, StrangersAreAnsweredByWhatTheyTold) {
  publish("one", {"ease", "itemknn"});
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {.cuisines = {"feast"}});
  const ShopPerson anna = shop.person("anna");
  const ShopAnswer popular = shop.recommend(anna, {}, 1, kNoon);
  EXPECT_EQ(popular.basis, ShopBasis::Popular);
  ASSERT_THAT(popular.blend.shown, SizeIs(10));
  for (const ShopSlot& slot : popular.blend.shown) {
    EXPECT_EQ(known.dataset->tags().term(known.dataset->recipes()[slot.recipe].tags[0]), "feast");
    EXPECT_EQ(slot.arm, -1);
  }
  const std::string recipe = id_of(popular.blend.shown[0].recipe);
  EXPECT_FALSE(shop.rate(anna, recipe, 5, {}, kNoon).arm) << "of no model";
  const ShopAnswer folded = shop.recommend(anna, {}, 1, kNoon + kHour);
  EXPECT_EQ(folded.basis, ShopBasis::FoldIn);
  EXPECT_GE(folded.blend.shown[0].arm, 0);
  for (const ShopSlot& slot : folded.blend.shown) EXPECT_NE(id_of(slot.recipe), recipe);
  Shop poor = open_shop({.memory_mb = 0});
  EXPECT_EQ(poor.recommend(anna, {}, 1, kNoon + kHour, false).basis, ShopBasis::TextProfile);
  EXPECT_THAT(error_of([&] { shop.person("nobody"); }), HasSubstr("neither a user"));
  // Where filters leave nothing, that is not for want of a model that knows them.
  const ShopAnswer none = shop.recommend(anna, {.max_minutes = 0.5}, 1, kNoon + kHour, false);
  EXPECT_THAT(none.blend.shown, IsEmpty());
  EXPECT_EQ(none.basis, ShopBasis::FoldIn);
  EXPECT_THAT(none.filtered.drop, SizeIs(1));
}

TEST_F(WorkbenchShop, WhatWasPutAwayDoesNotComeBack) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ItemIndex recipe = shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe;
  workspace->shop().veto(person.key, {id_of(recipe), "snoozed", kNoon + kHour}, kNoon, {});
  EXPECT_FALSE(shop.unseen(person, kNoon).contains(recipe));
  EXPECT_TRUE(shop.unseen(person, kNoon + kHour).contains(recipe));
  workspace->shop().veto(person.key, {id_of(recipe), "hidden", std::nullopt}, kNoon, {});
  EXPECT_FALSE(shop.unseen(person, kNoon + kHour).contains(recipe));
  workspace->shop().lift_veto(person.key, id_of(recipe), kNoon, {});
  EXPECT_TRUE(shop.unseen(person, kNoon).contains(recipe));
}

TEST_F(WorkbenchShop, WhatIsPutAwayHasNoCreditUntilItIsShownAgain) {
  publish("one", {"ease", "itemknn"});
  Shop shop = open_shop();
  ShopRecords records = workspace->shop();
  const ShopPerson person = shop.person("3");
  const auto before = shop.policy().posteriors();
  const ShopSlot slot = shop.recommend(person, {}, 1, kNoon).blend.shown[0];
  const std::string recipe = id_of(slot.recipe);
  const auto credit = [&] {
    return shop.policy().posteriors()[static_cast<std::size_t>(slot.arm)].a -
           before[static_cast<std::size_t>(slot.arm)].a;
  };
  records.veto(person.key, {recipe, "hidden", std::nullopt}, kNoon, {});
  EXPECT_FALSE(shop.rate(person, recipe, {}, true, kNoon + kHour, true).arm) << "cooked";
  EXPECT_FALSE(shop.rate(person, recipe, 5, {}, kNoon + kHour).arm);
  EXPECT_EQ(credit(), 0);
  records.lift_veto(person.key, recipe, kNoon + kHour, {});
  EXPECT_EQ(credit(), 1) << "undone: credit follows the rating again";
  records.veto(person.key, {recipe, "not-for-me", std::nullopt}, kNoon + 2 * kHour, {});
  EXPECT_EQ(credit(), 0) << "and is undone by what is said later";
  shop.recommend(person, {}, 2, kNoon + 3 * kHour);
  EXPECT_EQ(workspace->batches().info(shop.batch().info().id).models[0].successes +
                workspace->batches().info(shop.batch().info().id).models[1].successes,
            0);
  // A snooze that is over puts nothing away.
  const std::string other =
      id_of(shop.recommend(person, {}, 3, kNoon + 3 * kHour).blend.shown[0].recipe);
  records.veto(person.key, {other, "snoozed", kNoon + 4 * kHour}, kNoon + 3 * kHour, {});
  EXPECT_TRUE(shop.rate(person, other, 5, {}, kNoon + 5 * kHour).arm);
}

TEST_F(WorkbenchShop, AReasonIsComputedAnewWithoutWhatWasDone) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
  const ItemIndex recipe = answer.blend.shown[0].recipe;
  const ShopExplanation why = explain_recipe(shop, person, recipe, 3);
  EXPECT_EQ(why.rank, answer.blend.shown[0].ranks[0]);
  ASSERT_FALSE(why.reasons.empty());
  const auto trained = shop.batch().trained(*person.row);
  for (const ShopReason& reason : why.reasons) {
    EXPECT_TRUE(std::ranges::binary_search(trained, reason.recipe));
    EXPECT_EQ(reason.stars, 5);
    ASSERT_TRUE(reason.rank_without);
    std::vector<ItemIndex> others = trained;
    std::erase(others, reason.recipe);
    RecipeSet mine(known.dataset->recipes().size());
    for (const ItemIndex other : others) mine.add(other);
    RecipeSet left = shop.batch().offered();
    left -= mine;
    EXPECT_EQ(shop.batch().folded_list(0, others, mine, left, 40).rank(recipe),
              reason.rank_without);
  }
}

TEST_F(WorkbenchShop, ARankThatIsExplainedIsThatOfTheAnswerAndItsReasonsAreOfTheTraining) {
  publish("one", {"bpr", "ials", "itemknn"});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const auto trained = shop.batch().trained(*person.row);
  int estimated = 0;
  const auto holds = [&] {
    const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
    for (const ShopSlot& slot : answer.blend.shown) {
      const ShopExplanation why = explain_recipe(shop, person, slot.recipe, 3);
      ASSERT_TRUE(why.arm);
      const std::string& model = shop.batch().info().models[*why.arm].name;
      EXPECT_EQ(static_cast<int>(*why.arm), slot.arm);
      EXPECT_EQ(why.rank, slot.ranks[*why.arm]) << model;
      const bool fitted = shop.batch().model(*why.arm)->fold_in() == FoldIn::Fitted;
      EXPECT_EQ(why.estimated, fitted) << model;
      estimated += why.estimated ? 1 : 0;
      if (!why.estimated) {
        EXPECT_EQ(why.folded_rank, why.rank);
      }
      for (const ShopReason& reason : why.reasons)
        EXPECT_TRUE(std::ranges::binary_search(trained, reason.recipe)) << model;
    }
    for (const auto& reason : slot_reasons(shop, person, answer.blend.shown))
      if (reason) {
        EXPECT_TRUE(std::ranges::binary_search(trained, reason->recipe));
      }
  };
  holds();
  const auto shown = shop.recommend(person, {}, 1, kNoon, false).blend.shown;
  for (std::size_t i = 0; i < 3; ++i) shop.rate(person, id_of(shown[i].recipe), 5, {}, kNoon);
  holds();
  EXPECT_GT(estimated, 0) << "of bpr, which fits a history anew";
}

TEST_F(WorkbenchShop, WhereTheListsHaveNothingThatPassesFiltersAreNamed) {
  PublishTask task{.runs = {train("ease")}, .tag = "short", .depth = 1};
  publish_batch(*workspace, task, known, job);
  Shop poor = open_shop({.memory_mb = 0});
  const ShopPerson person = poor.person("3");
  const ItemIndex listed = poor.batch().stored_list(0, *person.row).recipes[0];
  const double minutes = known.dataset->recipes()[listed].minutes;
  std::size_t shorter = 0;
  poor.unseen(person, kNoon).each([&](ItemIndex recipe) {
    const double own = known.dataset->recipes()[recipe].minutes;
    shorter += own >= 0 && own < minutes ? 1 : 0;
  });
  ASSERT_GT(shorter, 0u);
  const ShopAnswer answer = poor.recommend(person, {.max_minutes = minutes - 1}, 1, kNoon, false);
  EXPECT_THAT(answer.blend.shown, IsEmpty());
  EXPECT_EQ(answer.filtered.remaining, shorter);
  EXPECT_THAT(answer.lists_only, ElementsAre(0));
  ASSERT_THAT(answer.filtered.drop, ElementsAre(0));
  EXPECT_EQ(answer.filtered.uses[0].kind, FilterUse::Kind::Minutes);
}

TEST_F(WorkbenchShop, SettingsAreOfTheWorkspaceAndTakenUpByWhoeverUsesIt) {
  publish("one", {"ease"});
  EXPECT_EQ(stored_settings(*workspace), ShopSettings{});
  Shop shop = open_shop(stored_settings(*workspace));
  EXPECT_FALSE(shop.refresh(job));
  ParameterValues values = stored_setting_values(*workspace);
  values.set("least_stars", 3.0);
  values.set("window_hours", 2.0);
  values.set("ratings", std::int64_t{4});
  {
    const auto other = open();
    store_settings(*other, values);
  }
  EXPECT_TRUE(shop.refresh(job));
  EXPECT_FALSE(shop.refresh(job));
  EXPECT_EQ(shop.settings().warm_after, 4u);
  EXPECT_EQ(shop.settings().credit.window, 2 * kHour);
  const ShopPerson person = shop.person("3");
  const auto shown = shop.recommend(person, {}, 1, kNoon).blend.shown;
  EXPECT_TRUE(shop.rate(person, id_of(shown[0].recipe), 3, {}, kNoon + kHour).arm);
  EXPECT_FALSE(shop.rate(person, id_of(shown[1].recipe), 5, {}, kNoon + 3 * kHour).arm);
  values.set("least_stars", 9.0);
  EXPECT_THAT(error_of([&] { store_settings(*workspace, values); }), HasSubstr("least_stars"));
  Connection connection(database(), Connection::Mode::ReadWrite);
  connection.run("UPDATE shop_setting SET value = '1e300' WHERE name = 'ratings'");
  EXPECT_THAT(error_of([&] { stored_settings(*workspace); }), HasSubstr("ratings"));
}

TEST_F(WorkbenchShop, ARefreshThatIsCancelledLosesNoSettingAndThoseOfACommandStay) {
  publish("one", {"ease"});
  Shop shop = open_shop({.length = 4, .surprise = .25});
  ParameterValues values = stored_setting_values(*workspace);
  values.set("memory_mb", 0.0);
  values.set("ratings", std::int64_t{4});
  store_settings(*workspace, values);
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(shop.refresh(JobContext(token, [](const Progress&) {})), Cancelled);
  EXPECT_TRUE(shop.batch().model(0));
  EXPECT_TRUE(shop.refresh(job));
  EXPECT_FALSE(shop.batch().model(0)) << "no memory";
  EXPECT_EQ(shop.settings().warm_after, 4u);
  EXPECT_EQ(shop.settings().length, 4u);
  EXPECT_EQ(shop.settings().surprise, .25);
}

TEST_F(WorkbenchShop, WordsOfASurveyAreFoundAsThoseOfFiltersOrRefused) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const TasteSpace& taste = shop.batch().taste();
  const auto order = [&](const TasteSurvey& survey) {
    return taste.popular(survey, shop.batch().popularity(), shop.batch().offered(), 10);
  };
  EXPECT_EQ(order({.likes = {"Soy Sauces"}}), order({.likes = {"soy sauce"}}));
  EXPECT_NE(order({.likes = {"Soy Sauces"}}), order({}));
  EXPECT_EQ(order({.cuisines = {"Feast"}}), order({.cuisines = {"feast"}}));
  EXPECT_NE(order({.cuisines = {"Feast"}}), order({}));
  taste.check({.cuisines = {"Feast"}, .likes = {"Soy Sauces"}});
  EXPECT_THAT(error_of([&] { taste.check({.avoids = {"soy bean sauce"}}); }),
              HasSubstr("no recipe has such an ingredient"));
  EXPECT_THAT(error_of([&] { taste.check({.cuisines = {"Martian"}}); }),
              HasSubstr("no recipe has"));
}

TEST_F(WorkbenchShop, WhatWasCookedIsKnownOnEveryBasis) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {});
  for (const char* name : {"3", "Anna"}) {
    const ShopPerson person = shop.person(name);
    const ItemIndex cooked = shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe;
    shop.rate(person, id_of(cooked), {}, true, kNoon, true);
    EXPECT_FALSE(shop.unseen(person, kNoon).contains(cooked)) << name;
    for (const ShopSlot& slot : shop.recommend(person, {}, 1, kNoon).blend.shown)
      EXPECT_NE(slot.recipe, cooked) << name;
  }
}

TEST_F(WorkbenchShop, ReasonsAreToldBeforeAnyScoresAreAskedFor) {
  publish("one", {"lightgcn"});
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  const ShopAnswer answer = shop.recommend(three, {}, 1, kNoon, false);
  ASSERT_TRUE(answer.deepened.empty()) << "from the stored lists";
  const auto reasons = slot_reasons(shop, three, answer.blend.shown);
  ASSERT_EQ(reasons.size(), answer.blend.shown.size());
  EXPECT_TRUE(reasons.front());
}

TEST_F(WorkbenchShop, ThemesAreFreshUntilAllWereShown) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  sign_up(*workspace, "Ben", "a long password", {});
  const ShopPerson ben = shop.person("Ben");
  const ShopThemes themes = shop_themes(shop, ben, {.seed = 3}, kNoon);
  EXPECT_FALSE(themes.of_clusters);
  EXPECT_FALSE(themes.by_taste);
  EXPECT_EQ(themes.ratings_missing, 10u);
  ASSERT_THAT(themes.themes, SizeIs(2)) << "two tags";
  const std::string& id = themes.themes[0].id;
  std::set<ItemIndex> seen(themes.themes[0].recipes.begin(), themes.themes[0].recipes.end());
  ThemesRequest request{.seed = 3, .on_shelf = {}, .seen = {}};
  request.show(themes);
  request.refresh(id);
  const ShopThemes again = shop_themes(shop, ben, request, kNoon);
  for (const ItemIndex recipe : again.themes[0].recipes) EXPECT_TRUE(seen.insert(recipe).second);
  EXPECT_EQ(again.themes[1].recipes, themes.themes[1].recipes) << "only one was refreshed";
}

TEST_F(WorkbenchShop, ThemesGoOnWhereTheyWereWhateverIsRatedBetween) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  sign_up(*workspace, "Ben", "a long password", {});
  const ShopPerson ben = shop.person("Ben");
  std::map<std::string, std::set<ItemIndex>> seen;
  ThemesRequest request{.seed = 3, .on_shelf = {}, .seen = {}};
  std::size_t smallest = known.dataset->recipes().size();
  for (const std::uint32_t tag : {0U, 1U})
    smallest = std::min<std::size_t>(
        smallest, static_cast<std::size_t>(std::ranges::count_if(
                      known.dataset->recipes(),
                      [&](const Recipe& recipe) { return recipe.tags[0] == tag; })));
  ASSERT_GT(smallest, 10u);
  for (std::size_t hand = 0; 5 * (hand + 1) <= smallest; ++hand) {
    const ShopThemes themes = shop_themes(shop, ben, request, kNoon);
    EXPECT_EQ(themes.by_taste, hand > 0);
    ASSERT_THAT(themes.themes, SizeIs(2)) << hand;
    for (const ShopTheme& theme : themes.themes) {
      ASSERT_THAT(theme.recipes, SizeIs(5)) << hand;
      for (const ItemIndex recipe : theme.recipes)
        EXPECT_TRUE(seen[theme.id].insert(recipe).second) << id_of(recipe) << " in hand " << hand;
    }
    request.show(themes);
    const ItemIndex rated = themes.themes[hand % 2].recipes[2];
    shop.rate(ben, id_of(rated), 5, {}, kNoon);
    // The shelf keeps the others where they are, and the place of the one that was rated is filled.
    const ShopThemes after = shop_themes(shop, ben, request, kNoon);
    if (5 * (hand + 1) < smallest) {
      EXPECT_THAT(after.themes[hand % 2].recipes, SizeIs(5));
    }
    EXPECT_EQ(after.themes[1 - hand % 2].recipes, themes.themes[1 - hand % 2].recipes);
    EXPECT_THAT(after.themes[hand % 2].recipes, testing::Not(testing::Contains(rated)));
    EXPECT_EQ(after.themes[hand % 2].recipes[0], themes.themes[hand % 2].recipes[0]);
    request.refresh();
  }
}

TEST_F(WorkbenchShop, TheAutopilotShiftsTheTraffic) {
  publish("one", {"random", "ease"});
  Shop shop = open_shop();
  const AutopilotReport report =
      run_autopilot(shop, {.visits = 400, .seed = 1, .from = kNoon}, job);
  EXPECT_EQ(workspace->shop().answers(0, 2).back().at, kNoon + kSecond);
  EXPECT_EQ(report.visits, 400);
  EXPECT_GT(report.successes, 0);
  EXPECT_GT(report.slots_of[1], report.slots_of[0]) << "two tastes are easy to tell apart";
  const BatchInfo stored = workspace->batches().info(shop.batch().info().id);
  for (std::size_t arm = 0; arm < 2; ++arm) {
    EXPECT_EQ(stored.models[arm].successes, report.successes_of[arm]);
    EXPECT_EQ(stored.models[arm].successes + stored.models[arm].failures, report.slots_of[arm]);
  }
  EXPECT_EQ(open_shop().policy().posteriors(), report.posteriors) << "by what is stored";
}

TEST_F(WorkbenchShop, VisitorsOnAutopilotClickByTheModelThatIsSet) {
  publish("one", {"ease"});
  Shop shop = open_shop();
  const auto most_in_a_visit = [&](const ClickModel& clicks) {
    ShopSettings settings = shop.settings();
    settings.clicks = clicks;
    settings.appeal = 1;
    shop.use(settings);
    const AnswerId first = static_cast<AnswerId>(workspace->shop().answers(1, 10'000).size()) + 1;
    run_autopilot(shop, {.visits = 60, .seed = 1, .from = kNoon}, job);
    std::ptrdiff_t most = 0;
    for (const LoggedAnswer& answer : workspace->shop().answers(first, 1000))
      most = std::max(most, std::ranges::count(answer.states, SlotState::Success));
    return most;
  };
  EXPECT_EQ(most_in_a_visit({.kind = ClickModel::Kind::Cascade, .noise = 1}), 1);
  EXPECT_EQ(most_in_a_visit({.kind = ClickModel::Kind::Position, .noise = 1}), 10);
}

class WorkbenchSignIn : public WorkbenchTest {};

TEST_F(WorkbenchSignIn, NamesAreComparedFoldedAndPasswordsAreKept) {
  const AccountInfo anna = sign_up(*workspace, "Anna", "a long password",
                                   {.likes = {"egg"}, .allergies = parse_allergen("milk")});
  EXPECT_EQ(anna.survey.likes, std::vector<std::string>{"egg"});
  EXPECT_EQ(anna.survey.allergies, parse_allergen("milk"));
  EXPECT_THAT(error_of([&] { sign_up(*workspace, "ANNA", "another password", {}); }),
              HasSubstr("has the name"));
  EXPECT_EQ(sign_in(*workspace, "aNNa", "a long password", kNoon)->id, anna.id);
  EXPECT_FALSE(sign_in(*workspace, "anna", "a wrong password", kNoon));
  EXPECT_FALSE(sign_in(*workspace, "nobody", "a long password", kNoon));
  change_password(*workspace, "anna", "a newer password");
  EXPECT_FALSE(sign_in(*workspace, "anna", "a long password", kNoon));
  EXPECT_TRUE(sign_in(*workspace, "anna", "a newer password", kNoon));
  workspace->accounts().remove(anna.id);
  EXPECT_FALSE(sign_in(*workspace, "anna", "a newer password", kNoon + kHour));
}

TEST_F(WorkbenchSignIn, WrongTriesWaitLongerAndLongerAlsoAfterARestart) {
  sign_up(*workspace, "Anna", "a long password", {});
  Time now = kNoon;
  const auto wrong = [&](const char* name) {
    EXPECT_FALSE(sign_in(*workspace, name, "a wrong password", now));
  };
  for (const auto name : {"anna", "nobody"}) {
    wrong(name);
    wrong(name);
    wrong(name);
    EXPECT_THAT(error_of([&] { sign_in(*workspace, name, "a long password", now); }),
                HasSubstr("try again in 1 seconds"));
  }
  workspace.reset();
  workspace = open();
  EXPECT_THAT(error_of([&] { sign_in(*workspace, "anna", "a long password", now); }),
              HasSubstr("try again"));
  now += kSecond;
  wrong("anna");
  EXPECT_THAT(error_of([&] { sign_in(*workspace, "anna", "a long password", now); }),
              HasSubstr("in 2 seconds"));
  now += 2 * kSecond;
  EXPECT_TRUE(sign_in(*workspace, "anna", "a long password", now));
  wrong("anna");
  EXPECT_TRUE(sign_in(*workspace, "anna", "a long password", now)) << "counted anew";
  for (int i = 0; i < 3; ++i) wrong("anna");
  EXPECT_THAT(error_of([&] { sign_in(*workspace, "anna", "a long password", now - kSecond); }),
              HasSubstr("try again"));
  EXPECT_TRUE(sign_in(*workspace, "anna", "a long password", now - 48 * kHour))
      << "the clock was set back";
  EXPECT_EQ(wait_after(2), 0);
  EXPECT_EQ(wait_after(1'000'000), 900 * kSecond);
}

}  // namespace
}  // namespace hankki::test
