// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "core/base/error.h"
#include "core/data/folds.h"
#include "tests/data/expect_error.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Method = SplitRecipe::Method;

struct TimedRow {
  int user = 0, item = 0;
  Time time = kNoTime;
};

Dataset dataset_of_times(const std::vector<TimedRow>& rows) {
  DatasetBuilder builder;
  for (const auto& row : rows)
    builder.add_interaction(std::to_string(row.user), std::to_string(row.item), 1, row.time);
  return builder.build();
}

/// One user with items 0 .. n-1, at times that fall as the item rises.
Dataset one_user(int n, bool dated = false) {
  std::vector<TimedRow> rows;
  for (int item = 0; item < n; ++item) rows.push_back({1, item, dated ? 1000 - item : kNoTime});
  return dataset_of_times(rows);
}

std::array<int, 3> sizes(const std::vector<Part>& parts) {
  const auto count = [&](Part part) { return static_cast<int>(std::ranges::count(parts, part)); };
  return {count(Part::Train), count(Part::Validation), count(Part::Test)};
}

std::string warning_of(const Dataset& dataset, const SplitRecipe& recipe) {
  return split_warning(dataset, assign_parts(dataset, recipe), recipe).english();
}

TEST(RatioSplit, RoundsAsRecBoleDoes) {
  // Computed with RecBole's _calcu_split_ids: shares are cut to whole items; then, test first, a
  // part that got less than one item takes one while training keeps another.
  struct Case {
    int n;
    double train, validation, test;
    std::array<int, 3> wanted;
  };
  for (const auto& c : std::vector<Case>{{1, .8, .1, .1, {1, 0, 0}},
                                         {2, .8, .1, .1, {1, 0, 1}},
                                         {3, .8, .1, .1, {1, 1, 1}},
                                         {4, .8, .1, .1, {2, 1, 1}},
                                         {9, .8, .1, .1, {7, 1, 1}},
                                         {10, .8, .1, .1, {8, 1, 1}},
                                         {19, .8, .1, .1, {17, 1, 1}},
                                         {20, .8, .1, .1, {16, 2, 2}},
                                         {99, .8, .1, .1, {81, 9, 9}},
                                         {5, .8, 0, .2, {4, 0, 1}},
                                         {4, .8, 0, .2, {3, 0, 1}},
                                         {10, .6, .3, .1, {6, 3, 1}},
                                         {3, .2, .4, .4, {1, 1, 1}},
                                         {7, 1, 0, 0, {7, 0, 0}}}) {
    const SplitRecipe recipe{.train = c.train, .validation = c.validation, .test = c.test};
    EXPECT_EQ(sizes(assign_parts(one_user(c.n), recipe)), c.wanted) << c.n << " at " << c.train;
  }
}

TEST(RatioSplit, RefusesSharesThatAreNone) {
  const auto data = one_user(10);
  for (const auto& [train, validation, test] : std::vector<std::array<double, 3>>{
           {.8, .1, .2}, {0, .5, .5}, {1.2, -.1, -.1}, {NAN, .5, .5}, {8, 1, 1}})
    EXPECT_THAT(error_of([&] {
                  assign_parts(data, {.train = train, .validation = validation, .test = test});
                }),
                HasSubstr("ratios: "));
}

TEST(RatioSplit, DoesNotDependOnTheOrderOfTheSource) {
  std::vector<TimedRow> rows;
  for (int user = 0; user < 9; ++user)
    for (int item = 0; item < 12; ++item) rows.push_back({user, (item * 5 + user) % 17, 50 + item});
  auto reversed = rows;
  std::ranges::reverse(reversed);
  auto parts = assign_parts(dataset_of_times(reversed), {});
  std::ranges::reverse(parts);
  EXPECT_EQ(assign_parts(dataset_of_times(rows), {}), parts);
}

TEST(LeaveOneOut, TakesOneForTestAndOneForValidation) {
  const SplitRecipe recipe{.method = Method::LeaveOneOut};
  EXPECT_EQ(sizes(assign_parts(one_user(1), recipe)), (std::array{1, 0, 0}));
  EXPECT_EQ(sizes(assign_parts(one_user(2), recipe)), (std::array{1, 0, 1}));
  EXPECT_EQ(sizes(assign_parts(one_user(9), recipe)), (std::array{7, 1, 1}));
}

