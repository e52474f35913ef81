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
