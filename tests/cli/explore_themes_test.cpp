// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ExploreThemes : public Cli {
 protected:
  ExploreThemes() {
    prepare("cli-words", workspace(), [this] {
      EXPECT_EQ(work({"import", "builtin"}).status, 0);
      EXPECT_EQ(work({"explore", "embed", "--name", "words"}).status, 0);
    });
  }
  Json clusters(const std::string& seed) const {
    return work_json({"explore", "clusters", "--vectors", "words", "--seed", seed})["clusters"];
  }
};

TEST_F(ExploreThemes, KeepTheirNumberWhenTheVectorsAreClusteredAgain) {
  EXPECT_TRUE(work_json({"explore", "themes"})["themes"].empty());
  const std::string identity = clusters("1")[0]["identity"];
  const Json first =
      work_json({"explore", "themes", "--vectors", "words", "--add", identity})["themes"];
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0]["identity"], identity);
  EXPECT_GT(first[0]["recipes"].get<int>(), 0);
  clusters("2");
  const Json after = work_json({"explore", "themes", "--out", path("t.csv")})["themes"];
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0]["id"], first[0]["id"]);
  EXPECT_EQ(after[0]["name"], first[0]["name"]);
  EXPECT_NE(after[0]["clustering"], first[0]["clustering"]) << "with the members of now";
  const auto lines = lines_of(contents(path("t.csv")));
  EXPECT_EQ(lines[0], "recipe,theme,name");
  EXPECT_EQ(lines.size(), after[0]["recipes"].get<std::size_t>() + 1);

  const std::string id = std::to_string(first[0]["id"].get<int>());
  EXPECT_TRUE(work_json({"explore", "themes", "--remove", id})["themes"].empty());
  const Json back =
      work_json({"explore", "themes", "--vectors", "words", "--add", identity})["themes"];
  EXPECT_EQ(back[0]["id"], first[0]["id"]) << "it is the same one again";
}

TEST_F(ExploreThemes, WrongWordsGetASentence) {
  clusters("1");
  const auto refused = [&](Words words, const char* what) {
    const auto result = work(words);
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.err, HasSubstr(what));
  };
  refused({"explore", "themes", "--vectors", "words", "--add", "nobody"},
          "have no cluster \"nobody\"");
  refused({"explore", "themes", "--remove", "77"}, "theme 77");
  refused({"explore", "embed", "--encoder", "bert2vek", "--name", "b"},
          "--encoder: \"bert2vek\" is neither an encoder nor a folder; there are svd and bert2vec");
}

}  // namespace
}  // namespace hankki::test
