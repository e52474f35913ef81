// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/error.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Recipe recipe(std::string id, std::string name) {
  Recipe result;
  result.id = std::move(id);
  result.name = std::move(name);
  return result;
}

TEST(DenseOrder, IsNumericWhereAllAreIntegersElseByBytes) {
  const auto order = [](std::vector<std::string> ids) { return dense_order(ids); };
  EXPECT_THAT(order({"10", "9", "-1"}), ElementsAre(2, 1, 0));
  EXPECT_THAT(order({"10", "9", "x"}), ElementsAre(0, 1, 2));
  EXPECT_THAT(order({"7", "007", "07"}), ElementsAre(1, 2, 0));
  EXPECT_THAT(order({}), IsEmpty());
}

TEST(DatasetBuilder, GivesDenseIndicesInOrderOfIds) {
  DatasetBuilder builder;
  EXPECT_TRUE(builder.add_recipe(recipe("20", "Stew")));
  builder.add_interaction("8", "3", 4, kNoTime);
  builder.add_interaction("11", "20", 5, 100);
  EXPECT_EQ(builder.stub_count(), 1U);
  const Dataset dataset = builder.build();
  EXPECT_THAT(dataset.users(), ElementsAre("8", "11"));
  ASSERT_EQ(dataset.recipes().size(), 2U);
  EXPECT_TRUE(dataset.recipes()[0].stub);
  EXPECT_EQ(dataset.recipes()[1].name, "Stew");
  EXPECT_THAT(dataset.interactions(),
              ElementsAre(Interaction{0, 0, 4, kNoTime}, Interaction{1, 1, 5, 100}));
  EXPECT_FALSE(dataset.has_times());
  EXPECT_EQ(builder.interaction_count(), 0U);
  EXPECT_TRUE(builder.build().recipes().empty());
}

TEST(DatasetBuilder, KeepsTheFirstRecipeOfAnIdButReplacesAStub) {
  DatasetBuilder builder;
  builder.add_interaction("1", "3", 4, kNoTime);
  EXPECT_TRUE(builder.add_recipe(recipe("3", "Soup")));
  EXPECT_FALSE(builder.add_recipe(recipe("3", "Other soup")));
  EXPECT_EQ(builder.build().recipes()[0].name, "Soup");
}

TEST(DatasetBuilder, RefusesIdsOfTheShop) {
  DatasetBuilder builder;
  EXPECT_THROW(builder.add_recipe(recipe("shop:1", "Soup")), Error);
  EXPECT_THROW(builder.add_interaction("1", "shop:1", 4, kNoTime), Error);
  builder.add_interaction("shop:1", "shop", 4, kNoTime);
  EXPECT_EQ(builder.build().recipes()[0].id, "shop");
}

TEST(Dataset, FindsIdsInEitherOrder) {
  for (const std::string prefix : {"", "u"}) {
    DatasetBuilder builder;
    for (const auto* id : {"100", "9", "07", "7"}) builder.add_interaction(prefix + id, id, 1, 0);
    const Dataset dataset = builder.build();
    for (UserIndex user = 0; user < 4; ++user)
      EXPECT_EQ(dataset.find_user(dataset.users()[user]), user);
    for (ItemIndex item = 0; item < 4; ++item)
      EXPECT_EQ(dataset.find_recipe(dataset.recipes()[item].id), item);
    EXPECT_EQ(dataset.find_user(prefix + "8"), std::nullopt);
    EXPECT_EQ(dataset.find_user("none"), std::nullopt);
    EXPECT_EQ(dataset.find_user(""), std::nullopt);
  }
}

TEST(Recipe, ListsItsSteps) {
  Recipe soup;
  EXPECT_THAT(soup.step_list(), IsEmpty());
  soup.steps = "boil\nsalt\nserve";
  EXPECT_THAT(soup.step_list(), ElementsAre("boil", "salt", "serve"));
}

TEST(OrderInTime, PutsRowsWithoutADateBetweenTheUsersOthers) {
  const auto order = [](std::vector<std::pair<std::string, Time>> rows) {
    DatasetBuilder builder;
    for (const auto& [user, time] : rows) builder.add_interaction(user, "x", 1, time);
    return order_in_time(builder.build());
  };
  EXPECT_THAT(order({{"a", 300}, {"b", kNoTime}, {"a", kNoTime}, {"a", 100}}),
              ElementsAre(300, kNoTime, 200, 100));
  EXPECT_THAT(order({{"a", kNoTime}, {"a", 100}, {"a", kNoTime}}), ElementsAre(100, 100, 100));
  EXPECT_THAT(order({{"a", 0}, {"a", kNoTime}, {"a", kNoTime}, {"a", 90}}),
              ElementsAre(0, 30, 60, 90));
}

