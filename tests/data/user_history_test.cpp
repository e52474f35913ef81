// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/user_history.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

class UserHistory : public testing::Test {
 protected:
  const test::TinyData data = test::two_tastes();
};

TEST_F(UserHistory, HoldsWhatTheUserDidOnceWithItsPart) {
  for (UserIndex row = 0; row < data.split.users.size(); ++row) {
    const auto history = user_history(data.dataset, data.split, row);
    ASSERT_EQ(history.size(), 10U);
    std::size_t in_train = 0;
    for (const PastItem& past : history) {
      const auto& part = past.part == Part::Train        ? data.split.train
                         : past.part == Part::Validation ? data.split.validation
                                                         : data.split.test;
      EXPECT_TRUE(part.contains(row, past.item));
      EXPECT_EQ(past.rating, 5);
      EXPECT_EQ(past.time, kNoTime);
      in_train += past.part == Part::Train ? 1 : 0;
    }
    EXPECT_EQ(in_train, data.split.train.row(row).size());
  }
  const auto first = user_history(data.dataset, data.split, 0);
  EXPECT_EQ(recipe_at(data.dataset, data.split, first[0].item).id, "0");
  EXPECT_EQ(recipe_at(data.dataset, data.split, first[1].item).id, "6");
}

TEST_F(UserHistory, TheLatestIsLastWhateverTheOrderOfTheSource) {
  DatasetBuilder builder;
  for (const auto& [item, time] :
       std::vector<std::pair<std::string, Time>>{{"new", 300}, {"gap", kNoTime}, {"old", 100}})
    builder.add_interaction("u", item, 5, time);
  const Dataset dataset = builder.build();
  const std::vector<Part> parts(3, Part::Train);
  const Split split = make_split(dataset, parts, {});
  std::vector<std::string> items;
  for (const PastItem& past : user_history(dataset, split, 0))
    items.push_back(recipe_at(dataset, split, past.item).id);
  EXPECT_EQ(items, (std::vector<std::string>{"old", "gap", "new"}));
}

TEST_F(UserHistory, RowsAreFoundByTheIdOfTheSource) {
  const auto row = find_row(data.dataset, data.split, "17");
  ASSERT_TRUE(row);
  EXPECT_EQ(data.dataset.users()[data.split.users[*row]], "17");
  EXPECT_EQ(find_row(data.dataset, data.split, "60"), std::nullopt);
  EXPECT_EQ(find_row(data.dataset, data.split, ""), std::nullopt);
}

TEST_F(UserHistory, LeavesOutWhatIsInNoPart) {
  std::vector<Part> parts(data.dataset.interactions().size(), Part::Train);
  parts[0] = Part::Unused;
  const Split split = make_split(data.dataset, parts, {});
  EXPECT_EQ(user_history(data.dataset, split, 0).size(), 9U);
  // A user without any row of the split is not in it.
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (data.dataset.interactions()[i].user == 3) parts[i] = Part::Unused;
  EXPECT_EQ(find_row(data.dataset, make_split(data.dataset, parts, {}), data.dataset.users()[3]),
            std::nullopt);
}

}  // namespace
}  // namespace hankki