TEST(LeaveLatestOut, FollowsTimeAndElseTheOrderOfTheSource) {
  const SplitRecipe recipe{.method = Method::LeaveLatestOut};
  EXPECT_THAT(assign_parts(one_user(4, true), recipe),
              ElementsAre(Part::Test, Part::Validation, Part::Train, Part::Train));
  EXPECT_THAT(assign_parts(one_user(4), recipe),
              ElementsAre(Part::Train, Part::Train, Part::Validation, Part::Test));
  EXPECT_THAT(assign_parts(dataset_of_times({{1, 9, 5}, {1, 3, 5}, {1, 6, 5}}), recipe),
              ElementsAre(Part::Train, Part::Validation, Part::Test));
}

TEST(LeaveLatestOut, ARepeatedPairCountsAtItsLastTime) {
  const SplitRecipe recipe{.method = Method::LeaveLatestOut};
  EXPECT_THAT(
      assign_parts(dataset_of_times({{1, 1, 10}, {1, 2, 20}, {1, 3, 30}, {1, 1, 40}}), recipe),
      ElementsAre(Part::Test, Part::Train, Part::Validation, Part::Test));
}

TEST(GlobalTime, CutsAllUsersAtTheSameMoments) {
  std::vector<TimedRow> rows;
  for (int i = 0; i < 100; ++i) rows.push_back({i % 7, i, i});
  const SplitRecipe recipe{.method = Method::GlobalTime};
  const auto parts = assign_parts(dataset_of_times(rows), recipe);
  EXPECT_EQ(sizes(parts), (std::array{80, 10, 10}));
  EXPECT_TRUE(std::ranges::is_sorted(parts));
}

TEST(GlobalTime, KeepsWhatHappenedTogetherTogether) {
  std::vector<TimedRow> rows;
  for (int i = 0; i < 100; ++i) rows.push_back({i, i, i / 30});
  const SplitRecipe recipe{.method = Method::GlobalTime, .train = .7, .validation = 0, .test = .3};
  EXPECT_EQ(sizes(assign_parts(dataset_of_times(rows), recipe)), (std::array{60, 0, 40}));
}

TEST(GlobalTime, NeedsDatesThatDiffer) {
  const SplitRecipe recipe{.method = Method::GlobalTime};
  EXPECT_THAT(error_of([&] { assign_parts(one_user(9), recipe); }),
              HasSubstr("split: a split by time needs a date for every interaction"));
  EXPECT_THAT(error_of([&] {
                assign_parts(dataset_of_times({{1, 1, 5}, {1, 2, 5}}), recipe);
              }),
              HasSubstr("the dates are too few"));
}

TEST(AssignParts, RefusesWhatCannotBeSplit) {
  EXPECT_THAT(error_of([] { assign_parts(Dataset(), {}); }), HasSubstr("no interactions"));
  EXPECT_THAT(error_of([] { assign_parts(one_user(3), {.method = Method::Imported}); }),
              HasSubstr("imported split"));
}

TEST(SplitRecipeText, NamesEveryMethodAndReadsItBack) {
  for (const auto method : {Method::Ratio, Method::LeaveOneOut, Method::LeaveLatestOut,
                            Method::GlobalTime, Method::Imported})
    EXPECT_EQ(parse_split_method(to_text(method)), method);
  EXPECT_THAT(error_of([] { parse_split_method("half"); }), HasSubstr("no split \"half\""));
  EXPECT_EQ(describe(SplitRecipe{}).english(), "Random 80/10/10, seed 2020");
  EXPECT_EQ(describe({.train = .775, .validation = .125, .test = .1, .seed = 1}).english(),
            "Random 77.5/12.5/10, seed 1");
  EXPECT_EQ(describe({.method = Method::GlobalTime}).english(), "By time 80/10/10");
}

