// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/list_measures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/evaluation/beyond_accuracy.h"
#include "core/evaluation/calibration.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/group_fairness.h"
#include "core/evaluation/history_groups.h"
#include "core/evaluation/popularity_groups.h"
#include "core/evaluation/serendipity.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

using testing::ElementsAre;

constexpr ItemIndex kNone = RankedLists::kNoItem;

/// Of users 0, 1, 2 ...
RankedLists lists_of(std::int32_t k, std::vector<ItemIndex> items) {
  RankedLists lists{.k = k, .items = std::move(items)};
  lists.users.resize(lists.items.size() / static_cast<std::size_t>(k));
  std::iota(lists.users.begin(), lists.users.end(), UserIndex{0});
  lists.scores.assign(lists.items.size(), 1);
  return lists;
}

TEST(PopularityGroups, AreCutWhereTheInteractionsOfMorePopularItemsReachTheLines) {
  using enum PopularityGroup;
  const std::vector<std::uint32_t> counts{1, 10, 0, 3, 5, 1};  // lines at 4 and 16 of 20
  EXPECT_THAT(by_popularity(counts), ElementsAre(1, 4, 3, 0, 5, 2));
  EXPECT_THAT(popularity_groups(counts), ElementsAre(Tail, Top, New, Head, Head, Tail));
  EXPECT_THAT(popularity_groups(std::vector<std::uint32_t>{0, 0}), ElementsAre(New, New));
}

TEST(HistoryGroups, HaveTheLengthsThatTheirNamesSay) {
  const auto ids = history_group_ids();
  EXPECT_THAT(ids, ElementsAre("0", "1-2", "3-5", "6-10", "11-20", "21-50", "51+"));
  EXPECT_EQ(ids[history_group(0)], "0");
  EXPECT_EQ(ids[history_group(2)], "1-2");
  EXPECT_EQ(ids[history_group(3)], "3-5");
  EXPECT_EQ(ids[history_group(50)], "21-50");
  EXPECT_EQ(ids[history_group(1'000'000)], "51+");
}

TEST(Calibration, GivesSteckDivergenceToTheLastDigits) {
  // p is .75 and .25; q is 0 and 1, then .5, .25 and .25.
  const ItemTags tags{{0}, {0, 1}, {1}, {}, {0}, {1, 2}};
  const std::vector<ItemIndex> history{0, 1, 3};
  EXPECT_NEAR(miscalibration(history, std::vector<ItemIndex>{2}, tags).value(), 3.109186115816294,
              1e-12);
  EXPECT_NEAR(miscalibration(history, std::vector<ItemIndex>{4, 5}, tags).value(),
              0.300358174947844, 1e-12);
  EXPECT_NEAR(miscalibration(history, history, tags).value(), 0, 1e-15);
  EXPECT_EQ(miscalibration(history, std::vector<ItemIndex>{3}, tags), std::nullopt);
  EXPECT_EQ(miscalibration(std::vector<ItemIndex>{3}, history, tags), std::nullopt);
  const auto train = InteractionMatrix::from_pairs(2, 6, {{0, 0}, {0, 1}, {1, 3}});
  const auto means = mean_miscalibration(lists_of(2, {2, 1, 0, 1}), std::vector{1, 2}, train, tags);
  EXPECT_NEAR(means[0].value(), 3.109186115816294, 1e-12) << "user 1 has nothing with a tag";
  EXPECT_NEAR(means[1].value(), 0.5361264208996191, 1e-12);
}

RC_GTEST_PROP(Calibration, LiesBetweenNothingAndTheLogarithmOfAHundred, ()) {
  ItemTags tags;
  for (int item = 0; item < 12; ++item) {
    auto own = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange(0U, 6U));
    std::ranges::sort(own);
    own.erase(std::unique(own.begin(), own.end()), own.end());
    tags.push_back(std::move(own));
  }
  const auto some = [] {
    const auto count = *rc::gen::inRange<std::size_t>(0, 7);
    return *rc::gen::unique<std::vector<ItemIndex>>(count, rc::gen::inRange<ItemIndex>(0, 12));
  };
  const std::vector<ItemIndex> history = some(), list = some();
  const auto far = miscalibration(history, list, tags);
  const auto none = miscalibration(history, history, tags);
  if (none) RC_ASSERT(*none < 1e-12);
  if (far) RC_ASSERT(*far >= 0 && *far <= std::log(100.0) + 1e-12);
}

