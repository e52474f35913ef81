// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>
#include <map>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ExploreVectors : public Cli {
 protected:
  /// 40 recipes of two kitchens, of which the first two are the same, and one without a word.
  void import_kitchens() {
    const std::vector<std::string> words[2] = {{"kimchi", "tofu", "rice", "sesame", "radish"},
                                               {"pasta", "basil", "tomato", "cheese", "olive"}};
    std::string rows =
        "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
        "ingredients,n_ingredients\n";
    for (int i = 0; i < 40; ++i) {
      const auto& kitchen = words[i % 2];
      const auto word = [&](int at) {
        return kitchen[static_cast<std::size_t>(i < 4 ? at : i / 2 + at * at) % 5];
      };
      rows += word(0) + " " + word(1) + "," + std::to_string(i + 1) + ",,," +
              (i < 20 ? "2010" : "2005") + "-01-02,[],,0,[],,\"['" + word(2) + "', '" + word(3) +
              "']\",2\n";
    }
    rows += "q,41,,,,[],,0,[],,[],0\n";
    const std::string reviews = write(
        "RAW_interactions.csv", "user_id,recipe_id,date,rating,review\nann,3,2024-01-01,5,x\n");
    ASSERT_EQ(work({"import", "foodcom", "--recipes", write("RAW_recipes.csv", rows),
                    "--interactions", reviews})
                  .status,
              0);
  }
  Json embed(const std::string& name, Words more = {}) const {
    Words words{"explore", "embed", "--encoder", "svd", "--name", name, "--set", "dimensions=6"};
    words.insert(words.end(), more.begin(), more.end());
    return work_json(words);
  }
};

TEST_F(ExploreVectors, AreMadeOnceAndKeptUnderTheirName) {
  import_kitchens();
  const Json made = embed("words", {"--out", path("v.csv")});
  EXPECT_EQ(made["recipes"], 41);
  EXPECT_EQ(made["dimensions"], 6);
  EXPECT_EQ(made["empty"], 1) << "a word of one letter is none";
  EXPECT_EQ(made["reused"], 0);
  EXPECT_EQ(made["fields"], "name,ingredients");
  EXPECT_GE(made["seconds"].get<double>(), 0);
  EXPECT_GT(made["peak_rss_mb"].get<double>(), 1);
  const auto lines = lines_of(contents(path("v.csv")));
  ASSERT_EQ(lines.size(), 42U);
  EXPECT_EQ(lines[0], "recipe,1,2,3,4,5,6");
  EXPECT_EQ(lines[41], "41,0,0,0,0,0,0");
  EXPECT_EQ(embed("words")["reused"], 41);
  const Outcome other = work({"explore", "embed", "--name", "words", "--seed", "2"});
  EXPECT_EQ(other.status, 2);
  EXPECT_THAT(other.err, HasSubstr("named \"words\""));
}

TEST_F(ExploreVectors, AllPairsAndThoseOfOneAgree) {
  import_kitchens();
  embed("words");
  const Json all = work_json(
      {"explore", "similar", "--vectors", "words", "--k", "3", "--out", path("pairs.csv")});
  EXPECT_EQ(all["pairs"], 40 * 3);
  EXPECT_EQ(all["left_out"], 1);
  std::map<std::string, std::vector<std::pair<std::string, double>>> pairs;
  const auto lines = lines_of(contents(path("pairs.csv")));
  EXPECT_EQ(lines[0], "recipe,neighbour,rank,cosine");
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto fields = fields_of(lines[i], ',');
    auto& found = pairs[fields[0]];
    found.emplace_back(fields[1], Json::parse(fields[3]).get<double>());
    EXPECT_EQ(fields[2], std::to_string(found.size()));
  }
  EXPECT_FALSE(pairs.contains("41"));
  EXPECT_EQ(pairs["1"][0].first, "3") << "it is the same";
  EXPECT_NEAR(pairs["1"][0].second, 1, 1e-6);
  const Json one =
      work_json({"explore", "similar", "--vectors", "words", "--recipe", "7", "--k", "3"});
  ASSERT_EQ(one["neighbours"].size(), 3U);
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_NEAR(one["neighbours"][i]["cosine"].get<double>(), pairs["7"][i].second, 1e-6);
}

