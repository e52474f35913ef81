// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/cluster_names.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

constexpr std::uint32_t kNone = NamedLevel::kNone;
using Name = std::vector<std::string>;

TEST(ClusterNamesTest, TheLeadingTermIsTheClustersAlone) {
  // "rice" weighs most in both of the first two; it names the one that has more of it.
  const TermCounts counts = test::count_texts(
      {"rice rice rice rice rice rice rice rice rice rice rice rice egg",
       "rice rice rice rice rice bean bean", "cake cream sugar", "cake cream sugar", "soup"});
  const std::vector<std::uint32_t> cluster_of{0, 1, 2, 2, kNone};
  const auto names = cluster_names(counts, {cluster_of, 3, {}});
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0], (Name{"rice"})) << "an egg is less than half of it";
  EXPECT_EQ(names[1], (Name{"bean", "rice"}));
  EXPECT_EQ(names[2], (Name{"cake", "cream", "sugar"})) << "ties by the order of terms";
}

TEST(ClusterNamesTest, NoWordTwiceAlsoInItsPlural) {
  const TermCounts counts =
      test::count_texts({"tomato tomatoes berry berries corn", "cornbread corn", "x1"});
  const std::vector<std::uint32_t> cluster_of{0, 1, 2};
  const auto names = cluster_names(counts, {cluster_of, 3, {}});
  EXPECT_EQ(names[0], (Name{"berries", "tomato", "corn"}));
  EXPECT_EQ(names[1], (Name{"cornbread", "corn"})) << "which are two words";
}

TEST(ClusterNamesTest, ATermThatAlwaysStandsInALongerOneGivesWay) {
  TokenOptions tokens;
  tokens.longest_ngram = 2;
  const TermCounts counts = test::count_texts(
      {"panna cotta plain", "panna cotta berry", "rice cake", "rice bowl", "rice soup"}, tokens);
  const std::vector<std::uint32_t> cluster_of{0, 0, 1, 1, 1};
  const auto names = cluster_names(counts, {cluster_of, 2, {}});
  EXPECT_EQ(names[0][0], "panna cotta");
  EXPECT_EQ(names[1][0], "rice");
}

TEST(ClusterNamesTest, AChildSaysWhatItsParentDoesNot) {
  const TermCounts counts = test::count_texts({"chicken curry", "chicken curry", "chicken salad",
                                               "chicken salad", "apple pie", "apple crumble", ""});
  const std::vector<std::uint32_t> broad{0, 0, 0, 0, 1, 1, kNone}, fine{0, 0, 1, 1, 2, 3, 4};
  const NamedLevel all{broad, 2, {}};
  const auto parent_names = cluster_names(counts, all);
  EXPECT_EQ(parent_names[0][0], "chicken");
  EXPECT_EQ(parent_names[1][0], "apple");
  NamedLevel parts{fine, 5, {}};
  const auto parents = parents_of(parts, all);
  EXPECT_EQ(parents, (std::vector<std::uint32_t>{0, 0, 1, 1, kNone}));
  parts.parents = parents;
  const std::vector<Name> short_names{{"chicken"}, {"apples"}};
  const auto names = cluster_names(counts, parts, short_names);
  EXPECT_EQ(names, (std::vector<Name>{{"curry"}, {"salad"}, {"pie"}, {"crumble"}, {}}));
}

TEST(ClusterNamesTest, AnOnlyChildIsCalledWhatItsParentIs) {
  const TermCounts counts = test::count_texts({"pie", "pie", "soup", "soup noodles"});
  const std::vector<std::uint32_t> broad{0, 0, 1, 1}, fine{0, 0, 1, 2};
  const std::vector<std::uint32_t> parents{0, 1, 1};
  const std::vector<Name> parent_names{{"pie"}, {"soup"}};
  const auto names = cluster_names(counts, {fine, 3, parents}, parent_names);
  EXPECT_EQ(names, (std::vector<Name>{{"pie"}, {"soup"}, {"noodles"}}))
      << "and who has no other word keeps it too";
}

TEST(ClusterNamesTest, SiblingsNeverShareALeadingTerm) {
  std::vector<std::string> texts;
  std::vector<std::uint32_t> cluster_of;
  std::uint32_t state = 5;
  const auto draw = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return state / 65536 % below;
  };
  for (std::uint32_t i = 0; i < 400; ++i) {
    std::string& text = texts.emplace_back();
    for (int word = 0; word < 9; ++word) text += "w" + std::to_string(draw(1 + draw(80))) + " ";
    cluster_of.push_back(i % 20);
  }
  const auto names = cluster_names(test::count_texts(texts), {cluster_of, 20, {}});
  std::set<std::string> leads;
  for (const Name& name : names) {
    ASSERT_FALSE(name.empty());
    EXPECT_LE(name.size(), 3U);
    EXPECT_TRUE(leads.insert(name[0]).second) << name[0];
  }
}

}  // namespace
}  // namespace hankki
