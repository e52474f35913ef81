// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <signal.h>

#include <cmath>
#include <map>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Train : public Cli {
 protected:
  void SetUp() override { split_ = import_two_tastes(); }

  /// A run that goes on until it is told to stop.
  Words endless() const {
    return in_workspace({"train", "--model", "bpr", "--set", "epochs=100000", "--set", "patience=0",
                         "--seed", "3", "--json"});
  }

  std::string split_;
};

TEST_F(Train, JsonHasTheKeysThatScriptsRelyOnInTheirOrder) {
  const Json json = work_json({"train", "--model", "bpr", "--preset", "recbole", "--seed", "5",
                               "--threads", "2", "--k", "5,10", "--set", "epochs=4"});
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"run",
                                            "model",
                                            "preset",
                                            "seed",
                                            "state",
                                            "best_epoch",
                                            "epochs_run",
                                            "seconds_per_epoch",
                                            "seconds_per_evaluation",
                                            "start_rss_mb",
                                            "peak_rss_mb",
                                            "estimated_mb",
                                            "threads",
                                            "blas",
                                            "validation",
                                            "test",
                                            "message",
                                            "split",
                                            "data",
                                            "data_name",
                                            "mask",
                                            "notes"}));
  EXPECT_EQ(json["run"], 1);
  EXPECT_EQ(json["model"], "bpr");
  EXPECT_EQ(json["preset"], "recbole");
  EXPECT_EQ(json["seed"], 5);
  EXPECT_EQ(json["state"], "done");
  EXPECT_EQ(json["epochs_run"], 4);
  EXPECT_GE(json["best_epoch"], 1);
  EXPECT_LE(json["best_epoch"], 4);
  EXPECT_GT(json["seconds_per_epoch"], 0.0);
  EXPECT_GT(json["peak_rss_mb"], json["start_rss_mb"])
      << "the start is taken before data is loaded";
  EXPECT_GT(json["start_rss_mb"], 1.0);
  EXPECT_EQ(json["threads"], 2);
  EXPECT_THAT(json["blas"].get<std::string>(), HasSubstr("OpenBLAS"));
  for (const char* part : {"validation", "test"}) {
    EXPECT_TRUE(json[part].contains("ndcg@5")) << part;
    EXPECT_TRUE(json[part].contains("recall@10")) << part;
  }
}

TEST_F(Train, AModelWithoutEpochsHasNoneAndNoBestOne) {
  const Json json = work_json({"train", "--model", "mostpop"});
  EXPECT_EQ(json["epochs_run"], 0);
  EXPECT_TRUE(json["best_epoch"].is_null());
  EXPECT_EQ(json["state"], "done");
}

TEST_F(Train, WithoutValidationItIsNull) {
  const Json json = work_json({"train", "--model", "bpr", "--set", "epochs=2", "--no-validation"});
  EXPECT_TRUE(json["validation"].is_null());
  EXPECT_FALSE(json["test"].is_null());
  EXPECT_EQ(json["best_epoch"], 2) << "the last one is kept";
}

TEST_F(Train, SaysWhatIsStoredLineByLine) {
  const Outcome outcome = work({"train", "--model", "bpr", "--set", "epochs=3"});
  ASSERT_EQ(outcome.status, 0);
  const auto lines = lines_of(outcome.err);
  EXPECT_THAT(lines, testing::Contains("run 1 started"));
  EXPECT_THAT(
      lines,
      testing::Contains(testing::MatchesRegex("run 1 epoch 3 loss [0-9.]+ [a-z]+@[0-9]+ [0-9.]+")));
  EXPECT_EQ(lines.back(), "run 1 done");
  EXPECT_EQ(outcome.err.find('\033'), std::string::npos) << "no codes for a terminal in a file";
}

