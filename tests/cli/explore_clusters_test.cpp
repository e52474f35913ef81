// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <set>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ExploreClusters : public Cli {
 protected:
  ExploreClusters() {
    prepare("cli-words", workspace(), [this] {
      EXPECT_EQ(work({"import", "builtin"}).status, 0);
      EXPECT_EQ(work({"explore", "embed", "--name", "words"}).status, 0);
    });
  }
  Json clusters(Words more) const {
    Words words{"explore", "clusters", "--vectors", "words"};
    words.insert(words.end(), more.begin(), more.end());
    return work_json(words);
  }
};

TEST_F(ExploreClusters, HaveNamesAndEveryRecipeIsInOne) {
  const Json made = clusters({"--resolution", "0.5", "--out", path("c.csv")});
  EXPECT_EQ(made["method"], "leiden");
  EXPECT_EQ(made["resolution"], 0.5);
  EXPECT_GT(made["modularity"].get<double>(), 0.5);
  EXPECT_GT(made["peak_rss_mb"].get<double>(), 1);
  EXPECT_EQ(made["reused"], false);
  std::set<std::string> names;
  std::int64_t recipes = 0;
  for (const Json& cluster : made["clusters"]) {
    EXPECT_TRUE(names.insert(cluster["name"].get<std::string>()).second) << cluster["name"];
    recipes += cluster["recipes"].get<std::int64_t>();
  }
  EXPECT_EQ(recipes, made["recipes"].get<std::int64_t>());
  const auto lines = lines_of(contents(path("c.csv")));
  EXPECT_EQ(lines[0], "recipe,cluster,name");
  EXPECT_EQ(lines.size(), static_cast<std::size_t>(recipes) + 1);
  const Json again = clusters({"--resolution", "0.5"});
  EXPECT_EQ(again["reused"], true);
  EXPECT_EQ(again["clustering"], made["clustering"]);
  const Json other = clusters({"--resolution", "0.5", "--seed", "2"});
  EXPECT_NE(other["clustering"], made["clustering"]);
  EXPECT_GE(other["kept_names"].get<double>(), 0.9);
}

TEST_F(ExploreClusters, ByMeansAsManyAsAskedFor) {
  const Json made = clusters({"--method", "kmeans", "--set", "clusters=7"});
  EXPECT_EQ(made["clusters"].size(), 7U);
  EXPECT_FALSE(made.contains("resolution"));
  EXPECT_GT(made["silhouette"].get<double>(), 0);
  EXPECT_GT(made["inertia"].get<double>(), 0);
}

TEST_F(ExploreClusters, WrongWordsGetASentence) {
  const auto refused = [&](Words words, const char* what) {
    words.insert(words.begin(), {"explore", "clusters"});
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(what));
  };
  refused({}, "--vectors");
  refused({"--vectors", "none"}, "no vectors named \"none\"");
  refused({"--vectors", "words", "--method", "louvain"}, "louvain");
  refused({"--vectors", "words", "--resolution", "0"}, "--resolution");
  refused({"--vectors", "words", "--set", "clusters=3"}, "clusters");
  refused({"--vectors", "words", "--method", "kmeans", "--set", "clusters=9000"}, "9,000");
}

}  // namespace
}  // namespace hankki::test
