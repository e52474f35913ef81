#include "core/base/error.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

TEST(Error, SaysWhereAndWhat) {
  EXPECT_STREQ(Error("a sentence").what(), "a sentence");
  EXPECT_STREQ(Error("rating", "must be a number").what(), "rating: must be a number");
  EXPECT_STREQ(Error("reviews.csv", 118, "rating \"abc\" is not a number").what(),
               "reviews.csv:118: rating \"abc\" is not a number");
}

// Braces in a user's text are text.
TEST(Error, TextIsNotAFormat) { EXPECT_STREQ(Error("{}", "{0} {x}").what(), "{}: {0} {x}"); }

}  // namespace
}  // namespace hankki
