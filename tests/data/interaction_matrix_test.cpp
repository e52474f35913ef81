// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/interaction_matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Pairs = std::vector<std::pair<UserIndex, ItemIndex>>;

TEST(InteractionMatrix, KeepsRowsSortedAndDistinct) {
  const auto matrix = InteractionMatrix::from_pairs(3, 5, {{2, 4}, {0, 3}, {0, 1}, {0, 3}});
  EXPECT_EQ(matrix.users(), 3U);
  EXPECT_EQ(matrix.items(), 5U);
  EXPECT_EQ(matrix.size(), 3);
  EXPECT_THAT(matrix.row(0), ElementsAre(1, 3));
  EXPECT_THAT(matrix.row(1), IsEmpty());
  EXPECT_THAT(matrix.row(2), ElementsAre(4));
  EXPECT_THAT(matrix.offsets(), ElementsAre(0, 2, 2, 3));
  EXPECT_TRUE(matrix.contains(0, 3));
  EXPECT_FALSE(matrix.contains(1, 3));
  EXPECT_THAT(matrix.column_counts(), ElementsAre(0, 1, 0, 1, 1));
}

TEST(InteractionMatrix, MayBeEmpty) {
  const InteractionMatrix none;
  EXPECT_EQ(none.users(), 0U);
  EXPECT_EQ(none.size(), 0);
  EXPECT_EQ(none.transposed(), none);
  EXPECT_EQ(InteractionMatrix::from_pairs(2, 3, {}).transposed(),
            InteractionMatrix::from_pairs(3, 2, {}));
}

TEST(InteractionMatrix, RefusesIndicesOutsideOfIt) {
  EXPECT_THROW(InteractionMatrix::from_pairs(2, 2, {{2, 0}}), std::out_of_range);
  EXPECT_THROW(InteractionMatrix::from_pairs(2, 2, {{0, 2}}), std::out_of_range);
}

TEST(InteractionMatrix, SelectedRowsComeInTheOrderAskedFor) {
  const auto matrix = InteractionMatrix::from_pairs(3, 5, {{0, 1}, {0, 3}, {2, 4}});
  const UserIndex users[] = {2, 0, 0, 1, 3};
  EXPECT_EQ(matrix.selected(users),
            InteractionMatrix::from_pairs(5, 5, {{0, 4}, {1, 1}, {1, 3}, {2, 1}, {2, 3}}));
  EXPECT_EQ(matrix.selected({}), InteractionMatrix::from_pairs(0, 5, {}));
}

RC_GTEST_PROP(InteractionMatrixProperty, IsTheSetOfItsPairsAndTransposesBack, ()) {
  const auto pairs = *rc::gen::container<Pairs>(
      rc::gen::pair(rc::gen::inRange<UserIndex>(0, 7), rc::gen::inRange<ItemIndex>(0, 5)));
  const auto matrix = InteractionMatrix::from_pairs(7, 5, pairs);
  const std::set<std::pair<UserIndex, ItemIndex>> wanted(pairs.begin(), pairs.end());
  std::set<std::pair<UserIndex, ItemIndex>> found;
  for (UserIndex user = 0; user < 7; ++user)
    for (const auto item : matrix.row(user)) found.emplace(user, item);
  RC_ASSERT(found == wanted);
  RC_ASSERT(matrix.size() == static_cast<std::int64_t>(wanted.size()));
  const auto transposed = matrix.transposed();
  for (const auto& [user, item] : wanted) RC_ASSERT(transposed.contains(item, user));
  RC_ASSERT(transposed.transposed() == matrix);
}

}  // namespace
}  // namespace hankki::test