TEST(SplitWarning, WarnsOfRandomSplitsOfDatedDataOnly) {
  EXPECT_THAT(warning_of(one_user(5, true), {}), HasSubstr("may flatter"));
  EXPECT_THAT(warning_of(one_user(5, true), {.method = Method::LeaveOneOut}),
              HasSubstr("may flatter"));
  EXPECT_EQ(warning_of(one_user(10, true), {.method = Method::GlobalTime}), "");
  EXPECT_EQ(warning_of(one_user(5), {}), "");
}

TEST(SplitWarning, CountsUsersWithOneDateOnBothSidesOfACut) {
  const auto data = dataset_of_times({{1, 1, 10},
                                      {1, 2, 20},
                                      {1, 3, 30},  // clear
                                      {2, 1, 10},
                                      {2, 2, 30},
                                      {2, 3, 30},  // test as late as validation
                                      {3, 1, 10},
                                      {3, 2, 10},
                                      {3, 3, 30},  // validation as late as train
                                      {4, 1, 5},
                                      {5, 1, kNoTime},
                                      {5, 2, kNoTime}});
  EXPECT_THAT(warning_of(data, {.method = Method::LeaveLatestOut}),
              HasSubstr("For 1 of 5 users what is tested has the same date as something before it, "
                        "for 1 what is validated"));
  EXPECT_EQ(warning_of(one_user(5, true), {.method = Method::LeaveLatestOut}), "");
}

TEST(SplitWarning, SaysWhenNothingCanBeTested) {
  const auto data = dataset_of_times({{1, 1}, {2, 1}, {3, 2}, {3, 2}});
  for (const Method method : {Method::Ratio, Method::LeaveOneOut, Method::LeaveLatestOut})
    EXPECT_THAT(warning_of(data, {.method = method}), HasSubstr("nothing can be tested"));
  EXPECT_EQ(warning_of(data, {.train = 1, .validation = 0, .test = 0}), "")
      << "as it was asked for";
}

TEST(LeaveLatestOut, ARowWithoutADateStandsWhereTheFileHasIt) {
  // Newest first, as exports are: item 3 has no date and lies between 2 and 4.
  const auto data = dataset_of_times({{1, 1, 400}, {1, 2, 300}, {1, 3, kNoTime}, {1, 4, 100}});
  EXPECT_THAT(assign_parts(data, {.method = Method::LeaveLatestOut}),
              ElementsAre(Part::Test, Part::Validation, Part::Train, Part::Train));
}

TEST(MakeSplit, CataloguesWhatIsInAnyPart) {
  const auto data = dataset_of_times({{1, 10}, {2, 20}, {3, 30}, {4, 40}});
  const std::vector parts = {Part::Test, Part::Unused, Part::Train, Part::Validation};
  const Split split = make_split(data, parts, {.method = Method::Imported});
  EXPECT_THAT(split.users, ElementsAre(0, 2, 3));
  EXPECT_THAT(split.items, ElementsAre(0, 2, 3));
  EXPECT_TRUE(split.train.contains(1, 1));
  EXPECT_TRUE(split.validation.contains(2, 2));
  EXPECT_TRUE(split.test.contains(0, 0));
  EXPECT_EQ(split.train.size() + split.validation.size() + split.test.size(), 3);
  EXPECT_THROW(make_split(data, std::span(parts).first(2), {}), std::invalid_argument);
}

TEST(MakeSplit, DropsPairsOfAnEarlierPartFromLaterOnes) {
  const auto data = dataset_of_times({{1, 1}, {1, 1}, {1, 2}, {1, 2}, {1, 3}});
  const std::vector parts = {Part::Test, Part::Train, Part::Test, Part::Validation, Part::Test};
  const Split split = make_split(data, parts, {});
  EXPECT_THAT(split.train.row(0), ElementsAre(0));
  EXPECT_THAT(split.validation.row(0), ElementsAre(1));
  EXPECT_THAT(split.test.row(0), ElementsAre(2));
}

