// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "tests/report/own_run.h"

namespace hankki {
namespace {

using Cell = RunTable::Cell;
using test::OwnRun;
using test::table_of;
using testing::ElementsAre;

OwnRun run_of(std::int64_t id, const std::string& model) {
  OwnRun run;
  run.id = id;
  run.split = 3;
  run.request.model = model;
  run.request.preset = "default";
  run.request.parameters = model_spec(model).preset("default");
  run.request.ks = {10};
  return run;
}

Cell cell(const RunTable& table, std::size_t row, std::string_view column) {
  const auto position = table.find(column);
  EXPECT_GE(position, 0) << column;
  return table.rows.at(row).at(static_cast<std::size_t>(position));
}

std::vector<std::string> names(const RunTable& table, RunTable::Group group) {
  std::vector<std::string> found;
  for (const auto& column : table.columns) {
    if (column.group == group) found.push_back(column.name);
  }
  return found;
}

TEST(RunTable, EveryRowHasEveryColumnAndNamesAreUnique) {
  const std::vector<OwnRun> runs{run_of(1, "mostpop"), run_of(2, "bpr"), run_of(3, "itemknn")};
  const RunTable table = table_of(runs);
  ASSERT_EQ(table.rows.size(), 3u);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    EXPECT_EQ(table.find(table.columns[i].name), static_cast<std::ptrdiff_t>(i));
  }
  EXPECT_EQ(table.find("no such column"), -1);
}

TEST(RunTable, ACellIsEmptyWhereTheRunLacksWhatAnotherHas) {
  std::vector<OwnRun> runs{run_of(1, "mostpop"), run_of(2, "bpr"), run_of(3, "ease")};
  runs[0].result.test = {{"ndcg@10", 0.1}, {"users:warm", 40}, {"a of one's own", 0.5}};
  runs[1].result.test = {{"coverage@10", 0.2}, {"recall@10", 0.3}};
  runs[1].result.validation = {{"recall@10", 0.4}};
  const RunTable table = table_of(runs, RunTable::Parameters::All);
  const Cell nothing;
  const auto column = [&](std::string_view name) {
    return std::vector<Cell>{cell(table, 0, name), cell(table, 1, name), cell(table, 2, name)};
  };
  EXPECT_THAT(column("test ndcg@10"), ElementsAre(Cell(0.1), nothing, nothing));
  EXPECT_THAT(column("test users:warm"), ElementsAre(Cell(std::int64_t{40}), nothing, nothing));
  EXPECT_THAT(column("test a of one's own"), ElementsAre(Cell(0.5), nothing, nothing));
  EXPECT_THAT(column("test coverage@10"), ElementsAre(nothing, Cell(0.2), nothing));
  EXPECT_THAT(column("test recall@10"), ElementsAre(nothing, Cell(0.3), nothing));
  EXPECT_THAT(column("validation recall@10"), ElementsAre(nothing, Cell(0.4), nothing));
  for (const auto& [name, value] : runs[1].request.parameters.all()) {
    EXPECT_EQ(cell(table, 1, name), to_cell(value)) << name;
    if (!runs[0].request.parameters.all().contains(name))
      EXPECT_EQ(cell(table, 0, name), nothing) << name;
  }
}

TEST(RunTable, NoRunsGiveNoRows) {
  const RunTable table = table_of({});
  EXPECT_TRUE(table.rows.empty());
  EXPECT_GE(table.find("run"), 0);
}

TEST(RunTable, EpochsCountFromOneAndAreBlankWithoutEpochs) {
  std::vector<OwnRun> runs{run_of(1, "bpr"), run_of(2, "mostpop")};
  runs[0].result.best_epoch = 50;
  runs[0].result.epochs_run = 62;
  const RunTable table = table_of(runs);
  EXPECT_EQ(cell(table, 0, "best_epoch"), Cell(std::int64_t{51}));
  EXPECT_EQ(cell(table, 0, "epochs_run"), Cell(std::int64_t{62}));
  EXPECT_EQ(cell(table, 1, "best_epoch"), Cell());
}

TEST(RunTable, ShowsOnlyParametersThatDiffer) {
  std::vector<OwnRun> runs{run_of(1, "bpr"), run_of(2, "bpr"), run_of(3, "mostpop")};
  EXPECT_TRUE(names(table_of(runs), RunTable::Group::Parameter).empty());
  runs[1].request.parameters.set("epochs", std::int64_t{7});
  const RunTable table = table_of(runs);
  EXPECT_THAT(names(table, RunTable::Group::Parameter), ElementsAre("epochs"));
  EXPECT_EQ(cell(table, 1, "epochs"), Cell(std::int64_t{7}));
  EXPECT_EQ(cell(table, 2, "epochs"), Cell()) << "the model has no such parameter";
}

TEST(RunTable, ShowsAllParametersWhereTheyAreAskedFor) {
  const std::vector<OwnRun> runs{run_of(1, "bpr"), run_of(2, "mostpop")};
  const RunTable table = table_of(runs, RunTable::Parameters::All);
  std::vector<std::string> expected;
  for (const Parameter& parameter : model_spec("bpr").parameters.parameters())
    expected.push_back(parameter.name);
  EXPECT_EQ(names(table, RunTable::Group::Parameter), expected);
  EXPECT_EQ(cell(table, 1, "epochs"), Cell());
}

TEST(RunTable, MarksPresetsThatWereChanged) {
  std::vector<OwnRun> runs{run_of(1, "bpr"), run_of(2, "bpr")};
  runs[1].request.parameters.set("epochs", std::int64_t{7});
  EXPECT_FALSE(differs_from_preset(runs[0].request));
  EXPECT_TRUE(differs_from_preset(runs[1].request));
  const RunTable table = table_of(runs);
  EXPECT_EQ(cell(table, 0, "preset"), Cell("default"));
  EXPECT_EQ(cell(table, 1, "preset"), Cell("default*"));
}

TEST(RunTable, ShowsARunOfAModelThatThisVersionDoesNotHave) {
  std::vector<OwnRun> runs{run_of(1, "bpr"), run_of(2, "bpr")};
  runs[1].request.model = "a model of old";
  runs[1].request.parameters.set("epochs", std::int64_t{7});
  EXPECT_FALSE(differs_from_preset(runs[1].request)) << "nobody knows its preset";
  const RunTable table = table_of(runs);
  EXPECT_EQ(cell(table, 1, "model"), Cell("a model of old"));
  EXPECT_EQ(cell(table, 1, "epochs"), Cell(std::int64_t{7}));
  EXPECT_TRUE(names(table_of(std::span(runs).last(1)), RunTable::Group::Parameter).empty());
}

TEST(RunTable, DifferencesStandBehindWhatTheRunHas) {
  std::vector<OwnRun> runs{run_of(1, "mostpop"), run_of(2, "bpr"), run_of(3, "bpr")};
  runs[0].result.test = {{"ndcg@10", 0.25}};
  runs[1].result.test = {{"ndcg@10", 0.5}, {"recall@10", 0.5}};
  RunTable table = table_of(runs);
  const auto before = names(table, RunTable::Group::Run);
  add_differences(table, 1);
  EXPECT_EQ(names(table, RunTable::Group::Run), before) << "of figures alone";
  EXPECT_THAT(names(table, RunTable::Group::Test),
              ElementsAre("test ndcg@10", "test ndcg@10 difference", "test recall@10"));
  EXPECT_EQ(cell(table, 0, "test ndcg@10 difference"), Cell(0.0));
  EXPECT_EQ(cell(table, 1, "test ndcg@10 difference"), Cell(0.25));
  EXPECT_EQ(cell(table, 2, "test ndcg@10 difference"), Cell());
  EXPECT_THROW(add_differences(table, 9), Error);
}

TEST(RunTable, MetricsStandInTheOrderOfTheEvaluationAndMissingOnesAreBlank) {
  std::vector<OwnRun> runs{run_of(1, "mostpop"), run_of(2, "bpr")};
  runs[0].result.test = {{"ndcg@10", 0.1}, {"recall@10", 0.2}};
  runs[1].result.test = {{"recall@10", 0.3}, {"a metric of another version", 1}};
  runs[1].result.validation = {{"ndcg@10", 0.4}};
  const RunTable table = table_of(runs);
  EXPECT_THAT(names(table, RunTable::Group::Test),
              ElementsAre("test ndcg@10", "test recall@10", "test a metric of another version"));
  EXPECT_EQ(cell(table, 0, "test ndcg@10"), Cell(0.1));
  EXPECT_EQ(cell(table, 1, "test ndcg@10"), Cell());
  EXPECT_EQ(cell(table, 0, "validation ndcg@10"), Cell());
  EXPECT_EQ(cell(table, 1, "validation ndcg@10"), Cell(0.4));
}

TEST(RunTable, TitlesAndDirectionOfMetrics) {
  EXPECT_EQ(metric_title("ndcg@10").english(), "NDCG@10");
  EXPECT_EQ(metric_title("recall_capped@5").english(), "Recall (capped)@5");
  EXPECT_EQ(metric_title("unheard@5").english(), "unheard@5");
  EXPECT_TRUE(higher_is_better("ndcg@10"));
  EXPECT_FALSE(higher_is_better("gini@10"));
  EXPECT_FALSE(higher_is_better("popularity@10"));
}

TEST(RunTable, TellsTheDataOfRunsOfSeveralSplits) {
  std::vector<OwnRun> runs{run_of(1, "mostpop"), run_of(2, "mostpop")};
  EXPECT_LT(table_of(runs).find("data"), 0) << "of one split nobody needs to be told";
  runs[0].data = "ml-100k";
  runs[0].recipe = "Random 80/10/10, seed 2020";
  const RunTable table = table_of(runs);
  const auto data = table.find("data"), recipe = table.find("split_recipe");
  ASSERT_GE(data, 0);
  ASSERT_GE(recipe, 0);
  EXPECT_EQ(std::get<std::string>(table.rows[0][static_cast<std::size_t>(data)]), "ml-100k");
  EXPECT_TRUE(
      std::holds_alternative<std::monostate>(table.rows[1][static_cast<std::size_t>(recipe)]));
}

TEST(RunTableCsv, HasAHeaderAndARowARun) {
  std::vector<OwnRun> runs{run_of(4, "mostpop")};
  runs[0].result.test = {{"ndcg@10", 0.25}};
  const std::string csv = to_csv(table_of(runs));
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFrun,model,preset,seed,split,state,best_epoch"));
  EXPECT_NE(csv.find("4,mostpop,default,1,3,done,,0,0.25,"), csv.npos) << csv;
}

TEST(CurvesCsv, JoinsWhatTheRunsHave) {
  EpochRow first{.epoch = 0, .seconds = 0.5, .elapsed = 1, .losses = {{"bpr", 0.75}}};
  EpochRow second{.epoch = 1, .seconds = 0.5, .evaluation_seconds = 0.25, .elapsed = 2};
  second.losses = {{"bpr", 0.5}};
  second.weights = {{"kl_weight", 0.25}};
  second.validation = {{"ndcg@10", 0.125}};
  const Curve curve{9, "bpr", {first, second}};
  EXPECT_EQ(curves_csv({&curve, 1}),
            "\xEF\xBB\xBFrun,model,epoch,seconds,evaluation_seconds,elapsed,step,loss bpr,"
            "weight kl_weight,validation ndcg@10\r\n"
            "9,bpr,1,0.5,0,1,,0.75,,\r\n"
            "9,bpr,2,0.5,0.25,2,,0.5,0.25,0.125\r\n");
  first.steps = 40;
  second.steps = 39;
  const Curve counted{9, "bpr", {first, second}};
  EXPECT_EQ(curves_csv({&counted, 1}),
            "\xEF\xBB\xBFrun,model,epoch,seconds,evaluation_seconds,elapsed,step,loss bpr,"
            "weight kl_weight,validation ndcg@10\r\n"
            "9,bpr,1,0.5,0,1,40,0.75,,\r\n"
            "9,bpr,2,0.5,0.25,2,79,0.5,0.25,0.125\r\n");
}

TEST(StepsSoFar, AreKnownOfEachEpochOrOfNone) {
  std::vector<EpochRow> rows{{.epoch = 0, .steps = 5}, {.epoch = 1, .steps = 7}};
  EXPECT_EQ(steps_so_far(rows), (std::vector<std::int64_t>{5, 12}));
  rows.push_back({.epoch = 3, .steps = 5});
  EXPECT_TRUE(steps_so_far(rows).empty()) << "an epoch is missing";
  rows.back() = {.epoch = 2};
  EXPECT_TRUE(steps_so_far(rows).empty()) << "of one nobody knows";
  EXPECT_TRUE(steps_so_far({}).empty());
}

}  // namespace
}  // namespace hankki
