// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Search : public Cli {
 protected:
  void SetUp() override { import_two_tastes(); }

  /// Two models, successive halving, long enough to be stopped in the middle.
  static Words halving() {
    return {"search",
            "--model",
            "bpr,itemknn",
            "--trials",
            "6",
            "--min-epochs",
            "5",
            "--reduction",
            "2",
            "--set",
            "epochs=80",
            "--set",
            "patience=0",
            "--set",
            "batch_size=64",
            "--range",
            "dimensions=4,8",
            "--range",
            "learning_rate=1e-3..1e-1:log",
            "--seed",
            "3"};
  }

  /// The trials without what the clock says.
  static Json timeless(Json study) {
    Json trials = study["trials"];
    for (Json& trial : trials) trial.erase("seconds");
    return trials;
  }

  Json study(int id) const { return work_json({"studies", std::to_string(id)}); }
};

TEST_F(Search, AGridTriesEveryPointAndNamesTheBestByValidation) {
  const Json json = work_json({"search", "--model", "bpr", "--method", "grid", "--set", "epochs=6",
                               "--range", "dimensions=4,8", "--range", "item_bias=false,true",
                               "--metric", "recall@10", "--k", "10"});
  EXPECT_EQ(json["study"], 1);
  EXPECT_EQ(json["state"], "done");
  EXPECT_EQ(json["method"], "grid");
  ASSERT_EQ(json["trials"].size(), 4u);
  double best = 0;
  for (const Json& trial : json["trials"]) {
    EXPECT_EQ(trial["state"], "done");
    EXPECT_EQ(trial["epochs"], 6);
    best = std::max(best, trial["validation recall@10"].get<double>());
    for (const auto& [name, value] : trial.items()) EXPECT_THAT(name, Not(HasSubstr("test")));
  }
  const Json& model = json["models"].at(0);
  EXPECT_EQ(model["best"]["value"], best);
  EXPECT_EQ(model["epochs"], 24);
  EXPECT_TRUE(model["final_run"].is_null());
  EXPECT_TRUE(model["test"].is_null()) << "without --final the test part is not looked at";
  EXPECT_EQ(work_json({"info"})["runs"].size(), 0u);
}

TEST_F(Search, EveryModelHasTheSameBudgetInEpochs) {
  const Json json = work_json({"search", "--model", "bpr,cdae", "--trials", "0", "--budget-epochs",
                               "50", "--min-epochs", "5", "--reduction", "3", "--set", "epochs=45",
                               "--set", "cdae.batch_size=32"});
  for (const Json& model : json["models"]) EXPECT_EQ(model["epochs"], 50) << model["model"];
  EXPECT_FALSE(json["models"][1]["ranges"].contains("batch_size")) << "it has its value";
  EXPECT_TRUE(json["models"][0]["ranges"].contains("dimensions")) << "what the schema suggests";
}

TEST_F(Search, TheBestOfEachModelIsTestedOnceWhereThatIsAsked) {
  Words words{"search",   "--model", "bpr,itemknn", "--method", "random",
              "--trials", "2",       "--set",       "epochs=5"};
  work_json(words);
  EXPECT_EQ(work_json({"info"})["runs"].size(), 0u);
  const Json json = work_json({"search", "--resume", "1", "--final"});
  for (int model : {0, 1}) {
    EXPECT_EQ(json["models"][model]["final_run"], model + 1);
    EXPECT_GT(json["models"][model]["test"]["ndcg@10"], 0.0);
  }
  const Json again = work_json({"search", "--resume", "1", "--final"});
  EXPECT_EQ(again["models"], json["models"]);
  const Json runs = work_json({"info"})["runs"];
  ASSERT_EQ(runs.size(), 2u);
  for (const Json& run : runs) EXPECT_EQ(run["tags"], Json::array({"study 1"}));
  EXPECT_EQ(runs[0]["validation"]["ndcg@10"], json["models"][0]["best"]["value"]);
  for (const auto& [name, value] : json["models"][0]["best"]["parameters"].items())
    EXPECT_EQ(runs[0]["parameters"][name], value);
  EXPECT_THAT(work({"studies", "1"}).out,
              AllOf(HasSubstr("Best bpr: trial"), HasSubstr("  run 1, test ndcg@10 ")));
}

