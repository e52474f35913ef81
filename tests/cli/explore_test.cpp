// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Explore : public Cli {
 protected:
  void import_recipes() {
    const std::string recipes =
        write("RAW_recipes.csv",
              "name,id,minutes,contributor_id,submitted,tags,nutrition,"
              "n_steps,steps,description,ingredients,n_ingredients\n"
              "kimchi stew,7,,,,\"['korean']\",,2,\"['fry pork', 'add water']\","
              "sour and hot,\"['kimchi', 'pork']\",2\n"
              "pork soup,8,,,,\"['soup']\",,1,\"['boil pork']\",,"
              "\"['pork', 'water']\",2\n");
    const std::string reviews = write("RAW_interactions.csv",
                                      "user_id,recipe_id,date,rating,review\nann,7,2024-01-01,5,x\n"
                                      "bob,99,2024-01-02,4,y\n");
    ASSERT_EQ(work({"import", "foodcom", "--recipes", recipes, "--interactions", reviews}).status,
              0);
  }
};

TEST_F(Explore, FieldsAreTheProcessUnlessTheyAreChosenAndThatIsSaid) {
  import_recipes();
  const Outcome usual = work({"explore", "tfidf", "--json"});
  EXPECT_THAT(usual.err, HasSubstr("fields: description,steps"));
  const Json json = parse_document(usual);
  EXPECT_EQ(json["fields"], "description,steps");
  EXPECT_EQ(json["documents"], 2) << "recipe 99 is known only from an interaction";
  EXPECT_GT(json["peak_rss_mb"], 1);
  const Outcome chosen = work({"explore", "tfidf", "--fields", "name", "--json"});
  EXPECT_THAT(chosen.err, Not(HasSubstr("fields")));
  EXPECT_EQ(parse_document(chosen)["terms"], 4);  // kimchi, pork, soup, stew
}

TEST_F(Explore, TermsOfARecipeAreThoseThatFewOthersHave) {
  import_recipes();
  const Json json =
      work_json({"explore", "terms", "--recipe", "7", "--fields", "name,ingredients", "--k", "2"});
  ASSERT_EQ(json["top"].size(), 2U);
  EXPECT_EQ(json["top"][0]["term"], "kimchi");
  EXPECT_EQ(json["top"][0]["documents"], 1);
  const Json tag = work_json({"explore", "terms", "--tag", "soup", "--fields", "ingredients"});
  EXPECT_EQ(tag["recipes"], 1);
  EXPECT_EQ(tag["top"][0]["term"], "water");
}

TEST_F(Explore, SearchFindsByWordsAndTheirStems) {
  import_recipes();
  const Json json = work_json({"explore", "search", "Kimchi", "--fields", "name,ingredients"});
  ASSERT_EQ(json["found"].size(), 1U);
  EXPECT_EQ(json["found"][0]["recipe"], "7");
  const Words stemmed{"explore", "search", "soups", "--fields", "name", "--set", "stemmer=english"};
  EXPECT_EQ(work_json(stemmed)["found"][0]["recipe"], "8");
  EXPECT_THAT(work({"explore", "search", "aubergine"}).out, HasSubstr("No recipe"));
}

TEST_F(Explore, WrongWordsGetASentence) {
  import_recipes();
  const auto refused = [&](const Words& words, std::string_view what) {
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(std::string(what)));
  };
  refused({"explore", "tfidf", "--fields", "name,colour"}, "colour");
  refused({"explore", "tfidf", "--set", "stemmer=klingon"}, "klingon");
  refused({"explore", "tfidf", "--set", "min_df=5"}, "documents");
  for (const char* setting : {"min_df=2.5", "max_df=1.5", "min_df=0", "max_df=0"})
    refused({"explore", "tfidf", "--set", setting}, "is neither a whole number of recipes");
  refused({"explore", "terms", "--recipe", "5"}, "no recipe 5");
  refused({"explore", "terms", "--recipe", "99"}, "only from interactions");
  refused({"explore", "terms", "--tag", "blue"}, "blue");
  refused({"explore", "terms"}, "--recipe");
}

TEST_F(Explore, WhatIsShownIsWrittenAsATable) {
  import_recipes();
  const auto written = [&](Words words) {
    words.insert(words.end(), {"--out", path("out.csv")});
    EXPECT_EQ(work(words).status, 0);
    return lines_of(contents(path("out.csv")));
  };
  const Words fields{"--fields", "name"};
  const auto with_fields = [&](Words words) {
    words.insert(words.end(), fields.begin(), fields.end());
    return words;
  };
  const auto weights = written(with_fields({"explore", "tfidf"}));
  ASSERT_EQ(weights.size(), 5U) << "two words each of two recipes";
  EXPECT_EQ(weights[0], "recipe,term,weight");
  EXPECT_THAT(weights[1], testing::StartsWith("7,kimchi,0.7071"));
  const auto terms = written(with_fields({"explore", "terms", "--recipe", "8"}));
  EXPECT_EQ(terms[0], "term,weight,documents");
  EXPECT_THAT(terms[1], testing::StartsWith("pork,"));
  const auto marks = written(with_fields({"explore", "terms", "--tag", "soup"}));
  EXPECT_EQ(marks[0], "term,z,g2,q,documents,documents_elsewhere");
  const auto found = written(with_fields({"explore", "search", "stew"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[1], testing::StartsWith("7,kimchi stew,"));
}

TEST_F(Explore, SelectionsAreSavedListedAndCompared) {
  import_recipes();
  EXPECT_EQ(work_json({"explore", "selections"})["selections"].size(), 0U);
  const Json stews = work_json({"explore", "selections", "--save", "stews", "--words", "stew"});
  ASSERT_EQ(stews["selections"].size(), 1U);
  EXPECT_EQ(stews["selections"][0]["name"], "stews");
  EXPECT_EQ(stews["selections"][0]["recipes"], 1);
  work_json({"explore", "selections", "--save", "soups", "--words", "soup"});
  work_json({"explore", "selections", "--out", path("s.csv")});
  EXPECT_THAT(lines_of(contents(path("s.csv"))),
              testing::ElementsAre("selection,recipe", "soups,8", "stews,7"));
  const Json marks = work_json(
      {"explore", "terms", "--selection", "stews", "--against", "soups", "--fields", "name"});
  EXPECT_EQ(marks["recipes"], 1);
  EXPECT_EQ(marks["others"], 1);
  EXPECT_EQ(marks["top"][0]["documents"], 1);
  const auto refused = [&](const Words& words, const char* why) {
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, testing::HasSubstr(why));
  };
  refused({"explore", "selections", "--save", "stews", "--words", "pork"}, "another selection");
  refused({"explore", "selections", "--save", "all"}, "--tag or --words");
  refused({"explore", "terms", "--selection", "cakes"}, "no selection cakes");
}

// An independent count in Python gave these; scikit-learn's semantics, in doubles.
TEST_F(Explore, TheCorpusHasItsKnownTerms) {
  HANKKI_REAL_DATA(corpus, "foodcom-corpus/RAW_recipes.csv.xz");
  ASSERT_EQ(work({"import", "foodcom", "--recipes", corpus.string()}).status, 0);
  const Json json = work_json({"explore", "tfidf", "--fields", "name,ingredients"});
  EXPECT_EQ(json["documents"], 152'560);
  EXPECT_EQ(json["terms"], 23'189);
  EXPECT_EQ(json["nonzeros"], 2'275'833);
  EXPECT_NEAR(json["sum"].get<double>(), 512408.0177750624, 1e-6);
}

}  // namespace
}  // namespace hankki::test
