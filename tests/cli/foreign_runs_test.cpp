// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that other programs trained, and the splits that go out to them.
#include <gmock/gmock.h>

#include <fstream>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ForeignRuns : public Cli {
 protected:
  /// The lists of a run that was trained here, as a file.
  std::string trained_lists(const std::string& model) {
    trained_ = work_json({"train", "--model", model, "--lists", path(model + ".csv")});
    return path(model + ".csv");
  }
  Outcome refused(const std::string& lists, Words more = {}) const {
    Words words{"import", "run", "--lists", lists, "--name", "X"};
    words.insert(words.end(), more.begin(), more.end());
    Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2);
    return outcome;
  }
  Json trained_;
};

TEST_F(ForeignRuns, GiveTheNumbersOfARunTrainedHereToTheLastDigit) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  const std::string lists = trained_lists("itemknn");
  const Json imported = work_json({"import", "run", "--lists", lists, "--name", "GRU4Rec"});
  EXPECT_EQ(imported["kind"], "imported");
  EXPECT_EQ(imported["name"], "GRU4Rec");
  EXPECT_EQ(imported["state"], "done");
  EXPECT_EQ(imported["ks"], Json({10, 20}));
  EXPECT_EQ(imported["validation"], nullptr);
  EXPECT_GT(imported["test"].size(), 10U);
  for (const auto& [metric, value] : trained_["test"].items())
    EXPECT_EQ(imported["test"][metric].get<double>(), value.get<double>()) << metric;
  // By scores alone, which are written in full; equal ones stand in the order of the list.
  std::string by_score = "item,score,user\n";
  for (const std::string& row : lines_of(contents(lists)))
    if (const auto fields = fields_of(row, ','); fields[0] != "user")
      by_score += fields[1] + "," + fields[3] + "," + fields[0] + "\n";
  const Json again =
      work_json({"import", "run", "--lists", write("scores.csv", by_score), "--name", "By score"});
  EXPECT_EQ(again["test"], imported["test"]);
  const Json compared = work_json({"compare", "--runs", "1,2,3", "--baseline", "1"});
  for (const Json& row : compared["rows"])
    if (row["run"] != 1) {
      EXPECT_EQ(row["difference"], 0.0);
      EXPECT_EQ(row["p"], 1.0);
    }
  const Outcome text = work({"compare", "--runs", "1,2,3", "--baseline", "1"});
  EXPECT_THAT(text.out, HasSubstr("GRU4Rec"));
}

TEST_F(ForeignRuns, HaveNoFigureForRankingsThatTheirListsDoNotTell) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  work_json({"import", "run", "--lists", trained_lists("itemknn"), "--name", "GRU4Rec"});
  const auto sliced = [&](const char* run) {
    return work_json({"evaluate", "--run", run, "--by", "age", "--csv", path("slices.csv")});
  };
  const Json own = sliced("1");
  EXPECT_THAT(contents(path("slices.csv")), HasSubstr("ndcg@10:among"));
  const Json imported = sliced("2");
  EXPECT_THAT(contents(path("slices.csv")), testing::Not(HasSubstr(":among")));
  ASSERT_EQ(own["slices"].size(), imported["slices"].size());
  for (std::size_t at = 0; at < own["slices"].size(); ++at) {
    const Json& here = own["slices"][at]["metrics"];
    const Json& there = imported["slices"][at]["metrics"];
    EXPECT_TRUE(here.contains("ndcg@10:among"));
    EXPECT_FALSE(there.contains("ndcg@10:among"));
    EXPECT_EQ(here["ndcg@10"], there["ndcg@10"]);
  }
  EXPECT_THAT(work({"evaluate", "--run", "2", "--by", "age"}).out,
              testing::Not(HasSubstr(":among")));
}