TEST(Serendipity, CountsWhatIsFoundBesideThePopular) {
  const std::vector<std::uint32_t> counts{5, 4, 3, 1, 0};
  const auto train = InteractionMatrix::from_pairs(3, 5, {{0, 0}});
  const auto relevant =
      InteractionMatrix::from_pairs(3, 5, {{0, 1}, {0, 3}, {1, 2}, {2, 0}, {2, 1}});
  const InteractionMatrix* masked[] = {&train};
  // The popular are 1 and 2 for user 0, who has 0, and 0 and 1 for the others.
  EXPECT_DOUBLE_EQ(mean_serendipity(lists_of(2, {1, 3, 0, 2, 0, 1}), 2, relevant, masked, counts),
                   (0.5 + 0.5 + 0) / 3);
  EXPECT_DOUBLE_EQ(
      mean_serendipity(lists_of(2, {3, kNone, 4, 3, 4, 3}), 2, relevant, masked, counts), 0.5 / 3);
}

/// Ten users who each are to find item 0, of group 0, and item 1, of group 1.
RC_GTEST_PROP(Fairness, ReoIsTheRelativeSpreadOfWhatIsFound, ()) {
  const std::vector<std::uint32_t> group{0, 1};
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  std::vector<ItemIndex> lists;
  double first = 0, second = 0;
  for (UserIndex user = 0; user < 10; ++user) {
    pairs.insert(pairs.end(), {{user, 0}, {user, 1}});
    const auto shown = *rc::gen::element<ItemIndex>(0, 1, kNone);
    lists.push_back(shown);
    first += shown == 0 ? 0.1 : 0;
    second += shown == 1 ? 0.1 : 0;
  }
  const auto relevant = InteractionMatrix::from_pairs(10, 2, pairs);
  const auto value = reo(lists_of(1, lists), 1, relevant,
                         [&](ItemIndex item) { return std::span(group).subspan(item, 1); });
  // Of two values the standard deviation is half of their distance.
  RC_ASSERT(value.has_value() == (first + second > 0));
  if (value) RC_ASSERT(std::abs(*value - std::abs(first - second) / (first + second)) < 1e-12);
}

TEST(Fairness, ReoLeavesOutGroupsWithLittleToFind) {
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  std::vector<ItemIndex> lists;
  for (UserIndex user = 0; user < 10; ++user) {
    pairs.emplace_back(user, 0);
    if (user < 9) pairs.emplace_back(user, 1);
    lists.push_back(0);
  }
  const std::vector<std::uint32_t> group{0, 1};
  const GroupsOfItem groups = [&](ItemIndex item) { return std::span(group).subspan(item, 1); };
  EXPECT_EQ(reo(lists_of(1, lists), 1, InteractionMatrix::from_pairs(10, 2, pairs), groups),
            std::nullopt);
  pairs.emplace_back(9, 1);
  EXPECT_DOUBLE_EQ(
      reo(lists_of(1, lists), 1, InteractionMatrix::from_pairs(10, 2, pairs), groups).value(), 1)
      << "all of one group, nothing of the other";
}

TEST(Fairness, UserMadIsTheMeanDistanceOfTheGroupsMeans) {
  std::vector<double> values;
  std::vector<std::size_t> groups;
  const auto add = [&](std::size_t group, std::size_t users, double value) {
    values.insert(values.end(), users, value);
    groups.insert(groups.end(), users, group);
  };
  add(0, 10, 1);
  EXPECT_EQ(user_mad(values, groups), std::nullopt);
  add(3, 12, 0.5);
  add(1, 20, 0);
  add(2, 9, 100);
  EXPECT_DOUBLE_EQ(user_mad(values, groups).value(), (0.5 + 1 + 0.5) / 3);
}