TEST_F(Search, TextHasATableOfTrialsAndTheConsoleWhatIsStored) {
  const Outcome outcome =
      work({"search", "--model", "itemknn", "--method", "random", "--trials", "3", "--range",
            "itemknn.neighbours=5..40", "--csv", path("trials.csv")});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = lines_of(outcome.out);
  EXPECT_THAT(lines.at(0), StartsWith("Study 1: itemknn, random, seed 1, done"));
  EXPECT_THAT(lines.at(1),
              AllOf(StartsWith("Trial  Model"), HasSubstr("Neighbours"), HasSubstr("NDCG@10")));
  EXPECT_THAT(lines.back(),
              testing::MatchesRegex(
                  "Best itemknn: trial [0-9], validation ndcg@10 [0-9.]+: neighbours=[0-9]+"));
  const auto said = lines_of(outcome.err);
  EXPECT_EQ(said.at(0), "split 1 of data set 1 \"two-tastes\"");
  EXPECT_EQ(said.at(1), "study 1 started");
  EXPECT_EQ(said.back(), "study 1 done");
  EXPECT_THAT(said, Contains(testing::MatchesRegex("trial 2 itemknn neighbours=[0-9]+")));
  EXPECT_THAT(
      said,
      Contains(testing::MatchesRegex("trial 3 ndcg@10 [0-9.]+, best [0-9.]+ \\(trial [0-9]\\)")));
  EXPECT_THAT(lines_of(contents(path("trials.csv"))).at(0),
              HasSubstr("trial,model,state,rung,epochs,best_epoch,neighbours,validation ndcg@10"));
  EXPECT_EQ(work({"studies", "1", "--csv", path("again.csv")}).out, outcome.out);
  EXPECT_EQ(contents(path("again.csv")), contents(path("trials.csv")));
}

TEST_F(Search, AnInterruptedOneIsStatus130KeepsItsTrialsAndGoesOnToTheSameOnes) {
  const Json whole = work_json(halving());
  for (const int signal : {SIGINT, SIGKILL}) {
    Process process(command(in_workspace(halving())));
    ASSERT_TRUE(process.wait_for_stderr("trial 7 "));
    process.send(signal);
    const Outcome outcome = process.finish();
    const std::string id = signal == SIGINT ? "2" : "3";
    if (signal == SIGINT) {
      EXPECT_EQ(outcome.status, 130);
      EXPECT_THAT(outcome.err, HasSubstr("go on with hankki-cli search --resume 2"));
      EXPECT_THAT(outcome.out, StartsWith("Study 2: bpr,itemknn, asha, seed 3, cancelled"));
    } else {
      EXPECT_EQ(outcome.signal, SIGKILL);
    }
    EXPECT_NE(study(std::stoi(id))["state"], "done");
    const Json resumed = work_json({"search", "--resume", id});
    EXPECT_EQ(resumed["state"], "done");
    EXPECT_EQ(timeless(resumed), timeless(whole)) << "stopped by signal " << signal;
    EXPECT_EQ(resumed["models"][0]["best"], whole["models"][0]["best"]);
  }
  const Json studies = work_json({"studies"})["studies"];
  ASSERT_EQ(studies.size(), 3u);
  EXPECT_EQ(studies[1]["best"], studies[0]["best"]);
  EXPECT_THAT(work({"studies"}).out, HasSubstr("bpr,itemknn"));
}

TEST_F(Search, WhatIsWrongIsNamedAndLeavesNoStudy) {
  const auto refused = [&](Words words) {
    words.insert(words.begin(), {"search"});
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.out;
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  EXPECT_THAT(refused({}), HasSubstr("--model or --resume"));
  EXPECT_THAT(refused({"--model", "bpt"}), HasSubstr("no such model"));
  EXPECT_THAT(refused({"--model", "bpr", "--range", "dimension=4,8"}), HasSubstr("dimensions"));
  EXPECT_THAT(refused({"--model", "bpr", "--range", "dimensions=0..8"}),
              AllOf(HasSubstr("dimensions"), HasSubstr("from 1 to 4096")));
  EXPECT_THAT(refused({"--model", "bpr", "--range", "cdae.dropout=0..0.5"}),
              HasSubstr("no such model"));
  EXPECT_THAT(refused({"--model", "bpr", "--range", "epochs=10,20"}), HasSubstr("budget"));
  EXPECT_THAT(refused({"--model", "bpr", "--range", "dimensions"}), HasSubstr("name=value"));
  EXPECT_THAT(refused({"--model", "bpr", "--method", "bayes"}), HasSubstr("grid"));
  EXPECT_THAT(refused({"--model", "bpr", "--metric", "gini@10"}), HasSubstr("ndcg@10"));
  EXPECT_THAT(refused({"--model", "ease", "--trials", "0", "--budget-epochs", "9"}),
              HasSubstr("nothing ends the search"));
  EXPECT_THAT(refused({"--model", "bpr", "--resume", "1"}), HasSubstr("--resume"));
  EXPECT_THAT(refused({"--resume", "1"}), HasSubstr("no such study"));
  EXPECT_EQ(work_json({"studies"})["studies"].size(), 0u);
  EXPECT_EQ(work({"studies", "1"}).status, 2);
  work_json({"search", "--model", "mostpop"});
  EXPECT_THAT(refused({"--resume", "1"}), AllOf(HasSubstr("is done"), HasSubstr("--final")));
}

TEST_F(Search, NeedsAValidationPart) {
  const std::string file = write("train-only.tsv", "user\titem\tsplit\n1\t1\ttrain\n1\t2\ttest\n");
  ASSERT_EQ(work({"import", "split", "--file", file}).status, 0);
  const Outcome outcome = work({"search", "--model", "bpr"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no validation part"));
}

}  // namespace
}  // namespace hankki::test
