// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/cluster_edits.h"

#include <gmock/gmock.h>

#include "core/base/error.h"

namespace hankki {
namespace {

using testing::ElementsAre;

constexpr std::uint32_t kNone = MadeClusters::kNone;
const std::vector<std::string> kIds{"r1", "r2", "r3", "r4", "r5", "r6", "r7"};

/// Soups r1 r2 r3, cakes r4 r5, one salad r6; r7 is in none.
MadeClusters three() {
  const std::vector<std::string> names{"soup", "cake", "salad"};
  return new_clusters({{0, 0, 0, 1, 1, 2, kNone}, 3}, names, kIds);
}

std::vector<std::string> names_of(const MadeClusters& made) {
  std::vector<std::string> names;
  for (const Cluster& cluster : made.clusters) names.push_back(cluster.name);
  return names;
}

std::string identity(const MadeClusters& made, std::string_view name) {
  return std::ranges::find(made.clusters, name, &Cluster::name)->identity;
}

TEST(ClusterEditsTest, ClustersOfTheSameMembersAreTheSame) {
  const MadeClusters made = three();
  EXPECT_EQ(made.clusters[0].size, 3);
  const std::vector<std::string> other_names{"a", "b", "a"};
  const MadeClusters again = new_clusters({{2, 2, 2, 0, 0, 1, kNone}, 3}, other_names, kIds);
  EXPECT_EQ(again.clusters[2].identity, made.clusters[0].identity);
  EXPECT_EQ(again.clusters[0].identity, made.clusters[1].identity);
  EXPECT_NE(made.clusters[0].identity, made.clusters[1].identity);
  EXPECT_THAT(names_of(again), ElementsAre("a", "b", "a (2)"));
}

TEST(ClusterEditsTest, ARenamedOneKeepsWhoItIs) {
  const MadeClusters before = three();
  const MadeClusters after = renamed(before, identity(before, "cake"), "Sweet things");
  EXPECT_THAT(names_of(after), ElementsAre("soup", "Sweet things", "salad"));
  EXPECT_TRUE(after.clusters[1].is_own_name);
  EXPECT_EQ(after.clusters[1].identity, before.clusters[1].identity);
  EXPECT_THAT(names_of(before), ElementsAre("soup", "cake", "salad")) << "which undoes it";
  EXPECT_THROW(renamed(before, before.clusters[1].identity, ""), Error);
  EXPECT_THROW(renamed(before, before.clusters[1].identity, "soup"), Error);
  EXPECT_THROW(renamed(before, "nobody", "x"), Error);
  EXPECT_EQ(renamed(before, before.clusters[0].identity, "soup").clusters[0].name, "soup");
}

TEST(ClusterEditsTest, TagsAreASet) {
  const MadeClusters before = three();
  const MadeClusters after =
      tagged(before, before.clusters[2].identity, {"light", "cold", "light"});
  EXPECT_THAT(after.clusters[2].tags, ElementsAre("cold", "light"));
}

TEST(ClusterEditsTest, MergedIsTheLargestWithTheTagsOfAll) {
  MadeClusters before = three();
  before = tagged(before, identity(before, "salad"), {"cold"});
  before = tagged(before, identity(before, "cake"), {"sweet"});
  const std::vector<std::string> both{identity(before, "salad"), identity(before, "cake")};
  const MadeClusters after = merged(before, both);
  EXPECT_THAT(names_of(after), ElementsAre("soup", "cake"));
  EXPECT_EQ(after.clusters[1].identity, before.clusters[1].identity);
  EXPECT_THAT(after.clusters[1].tags, ElementsAre("cold", "sweet"));
  EXPECT_EQ(after.clusters[1].size, 3);
  EXPECT_THAT(after.labels, ElementsAre(0, 0, 0, 1, 1, 1, kNone));
  const std::vector<std::string> soup_and_cake{identity(before, "cake"), identity(before, "soup")};
  EXPECT_THAT(merged(before, soup_and_cake).labels, ElementsAre(0, 0, 0, 0, 0, 1, kNone));
  const std::vector<std::string> twice{both[0], both[0]};
  EXPECT_THROW(merged(before, twice), Error);
}

TEST(ClusterEditsTest, ASplitLeavesTheLargestPartWhoItWas) {
  MadeClusters before = three();
  before = tagged(before, identity(before, "soup"), {"warm"});
  const std::vector<std::string> names{"broth", "cake"};
  const Partition parts{{0, 1, 0}, 2};  // r1 and r3, r2
  const MadeClusters after = split(before, identity(before, "soup"), parts, names, kIds);
  EXPECT_THAT(after.labels, ElementsAre(0, 3, 0, 1, 1, 2, kNone));
  EXPECT_THAT(names_of(after), ElementsAre("broth", "cake", "salad", "cake (2)"));
  EXPECT_EQ(after.clusters[0].identity, before.clusters[0].identity);
  EXPECT_EQ(after.clusters[0].size, 2);
  EXPECT_EQ(after.clusters[3].size, 1);
  EXPECT_THAT(after.clusters[3].tags, ElementsAre("warm"));
  EXPECT_FALSE(after.clusters[3].is_own_name);
  const MadeClusters own = renamed(before, identity(before, "soup"), "Grandmother's");
  EXPECT_EQ(split(own, own.clusters[0].identity, parts, names, kIds).clusters[0].name,
            "Grandmother's");
  EXPECT_THROW(split(before, before.clusters[0].identity, {{0, 0, 0}, 1}, names, kIds), Error);
}

TEST(ClusterEditsTest, ANewClusteringGoesOnTheClustersOfTheOldOne) {
  MadeClusters before = three();
  before = renamed(before, identity(before, "soup"), "Soups");
  before = tagged(before, identity(before, "Soups"), {"warm"});
  // The soups lose one to the cakes, the salad is taken apart from nobody, r7 is new.
  const std::vector<std::string> names{"cake", "soup", "Soups"};
  const MadeClusters fresh = new_clusters({{1, 1, 0, 0, 0, kNone, 2}, 3}, names, kIds);
  const MadeClusters after = followed(before, fresh);
  EXPECT_EQ(after.labels, fresh.labels);
  EXPECT_THAT(names_of(after), ElementsAre("cake", "Soups", "Soups (2)"));
  EXPECT_EQ(after.clusters[1].identity, before.clusters[0].identity);
  EXPECT_TRUE(after.clusters[1].is_own_name);
  EXPECT_THAT(after.clusters[1].tags, ElementsAre("warm"));
  EXPECT_EQ(after.clusters[1].size, 2);
  EXPECT_EQ(after.clusters[0].identity, before.clusters[1].identity);
  EXPECT_EQ(after.clusters[2].identity, fresh.clusters[2].identity);
}

TEST(ClusterEditsTest, NobodyBecomesSomebodyElse) {
  // r1 r2 was A; A goes on with r3 to r7, and r1 r2 come together again by themselves.
  const std::vector<std::string> one{"A"}, two{"B", "C"};
  MadeClusters made = new_clusters({{0, 0, kNone, kNone, kNone, kNone, kNone}, 1}, one, kIds);
  made.labels = {0, 0, 0, 0, 0, 0, 0};
  const MadeClusters fresh = new_clusters({{1, 1, 0, 0, 0, 0, 0}, 2}, two, kIds);
  const MadeClusters after = followed(made, fresh);
  EXPECT_EQ(after.clusters[0].identity, made.clusters[0].identity);
  EXPECT_NE(after.clusters[1].identity, made.clusters[0].identity);
}

}  // namespace
}  // namespace hankki
