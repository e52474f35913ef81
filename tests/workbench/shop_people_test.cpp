// SPDX-License-Identifier: GPL-3.0-or-later
// What people of the shop make themselves: recipes and tastes; and how it is taken back and played
// again.
#include <algorithm>
#include <barrier>
#include <set>
#include <thread>

#include "core/bandit/policy_state.h"
#include "core/base/error.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/runs.h"
#include "core/store/shop_choices.h"
#include "core/store/shop_state.h"
#include "core/workbench/autopilot.h"
#include "core/workbench/person_history.h"
#include "core/workbench/publishing.h"
#include "core/workbench/shop_explanation.h"
#include "core/workbench/shop_history.h"
#include "core/workbench/shop_recipes.h"
#include "core/workbench/shop_recording.h"
#include "core/workbench/shop_replay.h"
#include "core/workbench/shop_taste.h"
#include "core/workbench/shop_themes.h"
#include "core/workbench/sign_in.h"
#include "core/workbench/training.h"
#include "core/workbench/two_shops.h"
#include "core/workbench/warm_up.h"
#include "tests/workbench/shop_fixture.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ShopPeople : public ShopTest {
 protected:
  ShopPeople() { publish("blend", {}); }
  BatchInfo publish(const std::string& policy, const std::map<std::string, double>& options) {
    PublishTask task;
    task.policy = {policy, policy_spec(policy).preset("default")};
    for (const auto& [name, value] : options)
      task.policy.parameters.set(name, static_cast<std::int64_t>(value));
    for (const char* model : {"ease", "itemknn"}) {
      const RunId id = workspace->runs().add(known.split_id, request_of(model));
      task.runs.push_back(train_run(*workspace, id, known, {}, job).run.id);
    }
    return publish_batch(*workspace, task, known, job);
  }
  Shop open_shop(ShopSettings settings = {}) { return Shop(*workspace, settings, known, job); }

  static const Recipe& recipe(const Shop& shop, ItemIndex index) {
    return shop.batch().data().dataset->recipes()[index];
  }
  static std::vector<std::string> shown(const Shop& shop, const ShopAnswer& answer) {
    std::vector<std::string> ids;
    for (const ShopSlot& slot : answer.blend.shown) ids.push_back(recipe(shop, slot.recipe).id);
    return ids;
  }
  std::vector<ItemIndex> choose_first_of_pairs(const Shop& shop, const ShopPerson& person,
                                               std::size_t pairs) {
    std::vector<ItemIndex> chosen;
    std::vector<RecipeChoice> choices;
    for (const auto& [one, other] : warm_up_pairs(shop, person, 1, kNoon, pairs)) {
      choices.push_back({recipe(shop, one).id, recipe(shop, other).id});
      chosen.push_back(one);
    }
    choose_pairs(shop, person, choices, kNoon);
    return chosen;
  }
  /// All that people did and what policies learnt of it, as it counts now.
  static std::string told(const Shop& shop) {
    Connection connection(shop.workspace().folder() / "workspace.db", Connection::Mode::ReadOnly);
    nlohmann::json state = shop_state(connection);
    for (const char* log : {"shop_answer", "shop_answer_log", "shop_act_log"}) state.erase(log);
    for (const LoggedAnswer& answer : shop.workspace().shop().answers(0, 1000))
      state["answers"].push_back({answer.id, answer.states, answer.replaced, answer.refined});
    Rows acts = connection.run("SELECT id FROM shop_act WHERE taken_back = 0 ORDER BY id");
    while (acts.next()) state["acts"].push_back(acts.integer(0));
    return state.dump();
  }
  /// As what the person likes most.
  static OwnRecipe like_of(const Shop& shop, const ShopPerson& person) {
    const Dataset& dataset = *shop.batch().data().dataset;
    const Recipe& liked = dataset.recipes()[shop.liked(person).front()];
    OwnRecipe own{.name = "My own", .minutes = 20};
    for (const auto term : liked.ingredients)
      own.ingredients.push_back(dataset.ingredients().term(term));
    for (const auto tag : liked.tags) own.tags.push_back(dataset.tags().term(tag));
    return own;
  }
};

TEST_F(ShopPeople, ARatingOfTheDataStaysWhateverIsCookedAndIsNotWithdrawn) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  const auto of_data = shop_history(shop, three);
  ASSERT_FALSE(of_data.empty());
  ASSERT_TRUE(of_data[0].of_data);
  const ItemIndex rated = of_data[0].recipe;
  const std::string id = recipe(shop, rated).id;
  EXPECT_THROW(check_withdrawal(shop, three, rated), Error);
  shop.rate(three, id, {}, true, kNoon, true);
  EXPECT_EQ(opinion_of(shop, three, rated)->stars, of_data[0].stars);
  EXPECT_TRUE(opinion_of(shop, three, rated)->cooked);
  EXPECT_THROW(check_withdrawal(shop, three, rated), Error);
  // What was given here instead can be withdrawn; then it is as the data has it.
  shop.rate(three, id, 1.5, {}, kNoon);
  EXPECT_EQ(opinion_of(shop, three, rated)->stars, 1.5);
  EXPECT_NO_THROW(check_withdrawal(shop, three, rated));
  shop.rate(three, id, {}, {}, kNoon);
  EXPECT_EQ(opinion_of(shop, three, rated)->stars, of_data[0].stars);
}

TEST_F(ShopPeople, WhatIsKeptFromSomebodyIsNeitherShownNorFound) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  EXPECT_EQ(shop.kept_from(three, kNoon).count(), 0U);
  const std::string id = recipe(shop, 0).id;
  workspace->shop().veto(three.key, {.recipe = id, .kind = "snoozed", .until = kNoon + kHour},
                         kNoon, {});
  EXPECT_TRUE(shop.kept_from(three, kNoon).contains(0));
  EXPECT_FALSE(shop.kept_from(shop.person("4"), kNoon).contains(0));
  EXPECT_FALSE(shop.kept_from(three, kNoon + 2 * kHour).contains(0));
}

