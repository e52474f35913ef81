// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <filesystem>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;

using Slow = Cli;

TEST_F(Slow, FoodcomEndToEnd) {
  HANKKI_REAL_DATA(folder, "foodcom-dense");
  const Json imported =
      work_json({"import", "foodcom", "--recipes", (folder / "RAW_recipes.csv").string(),
                 "--interactions", (folder / "RAW_interactions.csv").string()});
  EXPECT_EQ(imported["users"], 3565);
  EXPECT_EQ(imported["recipes"], 5610);
  EXPECT_EQ(imported["interactions"], 209399);
  const Json cleaned = work_json({"clean", "--min-rating", "4"});
  EXPECT_LE(cleaned["interactions"], 195860) << "ratings of 4 and 5, less the duplicates";
  EXPECT_GE(cleaned["interactions"], 190000);
  const Json split = work_json({"split", "--method", "ratio", "--ratios", "0.8,0.1,0.1"});
  EXPECT_EQ(split["data"], cleaned["data"]);
  for (const Words& model :
       std::vector<Words>{{"mostpop"}, {"itemknn"}, {"bpr", "--set", "epochs=4", "--seed", "1"}}) {
    Words words{"train", "--model"};
    words.insert(words.end(), model.begin(), model.end());
    EXPECT_EQ(work_json(words)["state"], "done") << model.front();
  }
  const Json compared = work_json({"compare"});
  ASSERT_EQ(compared["runs"].size(), 3u);
  for (const Json& run : compared["runs"]) {
    EXPECT_GT(run["test ndcg@10"], 0.005) << run;
    EXPECT_LT(run["test ndcg@10"], 0.2) << run;
  }
}

TEST_F(Slow, AResumedRunEqualsAnUninterruptedOne) {
  const Words request = import_long_training(std::chrono::seconds(16));
  ASSERT_EQ(work(request).status, 0);
  const Json whole = work_json({"info"})["runs"].back();

  Process process(command(in_workspace(request)));
  ASSERT_TRUE(process.wait_for_stderr(" started"));
  const bool running = process.run_for(std::chrono::seconds(7));  // past the first checkpoint
  ASSERT_TRUE(running) << "the run ended before it could be interrupted";
  process.send(SIGINT);
  EXPECT_EQ(process.finish().status, 130);

  const std::string id = work_json({"info"})["runs"].back()["run"].dump();
  const Outcome resumed = work({"train", "--resume", id});
  ASSERT_EQ(resumed.status, 0) << resumed.err;
  EXPECT_EQ(resumed.err.find(" epoch 1 "), std::string::npos) << "it went on, not over again";
  const Json parts = work_json({"info", "--run", id});
  EXPECT_EQ(whole["weights_hash"], parts["weights_hash"]);
  EXPECT_EQ(whole["test"], parts["test"]);
  EXPECT_EQ(parts["epochs"].size(), whole["epochs_run"].get<std::size_t>());
}

TEST_F(Slow, DemoWritesTablesAndPlots) {
  const Outcome outcome = cli({"demo", "--out", path("demo"), "--epochs", "2", "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Json json = parse_document(outcome);
  EXPECT_GE(json["runs"].size(), 4u);
  for (const Json& file : json["files"]) {
    EXPECT_GT(fs::file_size(file.get<std::string>()), 100u) << file;
  }
  for (const char* name : {"runs.csv", "curves.csv", "lists-bpr.csv"}) {
    EXPECT_TRUE(fs::exists(path("demo") + "/" + name)) << name;
  }
#ifdef HANKKI_WITH_PLOTS
  for (const char* name :
       {"loss.png", "validation.png", "metrics.png", "ratings.png", "popularity.png"}) {
    EXPECT_TRUE(fs::exists(path("demo") + "/" + name)) << name;
  }
#endif
}

TEST_F(Slow, TheBuiltInDataIsImportedReadyToSplit) {
  const Json json = work_json({"import", "builtin"});
  EXPECT_EQ(json["source"], "builtin");
  EXPECT_GE(json["recipes"], 1500);
  EXPECT_GE(json["users"], 1200);
  EXPECT_GE(json["interactions"], 40000);
  EXPECT_EQ(work({"split"}).status, 0);
}

}  // namespace
}  // namespace hankki::test