RC_GTEST_PROP(SplitProperty, EachPairIsInOnePartAndTheSeedRepeats, ()) {
  const auto rows =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<TimedRow>>(rc::gen::construct<TimedRow>(
          rc::gen::inRange(0, 4), rc::gen::inRange(0, 12), rc::gen::inRange<Time>(0, 99))));
  const auto data = dataset_of_times(rows);
  const SplitRecipe recipe{
      .method = *rc::gen::element(Method::Ratio, Method::LeaveOneOut, Method::LeaveLatestOut),
      .seed = *rc::gen::arbitrary<std::uint64_t>()};
  const auto parts = assign_parts(data, recipe);
  RC_ASSERT(parts == assign_parts(data, recipe));
  std::map<std::pair<UserIndex, ItemIndex>, Part> part_of;
  std::map<UserIndex, int> trained;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& row = data.interactions()[i];
    RC_ASSERT(parts[i] != Part::Unused);
    RC_ASSERT(part_of.try_emplace({row.user, row.item}, parts[i]).first->second == parts[i]);
    trained[row.user] += parts[i] == Part::Train ? 1 : 0;
  }
  for (const auto& [user, count] : trained) RC_ASSERT(count >= 1);
  const Split split = make_split(data, parts, recipe);
  RC_ASSERT(split.train.size() + split.validation.size() + split.test.size() ==
            static_cast<std::int64_t>(part_of.size()));
}

/// Eleven users and twelve recipes, each user with the recipes that its number does not divide.
Dataset many_of_each() {
  std::vector<TimedRow> rows;
  for (int user = 1; user <= 11; ++user)
    for (int item = 1; item <= 12; ++item)
      if (item % (user + 1) != 0) rows.push_back({user, item, 0});
  return dataset_of_times(rows);
}

TEST(NewRecipes, AreInOnePartEachAndTheirNumberIsCut) {
  const auto data = many_of_each();
  const SplitRecipe recipe{
      .method = Method::NewRecipes, .train = .5, .validation = .25, .test = .25};
  const auto parts = assign_parts(data, recipe);
  std::map<ItemIndex, Part> part_of;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ItemIndex item = data.interactions()[i].item;
    EXPECT_EQ(part_of.try_emplace(item, parts[i]).first->second, parts[i]);
  }
  std::map<Part, int> counts;
  for (const auto& [item, part] : part_of) ++counts[part];
  EXPECT_EQ(counts[Part::Train], 6);
  EXPECT_EQ(counts[Part::Validation], 3);
  EXPECT_EQ(counts[Part::Test], 3);
  const Split split = make_split(data, parts, recipe);
  const auto trained = split.train.column_counts(), tested = split.test.column_counts();
  for (ItemIndex item = 0; item < trained.size(); ++item)
    EXPECT_TRUE(trained[item] == 0 || tested[item] == 0);
}

TEST(NewUsers, AreInOnePartEach) {
  const auto data = many_of_each();
  const SplitRecipe recipe{.method = Method::NewUsers, .train = .6, .validation = .2, .test = .2};
  const Split split = make_split(data, assign_parts(data, recipe), recipe);
  int trained = 0, validated = 0, tested = 0;
  for (UserIndex user = 0; user < 11; ++user) {
    const bool in[] = {!split.train.row(user).empty(), !split.validation.row(user).empty(),
                       !split.test.row(user).empty()};
    EXPECT_EQ(in[0] + in[1] + in[2], 1) << user;
    trained += in[0];
    validated += in[1];
    tested += in[2];
  }
  EXPECT_EQ(trained, 7);
  EXPECT_EQ(validated, 2);
  EXPECT_EQ(tested, 2);
}

TEST(NewRecipes, FollowTheSeedAndSayHowTheyWereMade) {
  const auto data = many_of_each();
  for (const Method method : {Method::NewRecipes, Method::NewUsers}) {
    EXPECT_EQ(assign_parts(data, {.method = method}), assign_parts(data, {.method = method}));
    EXPECT_NE(assign_parts(data, {.method = method, .seed = 1}),
              assign_parts(data, {.method = method, .seed = 2}));
    EXPECT_EQ(parse_split_method(to_text(method)), method);
    EXPECT_TRUE(has_shares(method) && is_random(method));
  }
  EXPECT_EQ(describe({.method = Method::NewRecipes}).english(), "New recipes 80/10/10, seed 2020");
  EXPECT_EQ(describe({.method = Method::NewUsers}).english(), "New users 80/10/10, seed 2020");
}