TEST_F(ShopPeople, WhatSomebodyWroteIsShownAtOnceToThoseNearItAndNeverToItsAuthor) {
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson anna = shop.person("Anna"), three = shop.person("3");
  const auto before = shown(shop, shop.recommend(three, {}, 1, kNoon, false));
  const std::string name = add_own_recipe(shop, anna, like_of(shop, three), kNoon, job);
  EXPECT_EQ(name, "shop:1");
  const ShopAnswer answer = shop.recommend(three, {}, 1, kNoon, false);
  ASSERT_THAT(answer.blend.shown, SizeIs(10));
  const ShopSlot& last = answer.blend.shown.back();
  EXPECT_EQ(recipe(shop, last.recipe).id, name);
  EXPECT_EQ(last.arm, -1);
  EXPECT_EQ(last.reason, ChoiceReason::Only);
  EXPECT_EQ(recipe(shop, last.recipe).minutes, 20);
  EXPECT_TRUE(std::equal(before.begin(), before.end() - 1, shown(shop, answer).begin()))
      << "the others stay";
  EXPECT_FALSE(shop.unseen(anna, kNoon).contains(last.recipe));
  EXPECT_TRUE(shop.unseen(three, kNoon).contains(last.recipe));
  // Filters hold for it as for any other.
  EXPECT_THAT(shown(shop, shop.recommend(three, {.max_minutes = 19}, 1, kNoon, false)),
              Not(Contains(name)));
  EXPECT_FALSE(shop.rate(three, name, 5, {}, kNoon).arm) << "of no model";
  EXPECT_THAT(shown(shop, shop.recommend(three, {}, 1, kNoon, false)), Not(Contains(name)));
  Shop other = open_shop();
  EXPECT_EQ(other.recipe(name), last.recipe) << "in another session";
  // It goes with its author, and comes back with her.
  const AccountId id = workspace->accounts().list()[0].id;
  workspace->accounts().remove(id);
  EXPECT_TRUE(other.refresh(job));
  EXPECT_FALSE(other.unseen(other.person("1"), kNoon).contains(last.recipe));
  EXPECT_FALSE(other.refresh(job));
  workspace->accounts().restore(id);
  EXPECT_TRUE(other.refresh(job));
  EXPECT_TRUE(other.unseen(other.person("1"), kNoon).contains(last.recipe));
}

TEST_F(ShopPeople, WhatSomebodyWroteIsChangedRemovedAndComesBack) {
  Shop shop = open_shop(), other = open_shop();
  const ShopPerson author = shop.person("1"), three = shop.person("3");
  OwnRecipe own = like_of(shop, three);
  const std::string name = add_own_recipe(shop, author, own, kNoon, job);
  EXPECT_TRUE(other.refresh(job));
  EXPECT_FALSE(other.refresh(job));
  const ItemIndex index = other.recipe(name);
  own.name = "Better";
  edit_own_recipe(shop, author, name, own, kNoon, job);
  EXPECT_EQ(recipe(shop, index).name, "Better");
  EXPECT_THAT(error_of([&] { edit_own_recipe(shop, three, name, own, kNoon, job); }),
              HasSubstr("shop:1"));
  EXPECT_THAT(error_of([&] { remove_own_recipe(shop, author, "1", kNoon, job); }),
              HasSubstr("shop:3"));
  remove_own_recipe(shop, author, name, kNoon, job);
  EXPECT_THAT(own_recipes(shop, author), IsEmpty());
  EXPECT_FALSE(shop.unseen(three, kNoon).contains(index));
  EXPECT_FALSE(other.unseen(three, kNoon).contains(index)) << "before it was refreshed";
  EXPECT_THAT(error_of([&] { shop.rate(three, name, 4, {}, kNoon); }), HasSubstr("was removed"));
  EXPECT_THAT(error_of([&] { remove_own_recipe(shop, author, name, kNoon, job); }),
              HasSubstr("none of this name"));
  restore_own_recipe(shop, author, name, kNoon, job);
  EXPECT_TRUE(shop.unseen(three, kNoon).contains(index));
  EXPECT_THAT(own_recipes(shop, author), SizeIs(1));
  remove_own_recipe(shop, author, name, kNoon, job);
  workspace->purge({});
  EXPECT_THAT(workspace->shop().recipes().all(), IsEmpty());
  EXPECT_EQ(add_own_recipe(shop, author, own, kNoon, job), "shop:2") << "no number comes twice";
}

TEST_F(ShopPeople, ATasteThatIsSetReordersAtOnceAndNeutralChangesNothing) {
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const auto before = shown(shop, shop.recommend(person, {}, 1, kNoon, false));
  const auto beliefs = taste_of(shop, person, 5);
  ASSERT_FALSE(beliefs.empty());
  EXPECT_FALSE(beliefs.front().own);
  const std::string strongest = beliefs.front().term;
  EXPECT_GT(beliefs.front().believed, 0);
  set_taste(shop, person, {{strongest, beliefs.front().believed}}, kNoon);
  EXPECT_EQ(shown(shop, shop.recommend(person, {}, 1, kNoon, false)), before) << "neutral";
  // An ingredient of the last recipe of the first model's list is wanted much.
  const OwnList stored = shop.batch().stored_list(0, *person.row);
  const ItemIndex wanted = stored.recipes.back();
  const auto term = recipe(shop, wanted).ingredients.back();
  const std::string name = "ingredient:" + shop.batch().data().dataset->ingredients().term(term);
  set_taste(shop, person, {{strongest, std::nullopt}, {name, 1.0}}, kNoon);
  const ShopAnswer after = shop.recommend(person, {}, 1, kNoon);
  const auto has = [&](ItemIndex one) {
    return std::ranges::find(recipe(shop, one).ingredients, term) !=
           recipe(shop, one).ingredients.end();
  };
  EXPECT_TRUE(has(after.blend.lists[0].front())) << "it came to the front";
  const auto own = taste_of(shop, person, 1);
  ASSERT_THAT(own, SizeIs(1));
  EXPECT_EQ(own[0].term, name);
  EXPECT_EQ(own[0].own, 1.0);
  for (const ShopSlot& slot : after.blend.shown)
    if (slot.arm >= 0) {
      EXPECT_EQ(slot.ranks[static_cast<std::size_t>(slot.arm)],
                shop.batch()
                    .stored_list(static_cast<std::size_t>(slot.arm), *person.row)
                    .rank(slot.recipe))
          << "ranks are the model's own";
    }
  EXPECT_EQ(workspace->shop().answer(after.id).detail["taste"][name], 1.0);
  reset_taste(shop, person, kNoon);
  EXPECT_EQ(shown(shop, shop.recommend(person, {}, 1, kNoon, false)), before);
  EXPECT_THAT(error_of([&] {
                set_taste(shop, person, {{"plutonium", .5}}, kNoon);
              }),
              HasSubstr("plutonium"));
  EXPECT_THAT(error_of([&] {
                set_taste(shop, person, {{name, 1.5}}, kNoon);
              }),
              HasSubstr("not from -1 to 1"));
}