struct World {
  Dataset dataset;
  Split split;
};

/// Thirty users of few and of many items, among 40 items of which the low numbers are popular.
World world() {
  DatasetBuilder builder;
  for (int item = 0; item < 40; ++item) {
    Recipe recipe;
    recipe.id = std::to_string(item);
    recipe.tags.push_back(builder.tags().intern(item % 3 == 0 ? "soup" : "cake"));
    builder.add_recipe(std::move(recipe));
  }
  for (int user = 0; user < 30; ++user)
    builder.add_interaction("u" + std::to_string(user), "0", 1, kNoTime);
  World made{builder.build(), {}};
  std::vector<std::pair<UserIndex, ItemIndex>> train, test;
  for (UserIndex user = 0; user < 30; ++user) {
    const bool few = user < 15;
    for (ItemIndex n = 0; n < (few ? 2U : 7U); ++n)
      train.emplace_back(user, few ? n : (user + n) % 17);
    for (ItemIndex n = 0; n < 3; ++n)
      test.emplace_back(user, (user * 7 + n * 13) % 23 + 17 * (n % 2));
  }
  made.split.train = InteractionMatrix::from_pairs(30, 40, train);
  made.split.validation = InteractionMatrix::from_pairs(30, 40, {});
  std::erase_if(
      test, [&](const auto& pair) { return made.split.train.contains(pair.first, pair.second); });
  made.split.test = InteractionMatrix::from_pairs(30, 40, test);
  made.split.users.resize(30);
  made.split.items.resize(40);
  std::iota(made.split.users.begin(), made.split.users.end(), 0U);
  std::iota(made.split.items.begin(), made.split.items.end(), 0U);
  return made;
}

TEST(ListMeasures, OfTheMostPopularHaveNothingOfTheTailAndNoSerendipity) {
  const World made = world();
  const auto judge = [&](const char* id) {
    const auto model = make_model(id, model_spec(id).preset("default"));
    model->begin(made.split.train, 1, {});
    model->run_epoch(0, {});
    return evaluate(*model, made.split, Part::Test, made.dataset, {.ks = {3, 5}}, {});
  };
  const Evaluation popular = judge("mostpop"), random = judge("random");
  for (const char* k : {"@3", "@5"}) {
    EXPECT_EQ(popular.metrics.at(std::string("serendipity") + k), 0);
    EXPECT_LT(popular.metrics.at(std::string("aplt") + k),
              random.metrics.at(std::string("aplt") + k));
    for (const Evaluation* one : {&popular, &random})
      EXPECT_LE(one->metrics.at(std::string("serendipity") + k),
                one->metrics.at(std::string("precision") + k));
  }
  // Each is there, and nothing has another name than those that tables know.
  const std::vector<std::int32_t> ks{3, 5};
  for (const std::string& name : metric_names(ks))
    EXPECT_TRUE(random.metrics.contains(name)) << name;
  EXPECT_EQ(random.metrics.size(), metric_names(ks).size());
  EXPECT_FALSE(lacks_list_measures(random.metrics, 3));
  EXPECT_TRUE(lacks_list_measures({{"ndcg@3", 0.1}, {"serendipity@5", 0}}, 3));
  EXPECT_FALSE(lacks_list_measures({}, 3)) << "it was not judged at that k";
  // What a stored run is asked later comes from its lists alone.
  const InteractionMatrix* masked[] = {&made.split.train, &made.split.validation};
  const auto later = list_measures(random.lists, ks, made.split, Part::Test, masked, made.dataset);
  for (const auto& [name, value] : later) EXPECT_EQ(value, random.metrics.at(name)) << name;
  EXPECT_TRUE(later.contains("user_mad@5"));
}

}  // namespace
}  // namespace hankki