TEST_F(ForeignRuns, AreArmsAndShopModelsByTheirListsAlone) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  const std::string lists = trained_lists("itemknn");
  work_json({"import", "run", "--lists", lists, "--name", "GRU4Rec"});
  work_json({"train", "--model", "mostpop"});
  const Json arms = work_json({"bandit", "simulate", "--runs", "2,3", "--visits", "200"});
  EXPECT_EQ(arms["arms"].size(), 2U);
  const Json batch = work_json({"serve", "publish", "--runs", "2,3"});
  EXPECT_EQ(batch["served"], true);
  const std::string user = fields_of(lines_of(contents(lists))[1], ',')[0];
  const Json answer = work_json({"serve", "recommend", "--user", user, "--seed", "1"});
  EXPECT_FALSE(answer["slots"].empty());
  const Outcome none = work({"export-model", "--run", "2", "--out", path("model")});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("lists that were imported"));
  EXPECT_EQ(work({"train", "--resume", "2"}).status, 2);
  const Outcome longer = work({"evaluate", "--run", "2", "--k", "50"});
  EXPECT_EQ(longer.status, 2);
  EXPECT_THAT(longer.err, HasSubstr("longest list"));
}

TEST_F(ForeignRuns, WithShortListsKeepNoOtherRunFromItsTests) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  const std::string lists = trained_lists("itemknn");
  work_json({"train", "--model", "mostpop"});
  std::string two = "user,item,rank\n";
  for (const std::string& row : lines_of(contents(lists)))
    if (const auto fields = fields_of(row, ','); fields[2] == "1" || fields[2] == "2")
      two += fields[0] + "," + fields[1] + "," + fields[2] + "\n";
  work_json({"import", "run", "--lists", write("two.csv", two), "--name", "Two"});
  const Json json = work_json({"compare", "--baseline", "2", "--metric", "ndcg@10"});
  EXPECT_EQ(json["family"], 1) << "of the two that have it";
  ASSERT_EQ(json["left_out"].size(), 1U);
  EXPECT_EQ(json["left_out"][0]["run"], 3);
  EXPECT_THAT(json["left_out"][0]["why"].get<std::string>(),
              HasSubstr("run 3: its lists were imported and have at most 2 items"));
  EXPECT_THAT(work({"compare", "--baseline", "2"}).out, HasSubstr("note: left out: run 3"));
  EXPECT_EQ(work_json({"compare", "--baseline", "2", "--metric", "ndcg@2"})["family"], 2);
  const Json groups = work_json({"compare", "--group-seeds"});
  EXPECT_EQ(groups["groups"].size(), 2U);
  EXPECT_EQ(groups["groups"][0]["metric"], "ndcg@10") << "what most of them have";
  EXPECT_EQ(groups["left_out"][0]["run"], 3);
  const Outcome baseline = work({"compare", "--baseline", "3", "--metric", "ndcg@10"});
  EXPECT_EQ(baseline.status, 2);
  EXPECT_THAT(baseline.err, HasSubstr("run 3: its lists"));
  const Outcome stranger = work({"recommend", "--history", "1", "--run", "3"});
  EXPECT_EQ(stranger.status, 2);
  EXPECT_EQ(stranger.err.find("train it again"), std::string::npos) << stranger.err;
  EXPECT_THAT(refused(lists, {"--k", "10,10"}).err, HasSubstr("10 stands there twice"));
}

TEST_F(ForeignRuns, OfOnePartAreServedWhereTheyCanBe) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  const std::string lists = trained_lists("itemknn");
  work_json({"import", "run", "--lists", lists, "--name", "Tested"});
  std::string validation = "user,item,rank\n";
  for (const std::string& row : lines_of(contents(lists)))
    if (const auto fields = fields_of(row, ','); fields[0] != "user")
      validation += fields[0] + "," + fields[1] + "," + fields[2] + "\n";
  work_json({"import", "run", "--lists", write("validation.csv", validation), "--name", "Validated",
             "--part", "validation", "--drop-seen"});
  const Json chosen = work_json({"serve", "choose", "--top", "3"});
  ASSERT_EQ(chosen["runs"].size(), 1U);
  EXPECT_EQ(chosen["runs"][0]["run"], 1);
  ASSERT_EQ(chosen["left_out"].size(), 2U);
  EXPECT_THAT(chosen["left_out"][0]["why"].get<std::string>(),
              HasSubstr("run 2: has no recall@10 on the validation part"));
  EXPECT_THAT(chosen["left_out"][1]["why"].get<std::string>(),
              HasSubstr("run 3: has lists for the validation part alone"));
  EXPECT_EQ(work_json({"serve", "publish", "--top", "3"})["models"].size(), 1U);
  EXPECT_EQ(work({"serve", "publish", "--runs", "3"}).status, 2);
  const Outcome overlap = work({"compare", "--runs", "3,1", "--overlap"});
  EXPECT_EQ(overlap.status, 2);
  EXPECT_THAT(overlap.err, HasSubstr("run 3: has no lists for the test part"));
}

