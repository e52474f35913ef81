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

TEST_F(ExploreVectors, LikenessSaysHowNearNearestAreAndWhereWordsDisagree) {
  import_kitchens();
  embed("words");
  const Json json = work_json({"explore", "likeness", "--vectors", "words", "--k", "3", "--out",
                               path("o.csv"), "--histogram", path("h.csv")});
  EXPECT_EQ(json["histogram"]["asked"], 40) << "one has no vector";
  EXPECT_GT(json["histogram"]["nearest_mean"], json["histogram"]["random_mean"]);
  std::int64_t nearest = 0;
  for (const Json& bin : json["histogram"]["bins"]) nearest += bin["nearest"].get<std::int64_t>();
  EXPECT_EQ(nearest, 40);
  const auto bins = lines_of(contents(path("h.csv")));
  EXPECT_EQ(bins[0], "lower,upper,nearest,random");
  EXPECT_EQ(bins.size(), json["histogram"]["bins"].size() + 1);
  const auto lines = lines_of(contents(path("o.csv")));
  EXPECT_EQ(lines[0], "recipe,overlap");
  EXPECT_EQ(lines.size(), json["asked"].get<std::size_t>() + 1);
  double before = 0, sum = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double overlap = Json::parse(fields_of(lines[i], ',')[1]).get<double>();
    EXPECT_LE(before, overlap) << "those that differ most come first";
    sum += before = overlap;
  }
  EXPECT_NEAR(json["mean_overlap"].get<double>(), sum / double(lines.size() - 1), 1e-9);
  EXPECT_EQ(json["differ_most"][0]["recipe"], fields_of(lines[1], ',')[0]);
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

TEST_F(ExploreVectors, DuplicatesAreMergedIntoACleanedDataSet) {
  import_kitchens();
  embed("words");
  const Words found{"explore", "duplicates", "--vectors", "words", "--threshold", "0.99999"};
  const Json duplicates = work_json(found);
  EXPECT_EQ(duplicates["counts"].size(), 5U);
  EXPECT_EQ(duplicates["counts"][0]["removed"], duplicates["removed"]);
  EXPECT_EQ(duplicates["across"], nullptr) << "there is no split";
  const Json merged = work_json({"clean", "--merge-duplicates", "words", "--threshold", "0.99999",
                                 "--rename-ingredient", "tofu=bean curd"});
  EXPECT_EQ(merged["recipes"], 41 - duplicates["removed"].get<int>());
  EXPECT_EQ(merged["interactions"], 1) << "of the recipe that is kept";
  EXPECT_EQ(merged["steps"][0]["replaced"][0], (Json{{"from", "tofu"}, {"to", "bean curd"}}));
  EXPECT_EQ(merged["steps"][1]["recipes"], duplicates["removed"]);
  EXPECT_THAT(merged["steps"][1]["step"].get<std::string>(), HasSubstr("cosine of words"));
  const Outcome text = work({"clean", "--data", "1", "--drop-duplicates", "words"});
  EXPECT_THAT(text.out, HasSubstr("Recipes dropped for another"));
  EXPECT_THAT(work({"clean", "--merge-duplicates", "a", "--drop-duplicates", "b"}).err,
              HasSubstr("excludes"));
  EXPECT_THAT(work({"clean", "--data", "1", "--merge-duplicates", "nothing"}).err,
              HasSubstr("no vectors named"));
  EXPECT_THAT(work({"clean", "--rename-ingredient", "tofu"}).err, HasSubstr("OLD=NEW"));
}

TEST_F(ExploreVectors, CopiesAcrossASplitAreWarnedOf) {
  import_kitchens();
  std::string rows = "user_id,recipe_id,date,rating,review\n";
  for (int user = 0; user < 12; ++user)
    for (int i = 0; i < 10; ++i)
      rows += "u" + std::to_string(user) + "," + std::to_string(1 + (user * 7 + i * 3) % 40) +
              ",2024-01-01,5,x\n";
  ASSERT_EQ(work({"import", "foodcom", "--recipes", path("RAW_recipes.csv"), "--interactions",
                  write("RAW_interactions.csv", rows)})
                .status,
            0);
  embed("words");
  work_json({"split"});
  const Words words{"explore", "duplicates", "--vectors", "words", "--threshold", "0.9"};
  const Json across = work_json(words)["across"];
  EXPECT_GT(across["copied"].get<int>(), 0);
  EXPECT_LE(across["copied_by_user"].get<int>(), across["copied"].get<int>());
  EXPECT_THAT(work(words).err, HasSubstr("warning: split 1: near-duplicates across the split"));
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
  EXPECT_EQ(info["maps"][0]["id"], made["map"]);
  EXPECT_EQ(info["maps"][0]["state"], "done");
  EXPECT_THAT(work({"info"}).out, HasSubstr("umap"));
}

TEST_F(ExploreVectors, AnIndexTellsHowManyNeighboursItFinds) {
  import_kitchens();
  embed("words");
  for (const char* method : {"ivf", "hnsw"}) {
    const Words words{"explore",  "similar", "--vectors", "words", "--k",   "3",
                      "--method", method,    "--above",   "10",    "--out", path("pairs.csv")};
    const Json found = work_json(words);
    EXPECT_EQ(found["method"], method);
    EXPECT_GT(found["neighbour_recall"].get<double>(), 0.5);
    EXPECT_THAT(work(words).out, HasSubstr("of the 3 nearest"));
    const Json map = work_json({"explore", "map", "--vectors", "words", "--quality-k", "5", "--set",
                                std::string("search=") + method, "--set", "search_above=10",
                                "--set", "neighbours=9"});
    EXPECT_GT(map["neighbour_recall"].get<double>(), 0.5);
  }
  const Json few = work_json({"explore", "similar", "--vectors", "words", "--method", "ivf"});
  EXPECT_EQ(few["method"], "exact") << "so few are compared in all pairs";
  EXPECT_FALSE(few.contains("neighbour_recall"));
}

TEST_F(ExploreVectors, WhatIsRemovedComesBackUntilItIsDeletedForGood) {
  import_kitchens();
  const std::string vectors = std::to_string(embed("words")["id"].get<int>());
  const Json clusters = work_json(
      {"explore", "clusters", "--vectors", "words", "--method", "kmeans", "--set", "clusters=2"});
  const std::string clustering = std::to_string(clusters["clustering"].get<int>());
  EXPECT_EQ(work_json({"info"})["clusterings"][0]["clusters"], 2);
  const auto counts = [&] {
    const Json info = work_json({"info"});
    return std::pair(info["vectors"].size(), info["clusterings"].size());
  };
  work_json({"remove", "clustering", clustering});
  EXPECT_EQ(counts(), std::pair(1UL, 0UL));
  work_json({"remove", "clustering", clustering, "--restore"});
  EXPECT_EQ(counts(), std::pair(1UL, 1UL));
  work_json({"remove", "vectors", vectors});
  EXPECT_EQ(counts(), std::pair(0UL, 0UL)) << "with what was made of them";
  work_json({"remove", "vectors", vectors, "--restore"});
  EXPECT_EQ(counts(), std::pair(1UL, 1UL));
  work_json({"remove", "vectors", vectors});
  ASSERT_EQ(work({"tidy"}).status, 0);
  const Outcome gone = work({"remove", "vectors", vectors, "--restore"});
  EXPECT_EQ(gone.status, 2);
  EXPECT_THAT(gone.err, HasSubstr("gone for good"));
  EXPECT_THAT(work({"remove", "map", "7"}).err, HasSubstr("has no such map"));
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