TEST_F(Train, SettingsAreChecked) {
  const auto error_of = [&](const std::string& setting) {
    const Outcome outcome = work({"train", "--model", "bpr", "--set", setting});
    EXPECT_EQ(outcome.status, 2) << setting;
    return outcome.err;
  };
  EXPECT_THAT(error_of("epochs"), HasSubstr("name=value"));
  EXPECT_THAT(error_of("epoch=3"), HasSubstr("epochs"));
  EXPECT_THAT(error_of("epochs=many"), HasSubstr("many"));
  EXPECT_THAT(error_of("epochs=0"), HasSubstr("epochs"));
  EXPECT_EQ(work({"train", "--model", "bpr", "--preset", "nicest"}).status, 2);
  EXPECT_EQ(work_json({"info"})["runs"].size(), 0u) << "a refused request leaves no run";
}

TEST_F(Train, ValuesThatDoNotGoTogetherLeaveNoRun) {
  const Outcome outcome =
      work({"train", "--model", "bpr", "--preset", "fast", "--set", "engine=autograd"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("optimiser=adam"));
  EXPECT_TRUE(work_json({"info"})["runs"].empty());
}

TEST_F(Train, TheSameSeedGivesTheSameWeights) {
  for (const char* seed : {"1", "1", "2"}) {
    ASSERT_EQ(
        work({"train", "--model", "bpr", "--set", "epochs=3", "--seed", seed, "--threads", "2"})
            .status,
        0);
  }
  const Json runs = work_json({"info"})["runs"];
  EXPECT_FALSE(runs[0]["weights_hash"].get<std::string>().empty());
  EXPECT_EQ(runs[0]["weights_hash"], runs[1]["weights_hash"]);
  EXPECT_NE(runs[0]["weights_hash"], runs[2]["weights_hash"]);
}

/// Recall and NDCG at k, from the definitions, out of the CSV alone.
std::pair<double, double> recomputed(const std::string& lists,
                                     const std::set<std::pair<std::string, std::string>>& test,
                                     int k) {
  std::map<std::string, std::vector<std::string>> relevant;
  for (const auto& [user, item] : test) relevant[user].push_back(item);
  std::map<std::string, double> hits, gains;
  for (const std::string& line : lines_of(lists)) {
    const auto fields = fields_of(line, ',');
    const int rank = std::atoi(fields.at(2).c_str());
    if (rank < 1 || rank > k || !test.contains({fields[0], fields[1]})) continue;
    hits[fields[0]] += 1;
    gains[fields[0]] += 1 / std::log2(rank + 1);
  }
  double recall = 0, ndcg = 0;
  for (const auto& [user, items] : relevant) {
    double ideal = 0;
    for (int rank = 1; rank <= std::min<int>(k, static_cast<int>(items.size())); ++rank) {
      ideal += 1 / std::log2(rank + 1);
    }
    recall += hits[user] / static_cast<double>(items.size());
    ndcg += gains[user] / ideal;
  }
  const auto users = static_cast<double>(relevant.size());
  return {recall / users, ndcg / users};
}

TEST_F(Train, AnyoneCanRecomputeTheMetricsFromTheLists) {
  const Json json = work_json(
      {"train", "--model", "bpr", "--set", "epochs=5", "--k", "5,10", "--lists", path("top.csv")});
  const std::string lists = contents(path("top.csv"));
  EXPECT_EQ(lines_of(lists).front(), "user,item,rank,score");
  EXPECT_EQ(lines_of(lists).size(), 1u + 60 * 10);
  const auto test = rows_of_part(contents(split_), "test");
  for (const int k : {5, 10}) {
    const auto [recall, ndcg] = recomputed(lists, test, k);
    EXPECT_NEAR(json["test"]["recall@" + std::to_string(k)].get<double>(), recall, 1e-12);
    EXPECT_NEAR(json["test"]["ndcg@" + std::to_string(k)].get<double>(), ndcg, 1e-12);
    EXPECT_GT(recall, 0.0);
  }
  EXPECT_EQ(work({"evaluate", "--k", "5,10", "--lists", path("again.csv")}).status, 0);
  EXPECT_EQ(contents(path("again.csv")), lists) << "evaluate gives the same lists";
}

TEST_F(Train, ARunThatIsTrainedAgainHasTheSameNumbers) {
  const Json first =
      work_json({"train", "--model", "bpr", "--set", "epochs=4", "--seed", "5", "--k", "3,7"});
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  const Json again = work_json({"train", "--again", "1"});
  EXPECT_EQ(again["run"], 3);
  for (const char* key : {"model", "preset", "seed", "split", "validation", "test", "best_epoch"})
    EXPECT_EQ(again[key], first[key]) << key;
  EXPECT_EQ(work_json({"info", "--run", "3"})["weights_hash"],
            work_json({"info", "--run", "1"})["weights_hash"]);
  EXPECT_EQ(work({"train", "--again", "9"}).status, 2);
  EXPECT_EQ(work({"train", "--again", "1", "--seed", "2"}).status, 2);
  EXPECT_EQ(work({"train"}).status, 2);
}

TEST_F(Train, ARunIsStaleOnceItsDataWereCleaned) {
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  EXPECT_EQ(work_json({"info", "--run", "1"})["stale"], Json::array());
  ASSERT_EQ(work({"clean", "--min-user", "2"}).status, 0);
  EXPECT_THAT(work_json({"info", "--run", "1"})["stale"][0].get<std::string>(),
              HasSubstr("was made of this run's data"));
  EXPECT_THAT(work({"info", "--run", "1"}).out, HasSubstr("Data set 2"));
}

TEST_F(Train, ARunIsStaleOnceTheVectorsThatItLearnedFromAreOthers) {
  import_two_tastes_with_texts();
  const std::string split = std::to_string(work_json({"info"})["splits"].size());
  const auto embed = [&](const char* dimensions) {
    work_json({"explore", "embed", "--name", "v1", "--encoder", "svd", "--set",
               std::string("dimensions=") + dimensions});
  };
  embed("3");
  const Json first = work_json({"train", "--model", "bert2vec", "--split", split, "--set",
                                "vectors=v1", "--set", "epochs=2"});
  const std::string run = first["run"].dump();
  EXPECT_EQ(work_json({"info", "--run", run})["stale"], Json::array());
  EXPECT_EQ(work_json({"train", "--again", run})["test"], first["test"]);
  work_json({"remove", "vectors", "1"});
  EXPECT_THAT(work_json({"info", "--run", run})["stale"].dump(), HasSubstr("are gone"));
  EXPECT_EQ(work({"train", "--again", run}).status, 2);
  embed("2");
  EXPECT_THAT(work_json({"info", "--run", run})["stale"].dump(), HasSubstr("are others"));
  const Json again = work_json({"train", "--again", run});
  EXPECT_THAT(again["notes"].dump(), HasSubstr("are others")) << "it is said when it is trained";
  EXPECT_EQ(work_json({"info", "--run", again["run"].dump()})["stale"], Json::array());
  work_json({"remove", "vectors", "2"});
  embed("3");
  EXPECT_EQ(work_json({"info", "--run", run})["stale"], Json::array()) << "the same once more";
}

TEST_F(Train, ListsLeaveOutWhatIsKnownOfTheUser) {
  ASSERT_EQ(work({"train", "--model", "mostpop", "--k", "20", "--lists", path("top.csv")}).status,
            0);
  auto known = rows_of_part(contents(split_), "train");
  known.merge(rows_of_part(contents(split_), "valid"));
  for (const std::string& line : lines_of(contents(path("top.csv")))) {
    const auto fields = fields_of(line, ',');
    EXPECT_FALSE(known.contains({fields[0], fields[1]})) << line;
  }
}

TEST_F(Train, CancellingKeepsTheBestAndIsStatus130) {
  for (const int signal : {SIGINT, SIGTERM}) {
    Process process(command(endless()));
    ASSERT_TRUE(process.wait_for_stderr(" epoch 5 "));
    process.send(signal);
    const Outcome outcome = process.finish();
    EXPECT_EQ(outcome.status, 130) << outcome.err;
    const Json json = parse_document(outcome);
    EXPECT_EQ(json["state"], "cancelled");
    EXPECT_GE(json["epochs_run"], 5);
    EXPECT_FALSE(json["test"].is_null());
    const Json run = work_json({"info", "--run", json["run"].dump()});
    EXPECT_EQ(run["state"], "cancelled");
    EXPECT_EQ(run["resumable"], true);
    EXPECT_GE(run["epochs_stored"], 5);
  }
}

// Nobody has opened the workspace for writing since: readers see for themselves that it ended.
TEST_F(Train, AKilledRunAndAKilledSearchAreInterruptedForReadersToo) {
  Process training(command(endless()));
  ASSERT_TRUE(training.wait_for_stderr(" epoch 3 "));
  training.send(SIGKILL);
  EXPECT_EQ(training.finish().signal, SIGKILL);
  Process search(command(in_workspace({"search", "--model", "bpr", "--trials", "1", "--set",
                                       "epochs=100000", "--method", "random"})));
  ASSERT_TRUE(search.wait_for_stderr("trial 1"));
  search.send(SIGKILL);
  EXPECT_EQ(search.finish().signal, SIGKILL);
  const Json run = work_json({"info"})["runs"].at(0);
  EXPECT_EQ(run["state"], "interrupted");
  EXPECT_EQ(run["resumable"], true);
  EXPECT_THAT(work({"compare"}).out, HasSubstr("interrupted"));
  EXPECT_EQ(work_json({"studies", "1"})["state"], "interrupted");
}

TEST_F(Train, ASecondWriterTrainsBesideButNotTheSameRun) {
  Process process(command(endless()));
  ASSERT_TRUE(process.wait_for_stderr(" epoch 1 "));
  const Outcome second = work({"train", "--model", "mostpop"});
  EXPECT_EQ(second.status, 0) << second.err;
  const Outcome taken = work({"train", "--resume", "1"});
  EXPECT_EQ(taken.status, 2);
  EXPECT_THAT(taken.err, HasSubstr("pid " + std::to_string(process.pid())));
  const Json runs = work_json({"info"})["runs"];
  EXPECT_EQ(runs.at(0)["state"], "running");
  EXPECT_EQ(runs.at(1)["state"], "done");
  EXPECT_EQ(work({"compare"}).status, 0);
  process.send(SIGINT);
  EXPECT_EQ(process.finish().status, 130);
}

#if defined(HANKKI_WITH_TORCH)
// The files that a process has mapped, while it trains.
std::string files_mapped_by(Process& process) {
  EXPECT_TRUE(process.wait_for_stderr(" epoch 2 "));
  const std::string maps = contents(fmt::format("/proc/{}/maps", process.pid()));
  process.send(SIGINT);
  EXPECT_EQ(process.finish().status, 130);
  return maps;
}

TEST_F(Train, OnlyTheAutogradEngineLoadsLibTorch) {
  Process kernels(command(endless()));
  const std::string without = files_mapped_by(kernels);
  EXPECT_THAT(without, HasSubstr("hankki-cli"));
  EXPECT_THAT(without, Not(HasSubstr("libtorch")));

  Words words = endless();
  words.insert(words.end(), {"--set", "engine=autograd"});
  Process autograd(command(words));
  EXPECT_THAT(files_mapped_by(autograd), HasSubstr("libtorch"));
}

TEST_F(Train, TheAutogradEngineTrainsTheSameModelOnTheBuiltInData) {
  const auto in_builtin = [&](Words words) {
    words.insert(words.end(), {"--workspace", path("builtin"), "--json"});
    const Outcome outcome = cli(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.status == 0 ? parse_document(outcome) : Json();
  };
  in_builtin({"import", "builtin"});
  in_builtin({"split"});
  const auto ndcg_of = [&](const char* engine) {
    const Json json = in_builtin({"train", "--model", "bpr", "--set", engine, "--set", "epochs=3",
                                  "--set", "learning_rate=0.02", "--threads", "1"});
    return json["test"]["ndcg@10"].get<double>();
  };
  const double kernels = ndcg_of("engine=kernels");
  EXPECT_GT(kernels, 0.01);
  EXPECT_NEAR(ndcg_of("engine=autograd"), kernels, 1e-3);
  EXPECT_EQ(in_builtin({"info", "--run", "2"})["parameters"]["engine"], "autograd");
}
#else
TEST_F(Train, WithoutLibTorchTheAutogradEngineSaysWhatItNeeds) {
  const Outcome outcome = work({"train", "--model", "bpr", "--set", "engine=autograd"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("LibTorch"));
  EXPECT_THAT(outcome.err, HasSubstr("engine=kernels"));
}
#endif

TEST_F(Train, AFinishedRunCannotBeResumed) {
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  const Outcome outcome = work({"train", "--resume", "1"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("done"));
  EXPECT_EQ(work({"train", "--resume", "44"}).status, 2);
  EXPECT_EQ(work({"train", "--resume", "1", "--model", "bpr"}).status, 2);
}

TEST_F(Train, ARunStoppedBeforeItsFirstCheckpointStartsAgainToTheSameWeights) {
  const Words request{"train",      "--model", "bpr",        "--seed",    "9", "--set",
                      "epochs=400", "--set",   "patience=0", "--threads", "2"};
  ASSERT_EQ(work(request).status, 0);
  Process process(command(in_workspace(request)));
  ASSERT_TRUE(process.wait_for_stderr(" epoch 20 "));
  process.send(SIGKILL);
  EXPECT_EQ(process.finish().signal, SIGKILL);
  const Outcome resumed = work({"train", "--resume", "2", "--json"});
  ASSERT_EQ(resumed.status, 0) << resumed.err;
  const Json first = work_json({"info", "--run", "1"}), second = work_json({"info", "--run", "2"});
  EXPECT_EQ(first["weights_hash"], second["weights_hash"]);
  EXPECT_EQ(second["epochs_stored"], 400) << "each epoch is stored once";
  EXPECT_EQ(first["test"], second["test"]);
}

TEST_F(Train, UsersWithoutHistoryAreToldAndStandApart) {
  std::string rows = two_tastes_split();
  for (const char* item : {"1", "2"}) rows += fmt::format("stranger\t{}\ttest\n", item);
  work({"import", "split", "--file", write("strangers.tsv", rows)});
  const Json plain = work_json({"train", "--model", "itemknn"});
  EXPECT_THAT(plain["message"].get<std::string>(), HasSubstr("1 of 61 users have no training"));
  EXPECT_THAT(plain["message"].get<std::string>(), HasSubstr("fill=popularity"));
  EXPECT_EQ(plain["test"]["users:without-history"], 1);
  EXPECT_TRUE(plain["test"].contains("ndcg@10:with-history"));
  const Outcome filled = work(
      {"train", "--model", "itemknn", "--set", "fill=popularity", "--lists", path("lists.csv")});
  EXPECT_THAT(filled.out, HasSubstr("places in the lists are filled by popularity"));
  EXPECT_THAT(filled.out, HasSubstr("ndcg@10:without-history"));
  EXPECT_THAT(contents(path("lists.csv")), HasSubstr("user,item,rank,score,filled"));
  const Json list = work_json({"recommend", "--user", "stranger", "--k", "3"});
  EXPECT_EQ(list["items"][0]["filled"], "popularity");
  EXPECT_EQ(list["items"][0]["score"], 0);
  const Outcome judged = work({"evaluate", "--run", "1"});
  EXPECT_THAT(judged.out, HasSubstr("note: 1 of 61 users have no training history"));
  EXPECT_THAT(judged.out, HasSubstr("Without"));
  EXPECT_THAT(work({"compare"}).out, HasSubstr("NDCG@10, without history"));
}

}  // namespace
}  // namespace hankki::test
