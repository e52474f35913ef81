// SPDX-License-Identifier: GPL-3.0-or-later
// What a run takes is what was estimated before it, and never a dense matrix of users x items.
// Measured on the real program: its peak less its start, which holds the data too.
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

class Memory : public Cli {
 protected:
  void import_generated(const std::string& scale) {
    ASSERT_EQ(cli({"generate", "--scale", scale, "--out", path("data")}).status, 0);
    ASSERT_EQ(work({"import", "csv", "--file", path("data/interactions.csv"), "--user", "user",
                    "--item", "item"})
                  .status,
              0);
    ASSERT_EQ(work({"split"}).status, 0);
  }

  static double measured(const Json& run) {
    return run["peak_rss_mb"].get<double>() - run["start_rss_mb"].get<double>();
  }

  Json trained(const Words& model) const {
    Words words{"train", "--threads", "2", "--model"};
    words.insert(words.end(), model.begin(), model.end());
    return work_json(words);
  }
};

/// Sizes at which the model is more than the program around it.
const std::vector<Words>& large_models() {
  static const Words epochs{"--set", "epochs=2", "--set", "patience=0"};
  static const std::vector<Words> models = [] {
    std::vector<Words> all{{"random"},
                           {"mostpop"},
                           {"itemknn", "--set", "neighbours=1000"},
                           {"userknn", "--set", "neighbours=1000"},
                           {"rp3beta", "--set", "neighbours=1000"},
                           {"ease"},
                           {"slim", "--set", "alpha=0.01", "--set", "l1_ratio=0.0001"}};
    for (const Words& model :
         std::vector<Words>{{"bpr", "--set", "dimensions=512", "--set", "item_bias=true"},
                            {"lightgcn", "--set", "dimensions=256", "--set", "layers=3"},
                            {"ials", "--set", "dimensions=256"},
                            {"multidae", "--set", "hidden=800"},
                            {"multivae", "--set", "hidden=800"},
                            {"cdae", "--set", "dimensions=512"},
                            {"recvae", "--set", "hidden=800"}}) {
      all.push_back(model);
      all.back().insert(all.back().end(), epochs.begin(), epochs.end());
    }
    return all;
  }();
  return models;
}

TEST_F(Memory, EstimatesAreNearWhatRunsTake) {
  import_generated("6000x4000x200000");
  for (const Words& model : large_models()) {
    const Json run = trained(model);
    const double estimated = run["estimated_mb"].get<double>();
    SCOPED_TRACE(model.front() + ": estimated " + run["estimated_mb"].dump() + ", measured " +
                 std::to_string(measured(run)));
    EXPECT_LE(measured(run), 1.15 * estimated + 20);
    EXPECT_LE(estimated, 2.5 * measured(run) + 30);
  }
}

TEST_F(Memory, NoModelMakesADenseMatrixOfUsersAndItems) {
  constexpr double kUsers = 10'000, kItems = 15'000;
  import_generated("10000x15000x100000");
  for (const Words& model : std::vector<Words>{{"mostpop"},
                                               {"itemknn"},
                                               {"userknn"},
                                               {"rp3beta"},
                                               {"bpr"},
                                               {"ials"},
                                               {"lightgcn"},
                                               {"multidae"},
                                               {"multivae"},
                                               {"cdae"},
                                               {"recvae"}}) {
    Words small = model;
    const Json schema = parse_document(cli({"models", model.front(), "--json"}));
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::string>>{{"epochs", "1"},
                                                          {"dimensions", "16"},
                                                          {"hidden", "32"},
                                                          {"latent", "8"},
                                                          {"neighbours", "10"},
                                                          {"batch_size", "64"}})
      if (schema.dump().find('"' + name + '"') != std::string::npos)
        small.insert(small.end(), {"--set", name + "=" + value});
    const Json run = trained(small);
    EXPECT_LT(measured(run), kUsers * kItems / 1e6) << "not even a byte each: " << model.front();
  }
}

TEST_F(Memory, ARunThatCannotFitIsRefusedWithTheNumbersAndLeavesNothing) {
  import_two_tastes();
  const Words huge{"train", "--model", "recvae", "--set", "hidden=16384", "--set", "latent=16384"};
  Words words = huge;
  words.insert(words.end(), {"--dry-run", "--json"});
  const Outcome estimate = work(words);
  const Json json = parse_document(estimate);
  if (json["estimated_mb"] <= json["available_mb"]) GTEST_SKIP() << "this machine has too much";
  EXPECT_EQ(estimate.status, 2);
  EXPECT_THAT(estimate.err, testing::HasSubstr("MB are available"));
  const Outcome refused = work(huge);
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, testing::HasSubstr("RecVAE: needs about "));
  EXPECT_THAT(refused.err, testing::HasSubstr("choose fewer hidden units"));
  EXPECT_TRUE(work_json({"info"})["runs"].empty());
}

TEST_F(Memory, ADryRunTellsAndTrainsNothing) {
  import_two_tastes();
  const Json json = work_json({"train", "--model", "bpr", "--dry-run"});
  EXPECT_GT(json["estimated_mb"], 0);
  EXPECT_GE(json["estimated_mb"], json["training_mb"]);
  EXPECT_GT(json["available_mb"], 0);
  EXPECT_TRUE(work_json({"info"})["runs"].empty());
  EXPECT_THAT(work({"train", "--model", "bpr", "--dry-run"}).out,
              testing::HasSubstr("MB are available"));
}

}  // namespace
}  // namespace hankki::test