TEST_F(ShopPeople, APolicyThatLearnsInGroupsWaitsForTheSameAfterReopening) {
  publish("thompson", {{"update_every", 7}});
  Shop shop = open_shop();
  const auto before = shop.policy().posteriors();
  const ShopPerson person = shop.person("3");
  const ShopAnswer answer = shop.recommend(person, {}, 1, kNoon);
  for (int slot = 0; slot < 4; ++slot)
    shop.rate(person, recipe(shop, answer.blend.shown[static_cast<std::size_t>(slot)].recipe).id, 5,
              {}, kNoon + slot);
  EXPECT_EQ(shop.policy().posteriors()[0].a + shop.policy().posteriors()[1].a, 2.0)
      << "four of seven wait";
  Shop again = open_shop();
  EXPECT_EQ(again.policy().save(), shop.policy().save()) << "what waits, waits on";
  Connection connection(database(), Connection::Mode::ReadWrite);
  EXPECT_EQ(connection.number("SELECT count(*) FROM batch_policy"), 1);
  shop.recommend(person, {}, 1, kNoon + 2 * kHour);
  EXPECT_EQ(again.policy().save(), shop.policy().save());
  EXPECT_NE(again.policy().posteriors(), before);
  connection.run("UPDATE batch_policy SET state = '{}'");
  EXPECT_THAT(error_of([&] { again.policy(); }), HasSubstr("publish the runs again"));
}

TEST_F(ShopPeople, CreditThatAPolicyCannotTakeBackIsCountedAnew) {
  publish("ucb", {});
  Shop shop = open_shop();
  const ShopPerson person = shop.person("3");
  const std::string first =
      recipe(shop, shop.recommend(person, {}, 1, kNoon).blend.shown[0].recipe).id;
  EXPECT_TRUE(shop.rate(person, first, 5, {}, kNoon).arm);
  EXPECT_FALSE(shop.rate(person, first, 1, {}, kNoon).arm);
  EXPECT_EQ(shop.policy().save(), make_batch_policy(shop.batch().info())->save());
}

TEST_F(ShopPeople, AResetTakesBackWhatPeopleDidAndIsTakenBackItself) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3"), four = shop.person("4");
  const ShopAnswer first = shop.recommend(three, {}, 1, kNoon);
  const std::string liked = recipe(shop, first.blend.shown[0].recipe).id;
  EXPECT_THAT(error_of([&] { workspace->shop().marks().newest(); }), HasSubstr("serve mark"));
  const MarkId mark = workspace->shop().marks().set("before");
  EXPECT_THAT(error_of([&] { workspace->shop().marks().set("before"); }), HasSubstr("this name"));
  const auto policy = shop.policy().save();

  shop.rate(three, liked, 5, {}, kNoon);
  shop.recommend(three, {}, 2, kNoon + kHour);
  shop.recommend(four, {}, 2, kNoon + kHour);
  const std::string name = add_own_recipe(shop, four, like_of(shop, three), kNoon, job);
  set_taste(shop, three, {{taste_of(shop, three, 1)[0].term, -1.0}}, kNoon);
  sign_up(*workspace, "Anna", "a long password", {});
  const auto after = shop.policy().save();
  EXPECT_NE(after, policy);

  const MarkId undo = workspace->shop().marks().reset(mark);
  shop.refresh(job);
  EXPECT_EQ(shop.policy().save(), policy);
  EXPECT_THAT(workspace->shop().opinions(three.key), IsEmpty());
  EXPECT_THAT(workspace->shop().tastes().of(three.key), IsEmpty());
  EXPECT_THAT(own_recipes(shop, four), IsEmpty());
  EXPECT_THAT(workspace->accounts().list(), IsEmpty());
  EXPECT_THAT(workspace->shop().answers(1, 100), SizeIs(1));
  EXPECT_EQ(workspace->shop().last_answer(three.key)->id, first.id);
  EXPECT_FALSE(workspace->shop().last_answer(four.key));
  EXPECT_TRUE(shop.rate(three, liked, 5, {}, kNoon).arm) << "its answer is open again";

  workspace->shop().marks().reset(undo);
  shop.refresh(job);
  EXPECT_EQ(shop.policy().save(), after);
  EXPECT_THAT(workspace->shop().opinions(three.key), SizeIs(1));
  EXPECT_THAT(workspace->shop().tastes().of(three.key), SizeIs(1));
  EXPECT_THAT(own_recipes(shop, four), SizeIs(1));
  EXPECT_THAT(workspace->accounts().list(), SizeIs(1));
  EXPECT_THAT(workspace->shop().answers(1, 100), SizeIs(3));
  EXPECT_EQ(workspace->shop().last_answer(four.key)->person, four.key);
  EXPECT_FALSE(shop.unseen(four, kNoon).contains(shop.recipe(name)));
}

