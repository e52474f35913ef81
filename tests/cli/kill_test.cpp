// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <signal.h>

#include <chrono>
#include <map>
#include <random>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr int kKills = 20;

/// What the program said is stored, over all the processes that were killed.
struct Journal {
  std::set<std::int64_t> datasets, splits, runs, done;
  std::map<std::int64_t, std::int64_t> epochs;  ///< of a run, the last one confirmed

  void read(const std::string& err) {
    for (const std::string& line : lines_of(err)) {
      const auto words = fields_of(line, ' ');
      if (words.size() == 4 && line.starts_with("data set ") && words[3] == "stored") {
        datasets.insert(std::stoll(words[2]));
      } else if (words.size() == 3 && words[0] == "split" && words[2] == "stored") {
        splits.insert(std::stoll(words[1]));
      } else if (words.size() >= 3 && words[0] == "run") {
        const std::int64_t run = std::stoll(words[1]);
        runs.insert(run);
        if (words[2] == "done") done.insert(run);
        if (words[2] == "epoch") {
          epochs[run] = std::max<std::int64_t>(epochs[run], std::stoll(words.at(3)));
        }
      }
    }
  }
};

class Kill : public Cli {
 protected:
  /// Lets the command run for that long, kills it and keeps its words. True where it was still
  /// running.
  bool run_and_kill(const Words& words, milliseconds time) {
    Process process(command(in_workspace(words)));
    const bool running = process.run_for(time);
    process.send(SIGKILL);
    const Outcome outcome = process.finish();
    EXPECT_TRUE(outcome.signal == SIGKILL || outcome.status == 0) << outcome.err;
    journal_.read(outcome.err);
    return running && outcome.signal == SIGKILL;
  }

  /// A moment up to `longest`, the same for every run of the test.
  milliseconds moment(milliseconds longest) {
    return milliseconds(std::uniform_int_distribution<std::int64_t>(1, longest.count())(engine_));
  }

  static std::set<std::int64_t> ids(const Json& array, const char* key) {
    std::set<std::int64_t> found;
    for (const Json& entry : array) found.insert(entry[key].get<std::int64_t>());
    return found;
  }

  /// Reopens the workspace, and looks for all that was confirmed.
  void expect_nothing_lost(int kill) {
    SCOPED_TRACE(fmt::format("after kill {}", kill));
    const Json info = work_json({"info"});
    EXPECT_THAT(ids(info["datasets"], "data"), testing::IsSupersetOf(journal_.datasets));
    EXPECT_THAT(ids(info["splits"], "split"), testing::IsSupersetOf(journal_.splits));
    EXPECT_THAT(ids(info["runs"], "run"), testing::IsSupersetOf(journal_.runs));
    for (const Json& run : info["runs"]) {
      const std::int64_t id = run["run"];
      EXPECT_GE(run["epochs_stored"].get<std::int64_t>(), journal_.epochs[id]) << "run " << id;
      if (journal_.done.contains(id)) {
        EXPECT_EQ(run["state"], "done") << "run " << id;
      }
    }
  }

  void prepare_data(const char* scale) {
    ASSERT_EQ(cli({"generate", "--scale", scale, "--out", path("data")}).status, 0);
  }
  Words import_words() const {
    return {"import",         "foodcom",
            "--recipes",      path("data/RAW_recipes.csv"),
            "--interactions", path("data/RAW_interactions.csv")};
  }

  /// How long the command takes when it is let be.
  milliseconds measured(const Words& words) {
    const auto start = Clock::now();
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    journal_.read(outcome.err);
    return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
  }

  Journal journal_;
  std::mt19937_64 engine_{20261124};
};

TEST_F(Kill, DuringImport) {
  prepare_data("foodcom:6000x30000");
  const milliseconds whole = measured(import_words());
  int killed = 0;
  for (int attempt = 1; killed < kKills && attempt <= 4 * kKills; ++attempt) {
    killed += run_and_kill(import_words(), moment(whole));
    expect_nothing_lost(attempt);
  }
  EXPECT_EQ(killed, kKills);
  EXPECT_EQ(work(import_words()).status, 0) << "the workspace takes data as before";
}

