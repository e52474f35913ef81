// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;

using Slow = Cli;

/// "--alpha" and "P" of a line of help; empty where it is of something else, as a flag.
std::pair<std::string, std::string> option_of(const std::string& line) {
  const auto name = line.find("--");
  if (name == std::string::npos || line.find_first_not_of(' ') + 4 < name) return {};
  const auto type = line.find(' ', name);
  if (type == std::string::npos || type + 1 >= line.size() || line[type + 1] == ' ') return {};
  return {line.substr(name, type - name),
          line.substr(type + 1, line.find(' ', type + 1) - type - 1)};
}

/// The commands that the help of a group names.
std::vector<std::string> commands_of(const std::vector<std::string>& help) {
  std::vector<std::string> commands;
  bool listing = false;
  for (const std::string& line : help) {
    if (listing && line.size() > 2 && line[2] != ' ')
      commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    if (line == "Subcommands:") listing = true;
    if (line.empty()) listing = false;
  }
  return commands;
}

TEST_F(Slow, NoOptionTakesForANumberWhatIsNone) {
  const std::set<std::string> numbers{
      "A,B,C",   "COSINE", "D",     "DAYS",   "DIFFERENCE", "FLOAT",     "ID",     "ID,ID",
      "INT",     "K",      "K,K",   "LAMBDA", "MB",         "N",         "N,N",    "N,N,N",
      "NUMBER",  "P",      "P,P",   "POINTS", "R",          "RATE,RATE", "RATING", "RUN",
      "SECONDS", "SHARE",  "STARS", "STUDY",  "VISITS",     "W",         "WEIGHT"};
  // Text, some of it with numbers in it that the commands read themselves.
  const std::set<std::string> texts{"'A,B;A,B'",
                                    "'I,I;I,I'",
                                    "'W,W;W,W'",
                                    "A,B",
                                    "A,B;A,B",
                                    "ARM:FROM..UNTIL",
                                    "BATCH",
                                    "CHECK",
                                    "CODE",
                                    "COLUMN",
                                    "DIR",
                                    "EPOCH",
                                    "FILE",
                                    "FILTER",
                                    "GROUP,...",
                                    "ID,...",
                                    "IDENTITY",
                                    "ITEM,...",
                                    "MARK",
                                    "MODEL",
                                    "MODEL,MODEL",
                                    "N,...",
                                    "N[:segments]",
                                    "NAME",
                                    "NAME,...",
                                    "NAME,NAME",
                                    "NAME=VALUE",
                                    "NAME=VALUES",
                                    "NAME=WEIGHT",
                                    "NAME@K",
                                    "OLD=NEW",
                                    "POLICY",
                                    "POLICY,POLICY",
                                    "RECIPE",
                                    "RECIPE,...",
                                    "RECIPE:RECIPE",
                                    "SCALE",
                                    "STEP:RATES;...",
                                    "STEPS",
                                    "TEXT",
                                    "THEME",
                                    "U",
                                    "USER",
                                    "VECTORS",
                                    "WHICH",
                                    "WISH",
                                    "WORDS",
                                    "[MODEL.]NAME=RANGE",
                                    "[MODEL.]NAME=VALUE"};
  std::vector<Words> open{{}};
  int tried = 0;
  while (!open.empty()) {
    const Words words = open.back();
    open.pop_back();
    Words asked = words;
    asked.emplace_back("--help");
    const auto help = lines_of(cli(asked).out);
    for (const std::string& name : commands_of(help)) {
      open.push_back(words);
      open.back().push_back(name);
    }
    for (const std::string& line : help) {
      const auto [option, type] = option_of(line);
      if (option.empty() || texts.contains(type) || type.starts_with("TEXT:") ||
          type.find_first_of("{|") != std::string::npos)
        continue;
      ASSERT_TRUE(numbers.contains(type)) << option << " takes " << type << ", a number or a text?";
      for (const char* none : {"nan", "inf"}) {
        Words wrong = words;
        wrong.insert(wrong.end(), {option, none});
        const Outcome outcome = cli(wrong);
        EXPECT_EQ(outcome.status, 2) << words.back() << " " << option;
        EXPECT_NE(outcome.err.find(none), std::string::npos) << option << ": " << outcome.err;
      }
      ++tried;
    }
  }
  EXPECT_GT(tried, 100);
}

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
