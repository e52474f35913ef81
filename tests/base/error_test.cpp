// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

TEST(Error, SaysWhereAndWhat) {
  const std::string rating = "abc";
  EXPECT_STREQ(Error(en::say("a sentence")).what(), "a sentence");
  EXPECT_STREQ(Error("rating", en::say("must be a number")).what(), "rating: must be a number");
  EXPECT_STREQ(Error("reviews.csv", 118, en::say("rating \"{}\" is not a number", rating)).what(),
               "reviews.csv:118: rating \"abc\" is not a number");
}

// Braces in a user's text are text.
TEST(Error, TextIsNotAFormat) {
  EXPECT_STREQ(Error("{}", Message::verbatim("{0} {1} {x}")).what(), "{}: {0} {1} {x}");
}

TEST(Error, TellsPlaceAndFaultInAnyLanguage) {
  const auto french = [](const std::string& text) {
    return std::string(text == "run {}" ? "essai {}" : "est {}");
  };
  const Error error(en::say("run {}", 7), en::say("is {}", en::say("damaged")));
  EXPECT_STREQ(error.what(), "run 7: is damaged");
  EXPECT_EQ(error.message().render(french), "essai 7: est est {}");
}

}  // namespace
}  // namespace hankki