TEST_F(ShopPeople, WhatSomebodyNewChoseOrdersUntilTheirRatingsDo) {
  Shop shop = open_shop({.warm_after = 2});
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson anna = shop.person("Anna");
  const auto pairs = warm_up_pairs(shop, anna, 7, kNoon);
  ASSERT_THAT(pairs, SizeIs(kWarmUpPairs));
  EXPECT_EQ(warm_up_pairs(shop, anna, 7, kNoon), pairs);
  EXPECT_NE(warm_up_pairs(shop, anna, 8, kNoon), pairs);
  std::set<ItemIndex> different;
  for (const auto& [one, other] : pairs) different.insert({one, other});
  EXPECT_THAT(different, SizeIs(2 * kWarmUpPairs));

  EXPECT_EQ(shop.recommend(anna, {}, 1, kNoon, false).basis, ShopBasis::Popular);
  auto chosen = choose_first_of_pairs(shop, anna, 5);
  EXPECT_EQ(shop.recommend(anna, {}, 1, kNoon, false).basis, ShopBasis::FoldIn);
  EXPECT_EQ(shop.ratings(anna), 0U) << "a choice is no rating";
  EXPECT_EQ(shop.chosen(anna), chosen);
  EXPECT_TRUE(shop_themes(shop, anna, {}, kNoon).by_taste);
  EXPECT_EQ(open_shop({.warm_after = 2}).chosen(anna), chosen) << "a restart keeps it";

  // What is rated is as it is rated; and who has rated enough is known by that alone.
  shop.rate(anna, recipe(shop, chosen[0]).id, 1, {}, kNoon);
  EXPECT_EQ(shop.chosen(anna), std::vector(chosen.begin() + 1, chosen.end()));
  EXPECT_THAT(shop.liked(anna), SizeIs(4));
  shop.rate(anna, recipe(shop, chosen[1]).id, 5, {}, kNoon);
  EXPECT_THAT(shop.chosen(anna), IsEmpty());
  EXPECT_EQ(shop.liked(anna), std::vector{chosen[1]});
  EXPECT_THAT(error_of([&] { choose_first_of_pairs(shop, anna, 1); }),
              HasSubstr("has 2 ratings; choices between pairs"));
  shop.rate(anna, recipe(shop, chosen[1]).id, {}, {}, kNoon);

  const MarkId mark = workspace->shop().marks().set("chosen");
  choose_pairs(shop, anna, {}, kNoon);
  EXPECT_THAT(shop.chosen(anna), IsEmpty());
  workspace->shop().marks().reset(mark);
  EXPECT_THAT(shop.chosen(anna), SizeIs(4));
  const std::string id = recipe(shop, chosen[0]).id;
  EXPECT_THAT(error_of([&] {
                choose_pairs(shop, anna, {{id, id}}, kNoon);
              }),
              HasSubstr("over itself"));
  EXPECT_THAT(error_of([&] {
                choose_pairs(shop, anna, {{id, "none"}}, kNoon);
              }),
              HasSubstr("none"));
  workspace->accounts().remove(workspace->accounts().list()[0].id);
  EXPECT_THAT(workspace->shop().choices().of(anna.key), SizeIs(5)) << "it may come back";
  workspace->purge({});
  EXPECT_THAT(workspace->shop().choices().of(anna.key), IsEmpty());
}

TEST_F(ShopPeople, AResetLeavesWhatOthersDidAndNotOnesOwnAndSimulatedVisits) {
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {});
  ShopMarks marks = workspace->shop().marks();
  const MarkId mark = marks.set("start");
  sign_up(*workspace, "Guest", "a long password", {});
  shop.recommend(shop.person("Guest"), {}, 1, kNoon);
  run_autopilot(shop, {.visits = 5, .seed = 5}, job);
  EXPECT_FALSE(marks.reset_unless_others(mark, "Anna")) << "of whom Guest is another one";
  EXPECT_THAT(workspace->shop().answers(0, 10), SizeIs(6)) << "it did nothing";
  EXPECT_THAT(marks.list(), SizeIs(1));
  EXPECT_THROW(marks.reset_unless_others(mark + 1, "Guest"), Error);
  const auto undo = marks.reset_unless_others(mark, "Guest");
  ASSERT_TRUE(undo);
  EXPECT_THAT(workspace->shop().answers(0, 10), IsEmpty());
  marks.reset(*undo);

  shop.recommend(shop.person("Anna"), {}, 1, kNoon);
  EXPECT_FALSE(marks.reset_unless_others(mark, "Guest"));
  const MarkId later = marks.set("later");
  workspace->shop().judge("visitor:3", {.recipe = recipe(shop, 0).id, .stars = 4, .at = kNoon}, {});
  EXPECT_FALSE(marks.reset_unless_others(later, "Guest"));
  marks.reset(later);
  EXPECT_TRUE(marks.reset_unless_others(later, "Guest")) << "it is taken back";
  sign_up(*workspace, "Ben", "a long password", {});
  EXPECT_FALSE(marks.reset_unless_others(later, "Guest"));
}

TEST_F(ShopPeople, AResetIsLeftWhereMoreCameThanIsKnownOf) {
  Shop shop = open_shop();
  ShopMarks marks = workspace->shop().marks();
  const MarkId mark = marks.set("start");
  EXPECT_THROW(marks.reset_unless_more(mark + 1, 0, 0), Error);
  shop.recommend(shop.person("3"), {}, 1, kNoon);
  run_autopilot(shop, {.visits = 2, .seed = 5}, job);
  shop.rate(shop.person("3"), recipe(shop, 0).id, 5, {}, kNoon);
  EXPECT_FALSE(marks.reset_unless_more(mark, 2, 1)) << "visitors who come by themselves too";
  EXPECT_FALSE(marks.reset_unless_more(mark, 3, 0));
  sign_up(*workspace, "Ben", "a long password", {});
  EXPECT_FALSE(marks.reset_unless_more(mark, 3, 1)) << "somebody signed up";
  workspace->accounts().remove(workspace->accounts().list().front().id);
  EXPECT_TRUE(marks.reset_unless_more(mark, 3, 1));
  EXPECT_THAT(workspace->shop().answers(0, 10), IsEmpty());
}

/// Another process may do something at any moment: what it was told that is stored is never taken
/// back by a reset that leaves what others did.
TEST_F(ShopPeople, NothingComesBetweenTheLookAndTheReset) {
  constexpr int kRounds = 60;
  Shop shop = open_shop();
  ShopMarks marks = workspace->shop().marks();
  const auto other = Workspace::open(workspace->folder(), Workspace::Access::ReadWrite);
  const std::string rated = recipe(shop, 0).id;
  std::barrier round(2);
  std::jthread writer([&] {
    for (int i = 0; i < kRounds; ++i) {
      round.arrive_and_wait();
      other->shop().judge("visitor:" + std::to_string(i),
                          {.recipe = rated, .stars = 4, .at = kNoon}, {});
      round.arrive_and_wait();
    }
  });
  int resets = 0;
  for (int i = 0; i < kRounds; ++i) {
    const MarkId mark = marks.set("round " + std::to_string(i));
    round.arrive_and_wait();
    resets += marks.reset_unless_others(mark, "nobody").has_value();
    round.arrive_and_wait();
    EXPECT_THAT(workspace->shop().opinions("visitor:" + std::to_string(i)), SizeIs(1)) << i;
  }
  RecordProperty("resets", resets);
}