TEST(SplitSeed, ChangesARandomSplit) {
  const auto data = one_user(50);
  EXPECT_NE(assign_parts(data, {.seed = 1}), assign_parts(data, {.seed = 2}));
}

/// The parts of each fold, in turn.
std::vector<std::vector<Part>> family_parts(const Dataset& data, const SplitRecipe& recipe,
                                            int folds) {
  std::vector<std::vector<Part>> all;
  for (const SplitRecipe& fold : fold_recipes(recipe, folds))
    all.push_back(assign_parts(data, fold));
  return all;
}

RC_GTEST_PROP(FoldProperty, EachPairIsTestedOnceAndEachUserKeepsSomethingToLearnFrom, ()) {
  const auto rows =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<TimedRow>>(rc::gen::construct<TimedRow>(
          rc::gen::inRange(0, 5), rc::gen::inRange(0, 9), rc::gen::just(Time{kNoTime}))));
  const auto data = dataset_of_times(rows);
  const int folds = *rc::gen::inRange(2, 6);
  const SplitRecipe recipe{.train = .8,
                           .validation = *rc::gen::element(.0, .2),
                           .test = 0,
                           .seed = *rc::gen::arbitrary<std::uint64_t>()};
  std::map<UserIndex, std::set<ItemIndex>> items;
  for (const auto& row : data.interactions()) items[row.user].insert(row.item);
  std::size_t testable = 0;
  for (const auto& [user, some] : items) testable += some.size() > 1 ? some.size() : 0;
  RC_PRE(testable >= static_cast<std::size_t>(folds));
  const auto family = family_parts(data, recipe, folds);
  std::map<std::pair<UserIndex, ItemIndex>, std::set<std::size_t>> tested;
  std::map<UserIndex, std::map<std::size_t, std::set<ItemIndex>>> of_user;
  std::vector<std::size_t> of_fold(family.size());
  for (std::size_t fold = 0; fold < family.size(); ++fold) {
    std::set<UserIndex> trained, validated;
    for (std::size_t i = 0; i < family[fold].size(); ++i) {
      const auto& row = data.interactions()[i];
      const Part part = family[fold][i];
      if (part == Part::Train) trained.insert(row.user);
      if (part == Part::Validation) validated.insert(row.user);
      if (part != Part::Test) continue;
      tested[std::pair<UserIndex, ItemIndex>(row.user, row.item)].insert(fold);
      of_user[row.user][fold].insert(row.item);
    }
    RC_ASSERT(trained.size() == items.size());
    RC_ASSERT(recipe.validation > 0 || validated.empty());
    for (const auto& [user, by_fold] : of_user)
      if (const auto found = by_fold.find(fold); found != by_fold.end())
        of_fold[fold] += found->second.size();
  }
  for (const auto& [user, some] : items)
    for (const ItemIndex item : some) {
      const std::size_t times = tested[std::pair(user, item)].size();
      RC_ASSERT(times == (some.size() > 1 ? 1U : 0U));
    }
  for (const auto& [user, by_fold] : of_user) {
    const std::size_t least = items[user].size() / family.size();
    for (std::size_t fold = 0; fold < family.size(); ++fold) {
      const auto found = by_fold.find(fold);
      const std::size_t n = found == by_fold.end() ? 0 : found->second.size();
      RC_ASSERT(n == least || n == least + 1);
    }
  }
  RC_ASSERT(*std::ranges::max_element(of_fold) - *std::ranges::min_element(of_fold) <= 1);
}