/// Items 1 to 4 and users a, b, c: a and b are to be tested, c is not.
class SmallLists : public ForeignRuns {
 protected:
  void SetUp() override {
    const std::string split = write("split.tsv",
                                    "user\titem\tsplit\n"
                                    "a\t1\ttrain\na\t2\tvalid\na\t3\ttest\n"
                                    "b\t1\ttrain\nb\t4\ttest\n"
                                    "c\t4\ttrain\n");
    ASSERT_EQ(work({"import", "split", "--file", split}).status, 0);
  }
};

TEST_F(SmallLists, CountWhoHasNoneAndLeaveOutWhoIsNotOfThePart) {
  const Json json = work_json({"import", "run", "--name", "X", "--lists",
                               write("lists.csv", "user,item,rank\na,3,1\na,4,2\nc,1,1\nz,1,1\n")});
  EXPECT_EQ(json["ks"], Json({2}));
  EXPECT_EQ(json["lists"]["test"]["users"], 1);
  EXPECT_EQ(json["lists"]["test"]["users_without_list"], 1);
  EXPECT_EQ(json["lists"]["test"]["users_left_out"], 2);
  EXPECT_DOUBLE_EQ(json["test"]["recall@2"].get<double>(), 0.5) << "b counts as 0";
  EXPECT_THAT(json["message"].get<std::string>(), HasSubstr("without a list"));
}

TEST_F(SmallLists, AreJudgedAgainAsFarAsTheyWereUnlessSomebodySaysHowFar) {
  work_json({"import", "run", "--name", "X", "--lists",
             write("lists.csv", "user,item,rank\na,3,1\na,4,2\n")});
  for (const Words& more : {Words{}, Words{"--by", "history"}}) {
    Words words{"evaluate"};
    words.insert(words.end(), more.begin(), more.end());
    EXPECT_EQ(work_json(words)["ks"], Json({2}));
    words.insert(words.end(), {"--k", "10"});
    EXPECT_EQ(work(words).status, 2) << "of two items";
  }
  EXPECT_EQ(work_json({"evaluate", "--keep"})["state"], "done");
}