TEST_F(ExploreVectors, WhyIsTheirSharedTermsWhoseProductsSumToTheCosine) {
  import_kitchens();
  embed("words");
  const Json json = work_json({"explore", "similar", "--vectors", "words", "--recipe", "1"});
  const Json& nearest = json["neighbours"][0];
  EXPECT_EQ(nearest["recipe"], "3");
  EXPECT_NEAR(nearest["tfidf_cosine"].get<double>(), 1, 1e-9);
  EXPECT_EQ(nearest["ingredients"].size(), 2U);
  for (const Json& neighbour : json["neighbours"]) {
    double sum = 0;
    for (const Json& term : neighbour["terms"]) sum += term["product"].get<double>();
    EXPECT_NEAR(sum, neighbour["tfidf_cosine"].get<double>(), 1e-9);
  }
}

TEST_F(ExploreVectors, DuplicatesAreGroupedAndOneOfEachIsKept) {
  import_kitchens();
  embed("words");
  const Words words{"explore",     "duplicates", "--vectors", "words",
                    "--threshold", "0.99999",    "--out",     path("d.csv")};
  const Json json = work_json(words);
  EXPECT_GE(json["groups"].get<int>(), 2);
  EXPECT_EQ(json["in_groups"].get<int>() - json["groups"].get<int>(), json["removed"].get<int>());
  int kept = 0;
  std::map<std::string, std::string> group_of, kept_of;
  for (const std::string& line : lines_of(contents(path("d.csv")))) {
    const auto fields = fields_of(line, ',');
    group_of[fields[1]] = fields[0];
    kept_of[fields[1]] = fields[3];
    kept += fields[3] == "1" ? 1 : 0;
  }
  EXPECT_EQ(kept, json["groups"]);
  EXPECT_EQ(group_of.at("1"), group_of.at("3"));
  EXPECT_EQ(kept_of.at("3"), "1") << "somebody rated it";
  EXPECT_EQ(kept_of.at("1"), "0");
  Words first = words;
  first.insert(first.end(), {"--keep", "first"});
  work_json(first);
  EXPECT_THAT(contents(path("d.csv")), HasSubstr(",1,kimchi tofu,1\n"));
}

TEST_F(ExploreVectors, AMapOfThemIsKeptToo) {
  import_kitchens();
  embed("words");
  const Words words{"explore", "map",   "--vectors",    "words", "--seed",
                    "1",       "--set", "neighbours=9", "--out", path("m.csv")};
  const Json made = work_json(words);
  EXPECT_EQ(made["recipes"], 41);
  EXPECT_EQ(made["reused"], false);
  EXPECT_GT(made["trustworthiness"].get<double>(), 0.6);
  const std::string bytes = contents(path("m.csv"));
  EXPECT_THAT(bytes, StartsWith("recipe,x,y\n1,"));
  const Json again = work_json(words);
  EXPECT_EQ(again["reused"], true);
  EXPECT_EQ(again["trustworthiness"], made["trustworthiness"]);
  EXPECT_EQ(contents(path("m.csv")), bytes);
  const Json info = work_json({"info"});
  EXPECT_EQ(info["vectors"][0]["name"], "words");
  EXPECT_THAT(work({"info"}).out, HasSubstr("words"));
}

TEST_F(ExploreVectors, WrongWordsGetASentence) {
  import_kitchens();
  const auto refused = [&](Words words, const char* what) {
    words.insert(words.begin(), "explore");
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(what));
  };
  refused({"similar", "--vectors", "words"}, "has no vectors; make some with explore embed");
  embed("words");
  refused({"similar", "--vectors", "word"}, "no vectors named \"word\"; it has words");
  refused({"similar", "--vectors", "words", "--recipe", "500"}, "no recipe 500");
  refused({"similar", "--vectors", "words", "--recipe", "41"}, "has no vector");
  refused({"embed", "--name", "v", "--encoder", "glove"}, "there are svd");
  refused({"embed", "--name", "v", "--set", "dimensions=2.5"}, "whole number");
  refused({"embed", "--name", "v", "--set", "min_df=2.5"}, "neither a whole number of recipes");
  refused({"embed", "--name", ""}, "name");
  refused({"map"}, "needs either --vectors or --points");
  refused({"map", "--vectors", "words", "--points", "p.csv"}, "excludes");
  refused({"map", "--vectors", "words", "--quality-k", "30"}, "41 points are too few");
  refused({"duplicates", "--vectors", "words", "--threshold", "1.5"}, "--threshold");
}

}  // namespace
}  // namespace hankki::test