TEST_F(ShopPeople, MarksOfOneNameAreNumbered) {
  ShopMarks marks = workspace->shop().marks();
  EXPECT_THROW(marks.set_numbered(""), Error);
  for (int i = 0; i < 3; ++i) marks.set_numbered("story");
  EXPECT_EQ(marks.list()[0].name, "story");
  EXPECT_EQ(marks.list()[1].name, "story (2)");
  EXPECT_EQ(marks.list()[2].name, "story (3)");
}

/// Two processes ask for the same person: which answer is refined is seen when one is stored.
TEST_F(ShopPeople, AnAnswerRefinesTheOneThatIsTheLastWhenItIsStored) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  const ShopAnswer first = shop.recommend(three, {}, 1, kNoon);
  const LoggedAnswer next = shop.logged(three, {}, 2, kNoon + 1, first);
  AnswerId seen = 0;
  const auto other = Workspace::open(workspace->folder(), Workspace::Access::ReadWrite);
  Shop elsewhere(*other, {}, known, job);
  const ShopAnswer between = elsewhere.recommend(three, {.max_minutes = 60}, 3, kNoon);
  const AnswerId last = workspace->shop().answered(next,
                                                   [&](const LoggedAnswer& before) {
                                                     seen = before.id;
                                                     return true;
                                                   },
                                                   {});
  EXPECT_EQ(seen, between.id);
  EXPECT_TRUE(workspace->shop().answer(between.id).refined);
  EXPECT_EQ(workspace->shop().last_answer(three.key)->id, last);
}

TEST_F(ShopPeople, TheNewestAnswersAndTheirArmsAreThoseOfTheLogThatWereNotTakenBack) {
  Shop shop = open_shop();
  const ShopRecords& records = workspace->shop();
  const BatchId batch = shop.batch().info().id;
  EXPECT_THAT(records.newest_arms(batch, 10), IsEmpty());
  const ShopAnswer first = shop.recommend(shop.person("3"), {}, 1, kNoon);
  run_autopilot(shop, {.visits = 5, .seed = 5}, job);
  const MarkId mark = workspace->shop().marks().set("here");
  const ShopAnswer last = shop.recommend(shop.person("4"), {}, 1, kNoon);
  ASSERT_THAT(records.newest_answers(false, 10), SizeIs(2));
  EXPECT_EQ(records.newest_answers(false, 10)[0].id, last.id);
  EXPECT_EQ(records.newest_answers(false, 1)[0].id, last.id);
  EXPECT_THAT(records.newest_answers(true, 10), SizeIs(5));
  EXPECT_EQ(records.first_behind(0), first.id);
  EXPECT_EQ(records.first_behind(first.id), last.id) << "past the visitors";
  EXPECT_EQ(records.first_behind(last.id), 0);
  const auto arms = records.newest_arms(batch, 10);
  ASSERT_THAT(arms, SizeIs(7));
  for (std::size_t slot = 0; slot < 10; ++slot) {
    EXPECT_EQ(arms.front()[slot], first.blend.shown[slot].arm);
    EXPECT_EQ(arms.back()[slot], last.blend.shown[slot].arm);
  }
  EXPECT_THAT(records.newest_arms(batch, 3), SizeIs(3));
  EXPECT_THAT(records.newest_arms(batch + 1, 3), IsEmpty());
  workspace->shop().marks().reset(mark);
  EXPECT_THAT(records.newest_answers(false, 10), SizeIs(1));
  EXPECT_EQ(records.first_behind(first.id), 0);
  EXPECT_THAT(records.newest_arms(batch, 10), SizeIs(6));
}

TEST_F(ShopPeople, TwoShopsShareWhatBothHaveAsOneInterleavedList) {
  Shop shop = open_shop({.length = 3});
  const ShopPerson three = shop.person("3");
  const ShopPair pair{0, 1};
  const PairedLists lists = paired_lists(shop, three, {}, pair, {}, 1, kNoon);
  const ShopAnswer answer = shop.recommend(three, {}, 1, kNoon, false);
  for (std::size_t side = 0; side < 2; ++side) {
    const auto& own = answer.blend.lists[side];
    ASSERT_THAT(lists.lists[side], SizeIs(3));
    EXPECT_TRUE(std::equal(lists.lists[side].begin(), lists.lists[side].end(), own.begin()));
  }
  const PairedLists blend = paired_lists(shop, three, {}, {std::nullopt, 0}, {}, 1, kNoon);
  for (std::size_t slot = 0; slot < 3; ++slot)
    EXPECT_EQ(blend.lists[0][slot], answer.blend.shown[slot].recipe);
  // A recipe of one list alone is all its, one of both is shared; a click is never more than one.
  for (std::size_t side = 0; side < 2; ++side)
    for (const ItemIndex one : lists.lists[side]) {
      const auto credit = lists.credit(one);
      EXPECT_NEAR(credit[0] + credit[1], 1, 1e-12);
      const auto& other = lists.lists[1 - side];
      if (std::ranges::find(other, one) == other.end()) {
        EXPECT_EQ(credit[side], 1);
      }
    }
  EXPECT_EQ(lists.credit(static_cast<ItemIndex>(shop.batch().catalogue().recipes())),
            (std::array<double, 2>{}));

  // The next visit shows none of what this one did; nothing of it is logged.
  std::vector<ItemIndex> seen = lists.lists[0];
  seen.insert(seen.end(), lists.lists[1].begin(), lists.lists[1].end());
  const PairedLists next = paired_lists(shop, three, {}, pair, seen, 2, kNoon);
  for (const auto& list : next.lists)
    for (const ItemIndex one : list) EXPECT_THAT(seen, Not(Contains(one)));
  EXPECT_EQ(paired_lists(shop, three, {}, pair, seen, 2, kNoon).lists, next.lists);
  EXPECT_EQ(shop.settings().length, 3U) << "its settings are back";
  EXPECT_THAT(workspace->shop().answers(0, 10), IsEmpty());
  EXPECT_THROW(paired_lists(shop, three, {}, {0, 0}, {}, 1, kNoon), Error);
  EXPECT_THROW(paired_lists(shop, three, {}, {0, shop.batch().arms()}, {}, 1, kNoon), Error);
}