TEST_F(SmallLists, HaveNoneForAUserWhomTheyDoNotName) {
  work_json({"import", "run", "--name", "X", "--lists",
             write("lists.csv", "user,item,rank\na,3,1\na,4,2\n")});
  EXPECT_THAT(work({"recommend", "--user", "a"}).out,
              testing::Not(HasSubstr("imported have none")));
  const Outcome outcome = work({"recommend", "--user", "b"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("The lists that were imported have none for user b."));
}

TEST_F(SmallLists, OfTwoUsersAreComparedWithAWarning) {
  const std::string lists = write("lists.csv", "user,item,rank\na,3,1\na,4,2\n");
  for (const char* name : {"X", "Y"})
    work_json({"import", "run", "--name", name, "--lists", lists});
  for (const char* how : {"--baseline", "--group-seeds"}) {
    Words words{"compare", "--runs", "1,2", how};
    if (words.back() == "--baseline") words.emplace_back("1");
    EXPECT_THAT(work_json(words)["remarks"][0].get<std::string>(), HasSubstr("2 users only"))
        << how;
    EXPECT_THAT(work(words).out, HasSubstr("note: there are 2 users only")) << how;
  }
}

TEST_F(ForeignRuns, OfOneUserAreToldApartByNoTest) {
  const std::string split = write("one.csv", "user,item,split\na,1,train\na,2,test\nb,3,train\n");
  ASSERT_EQ(work({"import", "split", "--file", split}).status, 0);
  const auto import = [&](const char* name, const char* item) {
    const std::string rows = std::string("user,item,rank\na,") + item + ",1\n";
    work_json({"import", "run", "--name", name, "--lists", write("lists.csv", rows)});
  };
  import("Finds", "2");
  import("Misses", "3");
  const Json groups = work_json({"compare", "--group-seeds", "--baseline", "2"});
  EXPECT_EQ(groups["groups"][0]["difference"]["mean"], 1.0);
  EXPECT_EQ(groups["groups"][0]["difference"]["verdict"], "not separable");
  for (const char* test : {"t", "wilcoxon", "randomisation"}) {
    const Json json = work_json({"compare", "--baseline", "2", "--test", test});
    EXPECT_EQ(json["rows"][0]["difference"], 1.0) << test;
    EXPECT_EQ(json["rows"][0]["verdict"], "not separable") << test;
    EXPECT_THAT(json["remarks"][0].get<std::string>(), HasSubstr("one user only")) << test;
  }
}

TEST_F(SmallLists, AreInTheOrderOfTheRankAndTiesInThatOfTheFile) {
  const auto hit = [&](const char* rows) {
    return work_json({"import", "run", "--name", "X", "--k", "1", "--lists",
                      write("lists.csv", rows)})["test"]["hit@1"]
        .get<double>();
  };
  EXPECT_DOUBLE_EQ(hit("user,item,rank,score\na,4,2,9\na,3,1,1\n"), 0.5) << "a rank goes first";
  EXPECT_DOUBLE_EQ(hit("user,item,score\na,4,0.5\na,3,0.5\n"), 0) << "the first of a tie";
  EXPECT_DOUBLE_EQ(hit("user,item,score\na,3,0.5\na,4,0.5\n"), 0.5);
  EXPECT_DOUBLE_EQ(hit("user,item,score\na,4,0.25\na,3,5e-1\n"), 0.5);
}

TEST_F(SmallLists, RefuseByLineWhatAListMustNotHave) {
  const auto said = [&](const char* rows) { return refused(write("bad.csv", rows)).err; };
  EXPECT_THAT(said("user,item,rank\na,3,1\na,1,2\n"), HasSubstr("bad.csv:3"));
  EXPECT_THAT(said("user,item,rank\na,2,1\n"), HasSubstr("validation part"));
  EXPECT_THAT(said("user,item,rank\na,9,1\n"), HasSubstr("none of the split's"));
  EXPECT_THAT(said("user,item,rank\na,3,1\na,3,2\n"), HasSubstr("bad.csv:3"));
  EXPECT_THAT(said("user,item,rank\na,3,first\n"), HasSubstr("bad.csv:2"));
  EXPECT_THAT(said("user,item,score\na,3,nan\n"), HasSubstr("bad.csv:2"));
  EXPECT_THAT(said("user,item\na,3\n"), HasSubstr("rank"));
  EXPECT_THAT(said("user,item,rank\nz,3,1\n"), HasSubstr("no list of a user"));
  EXPECT_THAT(refused(write("short.csv", "user,item,rank\na,3,1\n"), {"--k", "2"}).err,
              HasSubstr("longest list"));
  EXPECT_THAT(refused(path("nowhere.csv")).err, HasSubstr("nowhere.csv"));
  EXPECT_EQ(work_json({"info"})["runs"].size(), 0U) << "nothing is left of what was refused";
  const Json kept =
      work_json({"import", "run", "--name", "X", "--drop-seen", "--lists",
                 write("seen.csv", "user,item,rank\na,1,1\na,2,2\na,9,3\na,3,4\na,3,5\nb,4,1\n")});
  EXPECT_EQ(kept["lists"]["test"]["seen_left_out"], 2);
  EXPECT_EQ(kept["lists"]["test"]["unknown_left_out"], 1);
  EXPECT_EQ(kept["lists"]["test"]["repeated_left_out"], 1);
  EXPECT_DOUBLE_EQ(kept["test"]["hit@1"].get<double>(), 1);
}

TEST_F(SmallLists, OfTheValidationPartAreOfThatPart) {
  const std::string lists = write("valid.csv", "user,item,rank\na,2,1\na,3,2\n");
  const Json json =
      work_json({"import", "run", "--name", "X", "--part", "validation", "--lists", lists});
  EXPECT_EQ(json["test"], nullptr);
  EXPECT_DOUBLE_EQ(json["validation"]["hit@2"].get<double>(), 1);
  const Json both = work_json({"import", "run", "--name", "X", "--lists",
                               write("test.csv", "user,item,rank\na,3,1\na,4,2\nb,4,1\n"),
                               "--validation-lists", lists});
  EXPECT_DOUBLE_EQ(both["validation"]["hit@2"].get<double>(), 1);
  EXPECT_DOUBLE_EQ(both["test"]["recall@2"].get<double>(), 1);
  const Json batch = work_json({"serve", "publish", "--runs", "2"});
  EXPECT_TRUE(batch["models"][0]["recall"].is_number()) << batch;
}

TEST_F(SmallLists, GoOutAsASplitAndComeInAgain) {
  work_json({"export", "split", "--format", "csv", "--out", path("out")});
  const Json again = work_json({"import", "split", "--file", path("out/split.csv")});
  EXPECT_EQ(again["interactions"], 6);
  const Json files =
      work_json({"export", "split", "--format", "recbole", "--split", "1", "--out", path("small")});
  EXPECT_EQ(files["files"].size(), 3U);
  EXPECT_EQ(contents(path("small/small.train.inter")),
            "user_id:token\titem_id:token\trating:float\na\t1\t1\nb\t1\t1\nc\t4\t1\n");
  EXPECT_EQ(contents(path("small/small.valid.inter")),
            "user_id:token\titem_id:token\trating:float\na\t2\t1\n");
  const Outcome taken = work({"export", "split", "--out", write("file", "x")});
  EXPECT_EQ(taken.status, 2) << "a folder cannot be made there";
}

TEST_F(ForeignRuns, LearnFromIdsThatRecboleReadsAsTheyAre) {
  const auto exported = [&](const std::string& user) {
    std::filesystem::remove_all(workspace());
    const std::string split =
        write("split.csv", "user,item,split\n" + user + ",1,train\n" + user + ",\"2\"\"\",test\n");
    EXPECT_EQ(work({"import", "split", "--file", split}).status, 0);
    return work({"export", "split", "--format", "recbole", "--out", path("ids")});
  };
  EXPECT_EQ(exported("\"\"\"a\"\" b\"").status, 0);
  EXPECT_EQ(contents(path("ids/ids.test.inter")),
            "user_id:token\titem_id:token\trating:float\n\"\"\"a\"\" b\"\t2\"\t1\n");
  for (const char* missing : {"NA", "null", "None"}) {
    const Outcome outcome = exported(missing);
    EXPECT_EQ(outcome.status, 2) << missing;
    EXPECT_THAT(outcome.err, HasSubstr("as a missing value")) << missing;
  }
}

TEST_F(ForeignRuns, OfRecboleShapeGiveItsMetricsToThePrintedDigits) {
  HANKKI_REAL_DATA(split, "ml-100k-split/ml-100k.seed2020.tsv");
  if (run({"python3", "--version"}).status != 0) GTEST_SKIP() << "there is no python3";
  ASSERT_EQ(work({"import", "split", "--file", split.string()}).status, 0);
  work_json({"export", "split", "--format", "recbole", "--out", path("ml")});
  std::ifstream golden_file(golden("ranking-metrics-ml100k.json"));
  const Json expected = Json::parse(golden_file);
  const auto lists = [&](const char* part) {
    const std::string file = path(std::string(part) + ".tsv");
    const Outcome made = run({"python3", (source_dir() / "tests/cli/recbole_lists.py").string(),
                              path("ml"), part, "20", file});
    EXPECT_EQ(made.status, 0) << made.err;
    return file;
  };
  const Json imported = work_json({"import", "run", "--name", "Pop", "--lists", lists("test"),
                                   "--validation-lists", lists("valid"), "--k", "1,5,10,20"});
  EXPECT_EQ(imported["lists"]["test"]["users_without_list"], 0);
  for (const auto& [part, ours] : {std::pair("valid", "validation"), std::pair("test", "test")})
    for (const auto& [metric, value] : expected[part].items())
      EXPECT_NEAR(imported[ours][metric].get<double>(), value.get<double>(), 6e-11)
          << part << " " << metric;
}

}  // namespace
}  // namespace hankki::test
