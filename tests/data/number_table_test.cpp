// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number_table.h"

#include <gmock/gmock.h>

#include "tests/data/expect_error.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

NumberTable read(std::string_view bytes, const std::string& label = {},
                 HeaderLine header = HeaderLine::Guess) {
  const test::TemporaryFolder folder;
  return read_number_table(folder.write("points.csv", bytes), label, {.header = header}, {});
}

TEST(NumberTableTest, TheLabelsStandBesideTheNumbers) {
  const NumberTable table = read("a,kind,b\n1, red ,-2.5\n0.1,\"dark, blue\",1e3\n", "kind");
  EXPECT_THAT(table.columns, ElementsAre("a", "b"));
  EXPECT_THAT(table.values, ElementsAre(1.0F, -2.5F, 0.1F, 1000.0F));
  EXPECT_EQ(table.label, "kind");
  EXPECT_THAT(table.labels, ElementsAre("red", "dark, blue"));
  EXPECT_EQ(table.rows(), 2U);
}

TEST(NumberTableTest, WithoutAHeaderColumnsGoByTheirNumbers) {
  const NumberTable table = read("1;2;x\n3;4;y\n5;2;x\n", "3", HeaderLine::No);
  EXPECT_THAT(table.columns, ElementsAre("1", "2"));
  EXPECT_THAT(table.values, ElementsAre(1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 2.0F));
  EXPECT_EQ(read("0,1\n5,6\n5,7\n", {}, HeaderLine::Yes).rows(), 2U) << "names that are numbers";
  EXPECT_THAT(read("5\n6\n").labels, IsEmpty());
}

TEST(NumberTableTest, EveryRowCountsSoThatTheFirstBadOneIsNamed) {
  const auto refused = [](std::string_view bytes, const char* sentence,
                          const std::string& label = {}) {
    EXPECT_THAT(test::error_of([&] { read(bytes, label); }), testing::HasSubstr(sentence));
  };
  refused("a,b\n1,2\n3,x\n", "points.csv:3: b \"x\" is not a number");
  refused("a,b\n1,2\n3,\n", "points.csv:3: b is missing");
  refused("a,b\n1,2\n3\n", "points.csv:3: has 1 columns, the header has 2");
  refused("a,b\n1,2\n3,nan\n", "points.csv:3: b \"nan\" is not a number");
  refused("a,b\n1,2\n3,1e17\n", "points.csv:3: b \"1e17\" is too large");
  refused("a,b\n", "has no rows");
  refused("", "is empty");
  refused("a,b\n1,2\n", "no column \"c\"", "c");
  refused("kind\nred\n", "no column of numbers", "kind");
}

}  // namespace
}  // namespace hankki