TEST_F(ShopPeople, AVisitToTwoShopsIsDecidedByTheCreditOfItsClicks) {
  PairedLists lists{.lists = {{{7, 8}, {8, 9}}}, .credits = {}};
  lists.credits = expected_credit(lists.lists, 4);
  // The second has 8 first: its team takes it before the first one's could, or by the coin after 7.
  EXPECT_GT(lists.credit(8)[1], lists.credit(8)[0]);
  PairedVisits visits;
  const std::vector<ItemIndex> first{7}, shared{8}, both{7, 9};
  visits.add(lists, first);
  visits.add(lists, shared);
  visits.add(lists, both);
  visits.add(lists, {});
  EXPECT_EQ(visits.wins.wins, 1);
  EXPECT_EQ(visits.wins.losses, 1);
  EXPECT_EQ(visits.wins.ties, 2);
  EXPECT_EQ(visits.clicks, 4);
  EXPECT_NEAR(visits.credit[0] + visits.credit[1], 4, 1e-12);
  EXPECT_EQ(sign_test(visits.wins), 1);
}

TEST_F(ShopPeople, ADemoPlaysAgainToTheLastDigit) {
  Shop shop = open_shop({.surprise = .3});
  workspace->shop().marks().set("start");
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson three = shop.person("3"), anna = shop.person("Anna");
  run_autopilot(shop, {.visits = 12, .seed = 5}, job);
  const ShopAnswer answer = shop.recommend(three, {.max_minutes = 60}, 9, kNoon);
  shop.rate(three, recipe(shop, answer.blend.shown[0].recipe).id, 5, {}, kNoon + 1);
  add_own_recipe(shop, anna, like_of(shop, three), kNoon + 2, job);
  set_taste(shop, three, {{taste_of(shop, three, 1)[0].term, -.5}}, kNoon + 3);
  workspace->shop().veto(three.key, {recipe(shop, answer.blend.shown[1].recipe).id, "hidden", {}},
                         kNoon + 3, {});
  shop.recommend(three, {}, 10, kNoon + 4);
  choose_first_of_pairs(shop, anna, 3);
  shop.recommend(anna, {}, 11, kNoon + 5);
  const std::string demo = record_demo(shop, workspace->shop().marks().newest());
  EXPECT_EQ(std::ranges::count(demo, '\n'), 1 + 12 + 3 + 5);
  const auto policy = shop.policy().save();

  shop.rate(three, recipe(shop, answer.blend.shown[2].recipe).id, 1, {}, kNoon + kHour);
  Shop player = open_shop();
  const ReplayedDemo replayed = replay_demo(player, demo, job);
  EXPECT_EQ(replayed.answers, 15u);
  EXPECT_EQ(replayed.acts, 5u);
  EXPECT_THAT(workspace->shop().choices().of(anna.key), SizeIs(3));
  EXPECT_EQ(replayed.differing, 0u) << replayed.different.front();
  EXPECT_EQ(player.policy().save(), policy);
  EXPECT_EQ(player.settings().surprise, 0) << "its own settings are back";
  EXPECT_THAT(workspace->accounts().list(), SizeIs(1));
  std::string changed = demo;
  changed.replace(changed.find("\"seed\":9"), 8, "\"seed\":8");
  EXPECT_EQ(replay_demo(player, changed, job).answers, 15u);

  EXPECT_THAT(record_demo(player, workspace->shop().marks().newest()),
              HasSubstr(R"("do":"hide","kind":"hidden")"));
  // Nothing is taken back for a demo that is out of bounds in its last line.
  const auto marks = workspace->shop().marks().list().size();
  const auto with = [&](const std::string& what, const std::string& other) {
    std::string text = demo;
    const auto place = text.rfind(what);
    EXPECT_NE(place, text.npos) << what;
    return text.replace(place, what.size(), other);
  };
  const std::string at = "\"at\":" + std::to_string(kNoon + 5);
  for (const char* bad : {"\"at\":-5", "\"at\":9223372036854775807", "\"at\":\"now\""})
    EXPECT_THAT(error_of([&] { replay_demo(player, with(at, bad), job); }),
                AllOf(HasSubstr("line 21"), HasSubstr("\"at\"")));
  EXPECT_THAT(error_of([&] { replay_demo(player, with("\"length\":10", "\"length\":0"), job); }),
              HasSubstr("length"));
  EXPECT_THAT(
      error_of([&] { replay_demo(player, with("\"window\":", "\"window\":9000000000000"), job); }),
      AllOf(HasSubstr("line 1"), HasSubstr("window")));
  EXPECT_THAT(workspace->shop().marks().list(), SizeIs(marks));
  // Of one that tells of nobody nothing stays, and the line is told as it is there.
  const std::string nobody =
      "\n\n{\"do\":\"show\",\"person\":\"visitor:3\",\"at\":1,\"recipe\":\"9\"}\n"
      "{\"do\":\"answer\",\"person\":\"nobody\",\"at\":1,\"liked\":[],\"shown\":{},"
      "\"detail\":{\"seed\":1,\"length\":10,\"surprise\":0,\"filters\":{}}}\n";
  const auto before = told(player);
  EXPECT_THAT(error_of([&] { replay_demo(player, demo.substr(0, demo.find('\n')) + nobody, job); }),
              AllOf(HasSubstr("line 4"), HasSubstr("nothing of the demo stays")));
  EXPECT_EQ(told(player), before);
  EXPECT_THAT(error_of([&] { replay_demo(player, "", job); }), HasSubstr("line"));
  EXPECT_THAT(error_of([&] { replay_demo(player, "{}\n", job); }), HasSubstr("line 1"));
  EXPECT_THAT(error_of([&] { replay_demo(player, demo + "[]\n", job); }), HasSubstr("line 22"));
  std::string other = demo;
  other.replace(other.find("\"identity\":\"") + 12, 4, "zzzz");
  EXPECT_THAT(error_of([&] { replay_demo(player, other, job); }), HasSubstr("another one"));
}

