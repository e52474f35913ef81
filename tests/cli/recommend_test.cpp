// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A workspace with two runs: 1 is UserKNN, 2 is EASE.
class Recommend : public Cli {
 protected:
  void SetUp() override {
    prepare("cli-known", workspace(), [this] {
      import_two_tastes();
      ASSERT_EQ(work({"train", "--model", "userknn"}).status, 0);
      ASSERT_EQ(work({"train", "--model", "ease", "--set", "lambda=10"}).status, 0);
    });
  }
};

TEST_F(Recommend, APersonWhoIsNotInTheDataGetsItemsOfTheirTaste) {
  const Json json = work_json({"recommend", "--history", "4,0,12,12", "--k", "5"});
  EXPECT_EQ(json["run"], 2);
  EXPECT_EQ(json["model"], "ease");
  EXPECT_EQ(json["fold_in"], "exact");
  ASSERT_EQ(json["history"].size(), 3u) << "twice is once";
  EXPECT_EQ(json["history"][0]["item"], "0");
  ASSERT_EQ(json["items"].size(), 5u);
  double last = json["items"][0]["score"];
  for (const Json& item : json["items"]) {
    const auto id = item["item"].get<std::string>();
    EXPECT_EQ(std::stoi(id) % 2, 0) << "even tastes even";
    EXPECT_FALSE(id == "0" || id == "4" || id == "12");
    EXPECT_LE(item["score"].get<double>(), last);
    EXPECT_FALSE(item.contains("why"));
    last = item["score"];
  }
  const Json one = work_json({"recommend", "--history", "4", "--run", "1"});
  EXPECT_EQ(one["run"], 1);
  EXPECT_EQ(one["fold_in"], "fitted");
}

TEST_F(Recommend, TheTextSaysHowAndWhy) {
  const std::string exact = work({"recommend", "--history", "4,0", "--why"}).out;
  EXPECT_THAT(exact, HasSubstr("A history of 2 items; run 2 (ease), folded in exactly"));
  EXPECT_THAT(exact, HasSubstr("Why: items of the history, and what each adds to the score"));
  const std::string fitted = work({"recommend", "--history", "4,0", "--run", "1", "--why"}).out;
  EXPECT_THAT(fitted, HasSubstr("fitted to the history"));
  EXPECT_THAT(fitted, HasSubstr("Why: users of like taste"));
  EXPECT_THAT(fitted, HasSubstr("user "));
  EXPECT_THAT(work({"recommend", "--history", "4,0"}).out, Not(HasSubstr("Why")));
}

TEST_F(Recommend, ReasonsAreOfTheHistoryAndAtMostThree) {
  const Json stranger = work_json({"recommend", "--history", "0,4,12,16,20", "--why"});
  for (const Json& item : stranger["items"]) {
    ASSERT_LE(item["why"].size(), 3u);
    for (const Json& reason : item["why"]) {
      EXPECT_THAT((std::set<std::string>{"0", "4", "12", "16", "20"}),
                  testing::Contains(reason["item"].get<std::string>()));
      EXPECT_TRUE(reason["contribution"].is_number());
    }
  }
  EXPECT_FALSE(stranger["items"][0]["why"].empty());

  const Json user = work_json({"recommend", "--user", "4", "--why"});
  std::set<std::string> trained;
  for (const Json& past : user["history"])
    if (past["part"] == "train") trained.insert(past["item"]);
  EXPECT_FALSE(user["items"][0]["why"].empty());
  for (const Json& item : user["items"])
    for (const Json& reason : item["why"])
      EXPECT_TRUE(trained.contains(reason["item"].get<std::string>()));
  EXPECT_THAT(work({"recommend", "--user", "4", "--why"}).out, HasSubstr("Why: items of"));
}

TEST_F(Recommend, ItemsThatAreNotThereAreNamed) {
  const Outcome outcome = work({"recommend", "--history", "4,kimchi,0,99"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("history: not in run 2: \"kimchi\", \"99\""));
}

TEST_F(Recommend, ContradictionsAreRefused) {
  for (const Words& words :
       std::vector<Words>{{"recommend"},
                          {"recommend", "--user", "1", "--history", "4"},
                          {"recommend", "--history", "4", "--model-file", path("m"), "--run", "2"},
                          {"recommend", "--model-file", path("m")}}) {
    EXPECT_EQ(work(words).status, 2);
  }
}

TEST_F(Recommend, AnExportedModelAnswersWithoutTheWorkspace) {
  for (const char* run : {"1", "2"}) {
    SCOPED_TRACE(run);
    const std::string file = path("model.safetensors");
    const Json exported = work_json({"export-model", "--run", run, "--out", file});
    EXPECT_EQ(exported["bytes"], std::filesystem::file_size(file));
    EXPECT_EQ(exported["holds_training_data"], std::string(run) == "1") << "UserKNN needs it";
    const Json inside = work_json({"recommend", "--history", "4,0", "--run", run, "--why"});
    const Json outside = parse_document(
        cli({"recommend", "--history", "4,0", "--model-file", file, "--why", "--json"}));
    EXPECT_EQ(outside["model_file"], file);
    EXPECT_EQ(outside["fold_in"], inside["fold_in"]);
    ASSERT_EQ(outside["items"].size(), inside["items"].size());
    for (std::size_t i = 0; i < inside["items"].size(); ++i) {
      EXPECT_EQ(outside["items"][i]["item"], inside["items"][i]["item"]);
      EXPECT_EQ(outside["items"][i]["score"], inside["items"][i]["score"]);
      EXPECT_EQ(outside["items"][i]["why"].size(), inside["items"][i]["why"].size());
    }
  }
}

TEST_F(Recommend, OtherFilesAreNoModels) {
  for (const std::string& file : {write("foreign", "PK not a model"), path("missing")}) {
    const Outcome outcome = cli({"recommend", "--history", "4", "--model-file", file});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr(file));
  }
  EXPECT_EQ(work({"export-model", "--run", "9", "--out", path("m")}).status, 2);
  EXPECT_EQ(work({"export-model", "--run", "2", "--out", path("no/folder/m")}).status, 2);
}

}  // namespace
}  // namespace hankki::test
