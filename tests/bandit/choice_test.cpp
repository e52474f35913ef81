// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/choice.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

TEST(Choice, ReasonsReadBackAsTheyAreWritten) {
  for (const ChoiceReason reason : {ChoiceReason::Draw, ChoiceReason::Floor, ChoiceReason::Surprise,
                                    ChoiceReason::Holdback, ChoiceReason::Only})
    EXPECT_EQ(parse_reason(to_text(reason)), reason);
  EXPECT_EQ(parse_reason("luck"), std::nullopt);
}

}  // namespace
}  // namespace hankki
