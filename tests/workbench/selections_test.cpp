// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/selections.h"

#include <gmock/gmock.h>

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Selections, AreCombinedAsSets) {
  const std::vector<ItemIndex> first{1, 3, 5, 9}, second{3, 4, 9, 12};
  EXPECT_THAT(combined(first, second, Combination::And), ElementsAre(3, 9));
  EXPECT_THAT(combined(first, second, Combination::Or), ElementsAre(1, 3, 4, 5, 9, 12));
  EXPECT_THAT(combined(first, second, Combination::Minus), ElementsAre(1, 5));
  EXPECT_THAT(combined(second, first, Combination::Minus), ElementsAre(4, 12));
}

TEST(Selections, NothingIsASelectionToo) {
  const std::vector<ItemIndex> some{2, 7}, none;
  EXPECT_THAT(combined(some, none, Combination::And), IsEmpty());
  EXPECT_EQ(combined(some, none, Combination::Or), some);
  EXPECT_EQ(combined(some, none, Combination::Minus), some);
  EXPECT_THAT(combined(none, some, Combination::Minus), IsEmpty());
}

}  // namespace
}  // namespace hankki::test