TEST(Dates, ParseDaysAndTimesOfDay) {
  EXPECT_EQ(parse_date("1970-01-02"), kDay);
  EXPECT_EQ(parse_date("2008-11-19"), 1'227'052'800 * kSecond);
  EXPECT_EQ(parse_date("1970-01-01 01:02"), 3720 * kSecond);
  EXPECT_EQ(parse_date("1970-01-01T01:02:03Z"), 3723 * kSecond);
  EXPECT_EQ(parse_date("1970-01-01T01:02:03.750"), 3723 * kSecond + 750'000);
  EXPECT_EQ(parse_date("1970-01-01T01:02:03,1234567"), 3723 * kSecond + 123'456);
  EXPECT_EQ(parse_date("1969-12-31"), -kDay);
  for (const auto* text :
       {"2018-01-04T09:00:00+09:00", "2018-01-04T09:00:00+0900", "2018-01-04 09:00:00 +09:00",
        "2018-01-04T09:00+09", "2018-01-03T20:30:00-03:30", "2018-01-04T00:00:00Z",
        "2018-01-04t00:00:00z", "2018-01-04 00:00:00 UTC", "20180104T090000+0900", "2018/1/4",
        "2018.01.04"})
    EXPECT_EQ(parse_date(text), parse_date("2018-01-04")) << text;
  for (const auto* text :
       {"", "2008", "20081119", "2008-13-01", "2008-02-30", "19-11-2008",
        "2008-11-19T10:00:00+25:00", "2008-11-19T10:00:00+9", "2008-11-19 10",
        "2008-11-19T10:00:00.", "2008-11/19", "2008-11-190", "2008-11-19x", "2008-11-19 25:00",
        "2008-11-19 10:61", "2008-11-19 10-30", "2008-11-19 ", "-008-11-19", "2008--1-19"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(Dates, FormatBack) {
  EXPECT_EQ(format_date(*parse_date("2008-11-19 23:59")), "2008-11-19");
  EXPECT_EQ(format_date(-1), "1969-12-31");
  EXPECT_EQ(format_date(kNoTime), "");
  EXPECT_EQ(format_time(*parse_date("2008-11-19 23:59")), "2008-11-19 23:59:00");
  EXPECT_EQ(format_time(*parse_date("2008-11-19")), "2008-11-19");
  EXPECT_EQ(format_time(-1), "1969-12-31 23:59:59.999999");
  EXPECT_EQ(format_time(kNoTime), "");
}

TEST(DatasetIdentity, ChangesWithEverythingThatADatasetHolds) {
  const auto identity = [](auto change) {
    DatasetBuilder builder;
    Recipe pie = recipe("1", "Pie");
    float rating = 4;
    Time time = 5;
    std::string user = "u";
    change(builder, pie, rating, time, user);
    builder.add_recipe(std::move(pie));
    builder.add_interaction(user, "1", rating, time);
    return builder.build().identity();
  };
  std::vector<std::string> seen = {
      identity([](auto&&...) {}),
      identity([](auto&, Recipe& pie, auto&&...) { pie.name = "Tart"; }),
      identity([](auto&, Recipe& pie, auto&&...) { pie.description = "Pie"; }),
      identity([](auto&, Recipe& pie, auto&&...) { pie.steps = "bake"; }),
      identity([](auto&, Recipe& pie, auto&&...) { pie.minutes = 3; }),
      identity([](auto&, Recipe& pie, auto&&...) { pie.nutrition = Nutrition{}; }),
      identity([](auto& b, Recipe& pie, auto&&...) { pie.tags = {b.tags().intern("x")}; }),
      identity(
          [](auto& b, Recipe& pie, auto&&...) { pie.ingredients = {b.ingredients().intern("x")}; }),
      identity([](auto&, auto&, float& rating, auto&&...) { rating = 3; }),
      identity([](auto&, auto&, auto&, Time& time, auto&&...) { time = kNoTime; }),
      identity([](auto&, auto&, auto&, auto&, std::string& user) { user = "v"; }),
  };
  EXPECT_EQ(seen[0].size(), 64U);
  std::ranges::sort(seen);
  EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end());
}

RC_GTEST_PROP(DatasetProperty, IdentityDoesNotDependOnTheOrderOfRows, ()) {
  struct SourceRow {
    int user, item, rating;
    Time time;
  };
  const auto rows = *rc::gen::container<std::vector<SourceRow>>(
      rc::gen::construct<SourceRow>(rc::gen::inRange(0, 5), rc::gen::inRange(0, 5),
                                    rc::gen::inRange(0, 6), rc::gen::inRange<Time>(0, 9)));
  const auto identity = [](const std::vector<SourceRow>& source) {
    DatasetBuilder builder;
    for (const auto& row : source)
      builder.add_interaction(std::to_string(row.user), std::to_string(row.item),
                              static_cast<float>(row.rating), row.time);
    return builder.build().identity();
  };
  auto shuffled = rows;
  std::ranges::reverse(shuffled);
  std::rotate(shuffled.begin(),
              shuffled.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                     0, static_cast<std::ptrdiff_t>(rows.size()) + 1),
              shuffled.end());
  RC_ASSERT(identity(shuffled) == identity(rows));
}

}  // namespace
}  // namespace hankki::test