/// Wherever it is cancelled, nothing is half done.
TEST_F(ShopPeople, AReplayThatIsCancelledLeavesTheShopAsItWas) {
  Shop shop = open_shop();
  workspace->shop().marks().set("start");
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson three = shop.person("3"), anna = shop.person("Anna");
  run_autopilot(shop, {.visits = 3, .seed = 5}, job);
  const ShopAnswer answer = shop.recommend(three, {}, 9, kNoon);
  shop.rate(three, recipe(shop, answer.blend.shown[0].recipe).id, 5, {}, kNoon + 1);
  add_own_recipe(shop, anna, like_of(shop, three), kNoon + 2, job);
  choose_first_of_pairs(shop, anna, 3);
  const std::string demo = record_demo(shop, workspace->shop().marks().newest());
  shop.rate(three, recipe(shop, answer.blend.shown[2].recipe).id, 1, {}, kNoon + 3);
  const auto before = told(shop);
  constexpr int kLines = 3 + 1 + 3;
  for (int stop = 0; stop < kLines - 1; ++stop) {  // it is seen before the next line
    const CancelToken token;
    const JobContext cancels(token, [&](const Progress& progress) {
      if (progress.message.english() == "playing" && progress.done == stop) token.cancel();
    });
    EXPECT_THROW(replay_demo(shop, demo, cancels), Cancelled) << stop;
    EXPECT_EQ(told(shop), before) << stop;
  }
  // What others did meanwhile stays, and what was played with it; it is told how it goes.
  const CancelToken token;
  const JobContext cancels(token, [&](const Progress& progress) {
    if (progress.done != 2 || token.cancelled()) return;
    workspace->shop().judge("visitor:7", {.recipe = recipe(shop, 1).id, .stars = 4, .at = kNoon},
                            {});
    token.cancel();
  });
  MarkId undo = 0;
  try {
    replay_demo(shop, demo, cancels);
  } catch (const HalfPlayed& half) {
    undo = half.undo();
    EXPECT_THAT(half.what(),
                AllOf(HasSubstr("cancelled"), HasSubstr("--to " + std::to_string(undo))));
  }
  ASSERT_NE(undo, 0);
  EXPECT_THAT(workspace->shop().opinions("visitor:7"), SizeIs(1));
  workspace->shop().marks().reset(undo);
  EXPECT_EQ(told(shop), before);
}

/// From how many ratings choices between pairs count no more goes with the demo.
TEST_F(ShopPeople, AReplayKnowsFromWhenSomebodyWasNotNewAnyMore) {
  Shop shop = open_shop({.warm_after = 3});
  workspace->shop().marks().set("start");
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson anna = shop.person("Anna");
  const auto chosen = choose_first_of_pairs(shop, anna, 5);
  for (std::size_t i = 0; i < 3; ++i)
    shop.rate(anna, recipe(shop, chosen[i]).id, 5, {}, kNoon + static_cast<Time>(i));
  ASSERT_THAT(shop.chosen(anna), IsEmpty());
  shop.recommend(anna, {}, 11, kNoon + 5);
  const std::string demo = record_demo(shop, workspace->shop().marks().newest());
  Shop player = open_shop();
  EXPECT_EQ(replay_demo(player, demo, job).differing, 0u);
  EXPECT_EQ(player.settings().warm_after, 10u);
  const auto with = [&](const std::string& other) {
    std::string text = demo;
    constexpr std::string_view kTold = "\"warm_after\":3,";
    const auto place = text.find(kTold);
    EXPECT_NE(place, text.npos);
    return text.replace(place, kTold.size(), other);
  };
  EXPECT_EQ(replay_demo(player, with(""), job).differing, 1u) << "ten, as demos of before have it";
  EXPECT_THAT(error_of([&] { replay_demo(player, with("\"warm_after\":0,"), job); }),
              AllOf(HasSubstr("line 1"), HasSubstr("warm_after")));
}

/// What others set and serve while a demo is played neither changes it nor is lost.
TEST_F(ShopPeople, AReplayGoesByItsOwnBatchAndRules) {
  Shop shop = open_shop();
  workspace->shop().marks().set("start");
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson three = shop.person("3"), anna = shop.person("Anna");
  shop.recommend(three, {}, 9, kNoon);
  add_own_recipe(shop, anna, like_of(shop, three), kNoon + 1, job);
  shop.recommend(three, {}, 10, kNoon + 2);
  const std::string demo = record_demo(shop, workspace->shop().marks().newest());
  const BatchId first = shop.batch().info().id, other = publish("ucb", {}).id;
  const auto before = told(shop);
  EXPECT_THAT(error_of([&] { replay_demo(shop, demo, job); }), HasSubstr("another one"));
  EXPECT_EQ(told(shop), before);
  workspace->batches().roll_back(first);

  const JobContext meddles({}, [&](const Progress& progress) {
    if (progress.message.english() != "playing" || progress.done != 1) return;
    ParameterValues values = stored_setting_values(*workspace);
    values.set("surprise", .5);
    store_settings(*workspace, values);
    workspace->batches().roll_back(other);
  });
  const ReplayedDemo replayed = replay_demo(shop, demo, meddles);
  EXPECT_EQ(replayed.answers, 2u);
  EXPECT_EQ(replayed.differing, 0u) << replayed.different.front();
  EXPECT_EQ(shop.settings().surprise, 0) << "its own settings are back";
  EXPECT_TRUE(shop.refresh(job));
  EXPECT_EQ(shop.settings().surprise, .5);
  EXPECT_EQ(shop.batch().info().id, other);
}

