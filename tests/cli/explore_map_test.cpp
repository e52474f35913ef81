// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ExploreMap : public Cli {
 protected:
  /// A table of 40 points on a line that bends.
  std::string write_points() const {
    std::string rows = "kind,a,b\n";
    for (int i = 0; i < 40; ++i)
      rows +=
          (i < 20 ? "low," : "high,") + std::to_string(i) + "," + std::to_string(i * i % 7) + "\n";
    return write("points.csv", rows);
  }
};

TEST_F(ExploreMap, TheLabelStandsBesideThePlaceOfEachPoint) {
  const std::string out = path("map.csv");
  const Words words{"explore", "map",  "--points", write_points(),
                    "--label", "kind", "--set",    "neighbours=10",
                    "--out",   out,    "--json"};
  const Json json = parse_document(cli(words));
  EXPECT_EQ(json["method"], "umap");
  EXPECT_EQ(json["points"], 40);
  EXPECT_EQ(json["dimensions"], 2);
  EXPECT_EQ(json["quality_k"], 15);
  EXPECT_EQ(json["quality_sample"], 40);
  EXPECT_FALSE(json.contains("trustworthiness_error")) << "every point was asked";
  EXPECT_EQ(json["settings"]["neighbours"], 10);
  for (const char* name : {"seconds", "quality_seconds", "peak_rss_mb"})
    EXPECT_GE(json[name].get<double>(), 0) << name;
  const auto lines = lines_of(contents(out));
  ASSERT_EQ(lines.size(), 41U);
  EXPECT_EQ(lines[0], "kind,x,y");
  EXPECT_THAT(lines[40], testing::StartsWith("high,"));
}

TEST_F(ExploreMap, WrongWordsGetASentence) {
  const std::string points = write_points();
  const auto refused = [&](Words words, const char* what) {
    words.insert(words.begin(), {"explore", "map"});
    const Outcome outcome = cli(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(what));
  };
  refused({"--points", points}, "points.csv:2: kind \"low\" is not a number");
  refused({"--points", points, "--label", "colour"}, "no column \"colour\"");
  refused({"--points", points, "--label", "kind", "--quality-k", "20"}, "40 points are too few");
  refused({"--points", points, "--label", "kind", "--set", "min_distance=3"}, "min_distance");
  refused({"--points", points, "--label", "kind", "--method", "pca", "--set", "neighbours=3"},
          "neighbours");
  refused({"--points", path("none.csv")}, "none.csv");
  refused({"--points", points, "--method", "sammon"}, "sammon");
}

// Known answers: scikit-learn's, whose sort leaves open who of equally far ones comes first (a
// difference in the sixth digit), and the floor that umap-learn keeps.
TEST_F(ExploreMap, TheDigitsHaveTheirKnownMap) {
  HANKKI_REAL_DATA(digits, "digits/digits.csv");
  const auto map = [&](const char* method) {
    const Words words{"explore", "map",    "--points",   digits.string(), "--label",
                      "label",   "--json", "--method",   method,          "--seed",
                      "3",       "--out",  path("m.csv")};
    return parse_document(cli(words));
  };
  const Json pca = map("pca");
  EXPECT_NEAR(pca["trustworthiness"].get<double>(), 0.8288075, 1e-5);
  EXPECT_NEAR(pca["continuity"].get<double>(), 0.9455021, 1e-5);
  EXPECT_NEAR(pca["preservation"].get<double>(), 0.1512150, 1e-6);
  const Json umap = map("umap");
  EXPECT_GE(umap["trustworthiness"].get<double>(), 0.985);
  EXPECT_EQ(lines_of(contents(path("m.csv"))).size(), 1798U);
}

}  // namespace
}  // namespace hankki::test