TEST(Folds, OfWholeUsersAndRecipesAreAsManyButForOne) {
  const auto data = many_of_each();
  for (const Method method : {Method::NewUsers, Method::NewRecipes}) {
    const auto family = family_parts(data, {.method = method}, 4);
    std::map<std::uint32_t, int> tested;
    std::vector<std::set<std::uint32_t>> of_fold(4);
    for (std::size_t fold = 0; fold < 4; ++fold) {
      std::map<std::uint32_t, Part> part_of;
      for (std::size_t i = 0; i < family[fold].size(); ++i) {
        const auto& row = data.interactions()[i];
        const auto owner = method == Method::NewUsers ? row.user : row.item;
        EXPECT_EQ(part_of.try_emplace(owner, family[fold][i]).first->second, family[fold][i]);
      }
      std::map<Part, int> sizes;
      for (const auto& [owner, part] : part_of) {
        ++sizes[part];
        if (part == Part::Test) ++tested[owner], of_fold[fold].insert(owner);
      }
      EXPECT_EQ(sizes[Part::Validation], 1) << "a ninth of 8 or 9, at least one";
    }
    EXPECT_EQ(tested.size(), method == Method::NewUsers ? 11U : 12U);
    for (const auto& [owner, times] : tested) EXPECT_EQ(times, 1);
    for (const auto& fold : of_fold) EXPECT_GE(fold.size(), tested.size() / 4);
  }
}

TEST(Folds, LeaveAsMuchForValidationAsTheRecipeSays) {
  const auto data = one_user(50);
  for (const auto& parts : family_parts(data, {.train = .8, .validation = .1, .test = .1}, 5))
    EXPECT_EQ(sizes(parts), (std::array{36, 4, 10})) << "a ninth of the 40 that are left";
  for (const auto& parts : family_parts(data, {.train = .9, .validation = 0, .test = .1}, 5))
    EXPECT_EQ(sizes(parts), (std::array{40, 0, 10}));
  EXPECT_EQ(sizes(family_parts(one_user(10), {.train = .8, .validation = .1, .test = .1}, 10)[3]),
            (std::array{8, 1, 1}));
  EXPECT_NE(family_parts(data, {.seed = 1}, 5), family_parts(data, {.seed = 2}, 5));
}

TEST(Folds, AreRefusedWhereTheyCannotBe) {
  for (const Method method :
       {Method::LeaveOneOut, Method::LeaveLatestOut, Method::GlobalTime, Method::Imported})
    EXPECT_THAT(error_of([&] { fold_recipes({.method = method}, 5); }),
                HasSubstr("cannot be cut into folds"))
        << to_text(method);
  for (const int folds : {-3, 0, kMostFolds + 1})
    EXPECT_THAT(error_of([&] { fold_recipes({}, folds); }), HasSubstr("is not a number of folds"));
  EXPECT_THAT(error_of([] { fold_recipes({.train = 0, .validation = .5, .test = .5}, 5); }),
              HasSubstr("give some training data"));
  EXPECT_THAT(error_of([] { assign_parts(one_user(9), {.fold = 6, .folds = 5}); }),
              HasSubstr("no fold 6 of 5"));
  EXPECT_THAT(error_of([] { family_parts(one_user(4), {}, 5); }),
              HasSubstr("4 interactions that can be tested, too few for 5 folds"));
  EXPECT_THAT(error_of([] { family_parts(many_of_each(), {.method = Method::NewUsers}, 12); }),
              HasSubstr("11 users, too few for 12 folds"));
}

TEST(Folds, SayWhatTheyAreAndWhoseFamily) {
  const auto five = fold_recipes({}, 5);
  EXPECT_EQ(describe(five[1]).english(), "Random 71.1/8.9/20, seed 2020, fold 2 of 5");
  EXPECT_EQ(fold_recipes({.seed = 9}, 1), std::vector{SplitRecipe{.seed = 9}});
  EXPECT_TRUE(are_of_one_family(five[0], five[4]));
  EXPECT_FALSE(are_of_one_family(five[0], fold_recipes({.seed = 1}, 5)[1]));
  EXPECT_FALSE(are_of_one_family(five[0], fold_recipes({}, 4)[1]));
  EXPECT_TRUE(are_of_one_family({.seed = 1}, {.seed = 2})) << "repeated holdout";
  EXPECT_FALSE(are_of_one_family({.method = Method::Imported}, {.method = Method::Imported}));
  EXPECT_FALSE(are_of_one_family({.seed = 1}, {.train = .7, .test = .2, .seed = 2}));
  EXPECT_FALSE(are_of_one_family({.method = Method::GlobalTime, .seed = 1},
                                 {.method = Method::GlobalTime, .seed = 2}));
}

}  // namespace
}  // namespace hankki::test