TEST_F(ShopPeople, WhatCameByItsTextSaysWhichRecipesBroughtIt) {
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson anna = shop.person("Anna"), three = shop.person("3");
  const std::string name = add_own_recipe(shop, anna, like_of(shop, three), kNoon, job);
  const ShopAnswer answer = shop.recommend(three, {}, 1, kNoon);
  const ItemIndex own = answer.blend.shown.back().recipe;
  ASSERT_EQ(recipe(shop, own).id, name);
  const ShopExplanation why = explain_recipe(shop, three, own, 3);
  EXPECT_FALSE(why.arm);
  ASSERT_FALSE(why.reasons.empty());
  const auto liked = shop.liked(three);
  for (const ShopReason& reason : why.reasons) {
    EXPECT_THAT(liked, Contains(reason.recipe));
    EXPECT_GT(reason.weight, 0);
  }
  EXPECT_EQ(recipe(shop, why.reasons[0].recipe).ingredients, recipe(shop, own).ingredients);
  const auto reasons = slot_reasons(shop, three, answer.blend.shown);
  ASSERT_TRUE(reasons.back());
  EXPECT_EQ(reasons.back()->recipe, why.reasons[0].recipe);
}

TEST_F(ShopPeople, WhereOnlyWhatSomebodyWroteIsLeftItIsShown) {
  Shop shop = open_shop();
  sign_up(*workspace, "Anna", "a long password", {});
  const ShopPerson anna = shop.person("Anna"), three = shop.person("3");
  OwnRecipe quick = like_of(shop, three);
  quick.minutes = 1;
  const std::string first = add_own_recipe(shop, anna, quick, kNoon, job);
  quick.name = "Another";
  const std::string second = add_own_recipe(shop, anna, quick, kNoon, job);
  const ShopAnswer answer = shop.recommend(three, {.max_minutes = 1}, 1, kNoon, false);
  EXPECT_EQ(answer.filtered.remaining, 2u);
  EXPECT_THAT(shown(shop, answer), testing::UnorderedElementsAre(first, second));
}

TEST_F(ShopPeople, AnAnswerIsOpenedAsItWasBesideWhatTodaysBatchWouldShow) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  const ShopFilters filters{.have = {shop.batch().catalogue().at_hand("soy sauce")},
                            .max_minutes = 40};
  const ShopAnswer answer = shop.recommend(three, filters, 9, kNoon);
  ReopenedAnswer reopened = reopen_answer(shop, answer.id, kNoon);
  EXPECT_EQ(reopened.filters, filters);
  ASSERT_TRUE(reopened.person && reopened.today);
  EXPECT_EQ(reopened.person->key, three.key);
  EXPECT_EQ(reopened.then.recipes, shown(shop, answer));
  EXPECT_EQ(shown(shop, *reopened.today), shown(shop, answer)) << "nothing has changed";
  EXPECT_EQ(reopened.tag, shop.batch().info().tag);
  shop.rate(three, reopened.then.recipes[0], 2, {}, kNoon);
  publish("blend", {});
  shop.refresh(job);
  reopened = reopen_answer(shop, answer.id, kNoon);
  EXPECT_EQ(reopened.then.recipes, shown(shop, answer)) << "as it was";
  EXPECT_THAT(shown(shop, *reopened.today), Not(Contains(reopened.then.recipes[0])));
  EXPECT_THAT(workspace->shop().answers_of(three.key, 5), SizeIs(1)) << "only looked";
  EXPECT_THAT(error_of([&] { reopen_answer(shop, 99, kNoon); }), HasSubstr("answer 99"));
}

TEST_F(ShopPeople, AnAnswerToSomebodyWhoIsGoneIsOpenedWithoutToday) {
  Shop shop = open_shop();
  const AccountInfo account = sign_up(*workspace, "Anna", "a long password", {});
  const ShopAnswer answer = shop.recommend(shop.person("Anna"), {}, 9, kNoon);
  workspace->accounts().remove(account.id);
  const ReopenedAnswer reopened = reopen_answer(shop, answer.id, kNoon);
  EXPECT_EQ(reopened.then.recipes, shown(shop, answer));
  EXPECT_FALSE(reopened.person);
  EXPECT_FALSE(reopened.today);
  EXPECT_THAT(reopened.gone.english(), HasSubstr("nobody of the shop any more"));
  workspace->accounts().restore(account.id);
  EXPECT_TRUE(reopen_answer(shop, answer.id, kNoon).today);
}

TEST_F(ShopPeople, WhatSomebodyElseWroteOfPeopleIsHeldToItsBounds) {
  Shop shop = open_shop();
  const ShopPerson three = shop.person("3");
  add_own_recipe(shop, three, {.name = "own", .ingredients = {"egg"}}, kNoon, job);
  set_taste(shop, three, {{taste_of(shop, three, 1)[0].term, .5}}, kNoon);
  const MarkId mark = workspace->shop().marks().set("one");
  set_taste(shop, three, {{taste_of(shop, three, 1)[0].term, .6}}, kNoon);
  Connection connection(database(), Connection::Mode::ReadWrite);
  const auto recipes = [&] { return error_of([&] { workspace->shop().recipes().all(); }); };
  connection.run("UPDATE shop_recipe SET recipe = '[]'");
  EXPECT_THAT(recipes(), HasSubstr("shop_recipe"));
  connection.run("UPDATE shop_recipe SET recipe = '{\"name\": \"a\", \"ingredients\": []}'");
  EXPECT_THAT(recipes(), HasSubstr("ingredients"));
  connection.run("UPDATE shop_taste SET weight = 1e300");
  EXPECT_THAT(error_of([&] { workspace->shop().tastes().of(three.key); }), HasSubstr("weight"));
  const auto reset = [&] { return error_of([&] { workspace->shop().marks().reset(mark); }); };
  for (const char* state :
       {"", "[]", "{}", "{\"shop_opinion\": 3}", "{\"shop_opinion\": [[1]]}",
        "{\"shop_opinion\": [], \"shop_veto\": [], \"shop_taste\": [[\"a\", \"b\", \"c\"]]}"}) {
    connection.run("UPDATE shop_mark SET state = ?", state);
    EXPECT_THAT(reset(), HasSubstr("mark")) << state;
  }
  EXPECT_THAT(workspace->shop().marks().list(), SizeIs(1)) << "what failed left nothing";
  connection.run("UPDATE shop_act SET act = '3'");
  EXPECT_THAT(error_of([&] { workspace->shop().marks().since(mark); }), HasSubstr("shop_act"));
}

}  // namespace
}  // namespace hankki::test