/// What a command said it wrote on a run is there however soon the next one is killed.
TEST_F(Kill, WhileWritingOnARun) {
  import_two_tastes();
  ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
  const auto note_words = [](int number) {
    return Words{"run", "note", "1", fmt::format("note {}", number)};
  };
  const milliseconds whole = measured(note_words(0));
  int confirmed = 0, killed = 0;
  for (int number = 1; killed < kKills && number <= 8 * kKills; ++number) {
    Process process(command(in_workspace(note_words(number))));
    process.run_for(moment(whole));
    process.send(SIGKILL);
    const Outcome outcome = process.finish();
    killed += outcome.signal == SIGKILL;
    if (outcome.status == 0 && outcome.signal == 0) confirmed = number;
    const std::string note = work_json({"info", "--run", "1"})["note"];
    EXPECT_TRUE(note == fmt::format("note {}", confirmed) || note == fmt::format("note {}", number))
        << note;
    if (note == fmt::format("note {}", number)) confirmed = number;
  }
  EXPECT_EQ(killed, kKills);
}

TEST_F(Kill, DuringCleaning) {
  prepare_data("foodcom:6000x30000");
  ASSERT_EQ(work(import_words()).status, 0);
  const Words clean{"clean", "--data", "1", "--min-rating", "4", "--k-core", "2"};
  const milliseconds whole = measured(clean);
  int killed = 0;
  for (int attempt = 1; killed < kKills && attempt <= 4 * kKills; ++attempt) {
    killed += run_and_kill(clean, moment(whole));
    expect_nothing_lost(attempt);
  }
  EXPECT_EQ(killed, kKills);
  EXPECT_EQ(work(clean).status, 0);
}

TEST_F(Kill, DuringTrainingAndTheRunResumesToTheSameWeights) {
  const Words train = import_long_training(std::chrono::seconds(16));
  measured(train);  // never stopped: what the killed run must come to
  const Json whole = work_json({"info"})["runs"].back();
  const std::int64_t first = whole["run"].get<std::int64_t>() + 1;
  std::int64_t id = first;
  Words next = train;
  for (int killed = 0; killed < kKills;) {
    // Most are killed before the next checkpoint (5 s), some after it, so that both are met.
    killed += run_and_kill(next, moment(milliseconds(6000)));
    expect_nothing_lost(killed);
    if (journal_.done.contains(id)) {
      ++id;  // it came to its end between two kills: the next one is killed
      next = train;
    } else if (journal_.runs.contains(id)) {
      next = {"train", "--resume", std::to_string(id)};
    }
  }
  const Outcome outcome = work(next);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Json info = work_json({"info"});
  for (const Json& run : info["runs"]) {
    if (run["run"] < first) continue;
    EXPECT_EQ(run["state"], "done") << run["run"];
    EXPECT_EQ(run["weights_hash"], whole["weights_hash"]) << run["run"];
    EXPECT_EQ(run["test"], whole["test"]) << run["run"];
    EXPECT_EQ(run["epochs_stored"], whole["epochs_run"]) << run["run"];
  }
}

TEST_F(Kill, AnExperimentGoesOnToTheSameBytes) {
  const Words request{"bandit",         "simulate", "--arms",    ".6,.4", "--horizon", "20000",
                      "--replications", "400",      "--threads", "1",     "--store"};
  const auto stored_as = [&](const char* name) {
    Words words = request;
    words.push_back(name);
    return in_workspace(words);
  };
  const auto shown = [&](const char* id) {
    Json json = work_json({"bandit", "show", id, "--curve"});
    json["result"].erase("seconds");
    json["result"].erase("steps_per_second");
    return json;
  };
  ASSERT_EQ(cli(stored_as("whole")).status, 0);
  const Json whole = shown("1");
  EXPECT_EQ(whole["state"], "done");
  EXPECT_EQ(whole["done"], 400);

  Process process(command(stored_as("killed")));
  // Killed once something is stored, which takes as long as it takes.
  for (bool some = false; !some;) {
    const Json all = work_json({"bandit", "list"})["experiments"];
    some = all.size() == 2 && all[1]["done"].get<int>() > 0;
  }
  process.send(SIGKILL);
  process.finish();
  const Json killed = shown("2");
  EXPECT_GT(killed["done"].get<int>(), 0);
  if (killed["state"] != "done") {
    EXPECT_EQ(killed["state"], "interrupted");
    EXPECT_TRUE(killed["resumable"].get<bool>());
    ASSERT_EQ(work({"bandit", "resume", "2"}).status, 0);
  }
  EXPECT_EQ(shown("2")["result"], whole["result"]);
  EXPECT_EQ(work({"bandit", "resume", "2"}).status, 2) << "it is done";
  EXPECT_EQ(work({"remove", "experiment", "2"}).status, 0);
  EXPECT_EQ(work_json({"bandit", "list"})["experiments"].size(), 1u);
  EXPECT_EQ(work({"remove", "experiment", "2", "--restore"}).status, 0);
  EXPECT_EQ(work_json({"bandit", "list"})["experiments"].size(), 2u);
}

}  // namespace
}  // namespace hankki::test
