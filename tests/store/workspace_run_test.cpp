// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/base/file.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class WorkspaceRuns : public WorkspaceTest {};

void expect_equal(const EpochRow& left, const EpochRow& right) {
  EXPECT_EQ(left.epoch, right.epoch);
  EXPECT_EQ(left.seconds, right.seconds);
  EXPECT_EQ(left.evaluation_seconds, right.evaluation_seconds);
  EXPECT_EQ(left.elapsed, right.elapsed);
  EXPECT_EQ(left.losses, right.losses);
  EXPECT_EQ(left.weights, right.weights);
  EXPECT_EQ(left.validation, right.validation);
  EXPECT_EQ(left.steps, right.steps);
}

void expect_equal(const Checkpoint& left, const Checkpoint& right) {
  EXPECT_EQ(left.epochs_run, right.epochs_run);
  EXPECT_EQ(left.best_epoch, right.best_epoch);
  EXPECT_EQ(left.best_value, right.best_value);
  EXPECT_EQ(left.epochs_without_gain, right.epochs_without_gain);
  EXPECT_EQ(left.elapsed, right.elapsed);
  EXPECT_EQ(left.weights, right.weights);
  EXPECT_EQ(left.optimiser, right.optimiser);
  EXPECT_EQ(left.best_weights, right.best_weights);
}

RunResult some_result() {
  RunResult result{.best_epoch = 51, .epochs_run = 62};
  result.seconds_per_epoch = 0.019;
  result.seconds_per_evaluation = 0.004;
  result.total_seconds = 1.5;
  result.start_rss_mb = 153.25;
  result.peak_rss_mb = 188.5;
  result.weights_hash = "abc";
  result.validation = {{"ndcg@10", 0.2302}, {"recall@10", 0.1 + 0.2}};
  result.test = {{"ndcg@10", 0.2928}, {"novelty@10", std::nan("")}};
  result.last_validation = {{"ndcg@10", 0.22}};
  result.last_test = {{"ndcg@10", 0.28}};
  return result;
}

Evaluation some_evaluation() {
  Evaluation evaluation;
  evaluation.per_user = {{"ndcg@10", {0.5, 1.0 / 3}}, {"recall@10", {0, 1}}};
  evaluation.lists = {.k = 3,
                      .users = {0, 4},
                      .items = {5, 2, 1, 0, RankedLists::kNoItem, RankedLists::kNoItem},
                      .scores = {0.9F, 0.8F, -1e-30F, 4, 0, 0}};
  return evaluation;
}

TEST_F(WorkspaceRuns, RequestComesBackWhole) {
  const RunId id = add_run(*open());
  const RunInfo info = open()->runs().info(id);
  const RunRequest request = some_request();
  EXPECT_EQ(info.split, 1);
  EXPECT_EQ(info.dataset, 1);
  EXPECT_EQ(info.state, RunState::Queued);
  EXPECT_EQ(info.request.model, request.model);
  EXPECT_EQ(info.request.preset, request.preset);
  EXPECT_EQ(info.request.parameters, request.parameters);
  EXPECT_EQ(info.request.seed, request.seed);
  EXPECT_EQ(info.request.threads, request.threads);
  EXPECT_EQ(info.request.ks, request.ks);
  EXPECT_EQ(info.request.validate, request.validate);
  EXPECT_THAT(info.versions, HasSubstr(blas_version()));
  EXPECT_THAT(info.tags, IsEmpty());
}

TEST_F(WorkspaceRuns, ParametersOfAnOlderModelAreCompleted) {
  const RunId id = add_run(*open());
  const auto stored_as = [&](const std::string& model, const std::string& parameters) {
    edit_database({"UPDATE run SET model = '" + model + "', parameters = '" + parameters + "'"});
    return open(Workspace::Access::ReadOnly)->runs().info(id).request.parameters;
  };
  ParameterValues expected = model_spec("bpr").parameters.defaults();
  expected.set("epochs", std::int64_t{7});
  EXPECT_EQ(stored_as("bpr", R"({"epochs": 7, "a name of old": 1, "item_bias": "no"})"), expected);
  EXPECT_EQ(stored_as("mostpop", R"({"epochs": 7})"), ParameterValues());
  ParameterValues unknown;
  unknown.set("x", std::int64_t{1});
  EXPECT_EQ(stored_as("a model of old", R"({"x": 1})"), unknown);
}

TEST_F(WorkspaceRuns, AWholeRunComesBack) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  const auto sink = workspace->runs().sink(id);
  EXPECT_EQ(workspace->runs().info(id).state, RunState::Running);
  for (int epoch = 0; epoch < 3; ++epoch) sink->epoch(some_epoch(epoch));
  const auto epochs = workspace->runs().epochs(id);
  ASSERT_EQ(epochs.size(), 3U);
  for (int epoch = 0; epoch < 3; ++epoch)
    expect_equal(epochs[static_cast<std::size_t>(epoch)], some_epoch(epoch));
  EXPECT_EQ(workspace->runs().info(id).result.epochs_run, 3);

  EXPECT_EQ(workspace->runs().checkpoint(id), std::nullopt);
  for (int epochs_run : {1, 2, 3}) {
    sink->checkpoint(some_checkpoint(epochs_run));
    expect_equal(workspace->runs().checkpoint(id).value(), some_checkpoint(epochs_run));
  }
  EXPECT_THAT(error_of([&] { workspace->runs().model(id); }),
              HasSubstr("run 1: there is no model"));
  sink->model(some_checkpoint(9).weights);
  EXPECT_EQ(workspace->runs().model(id), some_checkpoint(9).weights);
  sink->test_evaluation(some_evaluation());
  sink->finished(RunState::Done, some_result(), Message::verbatim("all well"));

  const auto reader = open(Workspace::Access::ReadOnly);
  const RunInfo info = reader->runs().info(id);
  EXPECT_EQ(info.state, RunState::Done);
  EXPECT_EQ(info.message, Message::verbatim("all well"));
  EXPECT_FALSE(info.resumable);
  const RunResult expected = some_result();
  EXPECT_EQ(info.result.best_epoch, expected.best_epoch);
  EXPECT_EQ(info.result.epochs_run, expected.epochs_run);
  EXPECT_EQ(info.result.seconds_per_epoch, expected.seconds_per_epoch);
  EXPECT_EQ(info.result.seconds_per_evaluation, expected.seconds_per_evaluation);
  EXPECT_EQ(info.result.total_seconds, expected.total_seconds);
  EXPECT_EQ(info.result.start_rss_mb, expected.start_rss_mb);
  EXPECT_EQ(info.result.peak_rss_mb, expected.peak_rss_mb);
  EXPECT_EQ(info.result.weights_hash, "abc");
  EXPECT_EQ(info.result.validation, expected.validation);
  EXPECT_EQ(info.result.last_validation, expected.last_validation);
  EXPECT_EQ(info.result.last_test, expected.last_test);
  EXPECT_EQ(info.result.test.at("ndcg@10"), 0.2928);
  EXPECT_TRUE(std::isnan(info.result.test.at("novelty@10")));

  EXPECT_EQ(reader->runs().per_user_metrics(id), some_evaluation().per_user);
  const RankedLists lists = reader->runs().test_lists(id);
  EXPECT_EQ(lists.k, 3);
  EXPECT_EQ(lists.users, some_evaluation().lists.users);
  EXPECT_EQ(lists.items, some_evaluation().lists.items);
  EXPECT_EQ(lists.scores, some_evaluation().lists.scores);
  EXPECT_EQ(reader->runs().checkpoint(id), std::nullopt);
  EXPECT_THAT(artifact_files(), Not(Contains(HasSubstr("checkpoint"))));
}

TEST_F(WorkspaceRuns, ModelFileSaysAllAboutItself) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  workspace->runs().sink(id)->model(some_checkpoint(1).weights);
  const auto file =
      parse_tensor_file(read_file(folder() / "artifacts/runs/1/model.safetensors"), "m");
  const std::string& about = file.metadata.at("hankki");
  EXPECT_THAT(about, HasSubstr(R"("model":"bpr")"));
  EXPECT_THAT(about, HasSubstr(R"("seed":18446744073709551610)"));
  EXPECT_THAT(about, HasSubstr(R"("learning_rate":1.0)"));
  EXPECT_THAT(about, HasSubstr(workspace->datasets().info(1).identity));
  const auto ids = file.tensors.at("catalogue").as<std::uint8_t>();
  const std::string catalogue(ids.begin(), ids.end());
  EXPECT_THAT(catalogue, HasSubstr(R"("users":["100","101")"));
  EXPECT_THAT(catalogue, HasSubstr(R"("items":["0","38")"));
}

TEST_F(WorkspaceRuns, ListsWithoutUsersComeBack) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  workspace->runs().sink(id)->test_evaluation({.lists = {.k = 10}});
  EXPECT_EQ(workspace->runs().test_lists(id).k, 10);
  EXPECT_THAT(workspace->runs().test_lists(id).users, IsEmpty());
  EXPECT_THAT(workspace->runs().per_user_metrics(id), IsEmpty());
}

TEST_F(WorkspaceRuns, LossThatIsNotANumberIsKept) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  EpochRow row = some_epoch(0);
  row.losses = {{"bpr", std::nan("")}};
  workspace->runs().sink(id)->epoch(row);
  EXPECT_TRUE(std::isnan(workspace->runs().epochs(id).at(0).losses.at(0).second));
}

TEST_F(WorkspaceRuns, RunningRunsBecomeInterruptedAndGoOn) {
  RunId id = 0;
  {
    const auto workspace = open();
    id = add_run(*workspace);
    const auto sink = workspace->runs().sink(id);
    sink->epoch(some_epoch(0));
    sink->checkpoint(some_checkpoint(1));
    sink->epoch(some_epoch(1));
  }
  EXPECT_EQ(open(Workspace::Access::ReadOnly)->runs().info(id).state, RunState::Interrupted);
  const auto workspace = open();
  const RunInfo info = workspace->runs().info(id);
  EXPECT_EQ(info.state, RunState::Interrupted);
  EXPECT_TRUE(info.resumable);
  EXPECT_EQ(workspace->runs().epochs(id).size(), 2U);
  expect_equal(workspace->runs().checkpoint(id).value(), some_checkpoint(1));

  const auto sink = workspace->runs().sink(id);
  EpochRow again = some_epoch(1);
  again.seconds = 99;
  sink->epoch(again);
  sink->finished(RunState::Done, some_result(), {});
  ASSERT_EQ(workspace->runs().epochs(id).size(), 2U);
  EXPECT_EQ(workspace->runs().epochs(id)[1].seconds, 99);
}

TEST_F(WorkspaceRuns, WhatCanBeResumed) {
  const auto workspace = open();
  const RunId cancelled = add_run(*workspace), failed = add_run(*workspace);
  workspace->runs().sink(cancelled)->finished(RunState::Cancelled, {}, {});
  EXPECT_TRUE(workspace->runs().info(cancelled).resumable);
  workspace->runs().sink(failed)->finished(RunState::Failed, {},
                                           Message::verbatim("the disk is full"));
  EXPECT_FALSE(workspace->runs().info(failed).resumable);
  const auto sink = workspace->runs().sink(failed);
  EXPECT_TRUE(workspace->runs().info(failed).message.empty());
  sink->checkpoint(some_checkpoint(4));
  sink->finished(RunState::Failed, {}, Message::verbatim("the disk is full"));
  EXPECT_TRUE(workspace->runs().info(failed).resumable);
  EXPECT_EQ(workspace->runs().checkpoint(failed)->epochs_run, 4);
  const auto again = workspace->runs().sink(failed);
  again->finished(RunState::Failed, {.diverged = true}, Message::verbatim("not a number"));
  EXPECT_FALSE(workspace->runs().info(failed).resumable) << "it would come to the same";
}

TEST_F(WorkspaceRuns, ARunTrainsOnceAtATime) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  const auto sink = workspace->runs().sink(id);
  EXPECT_THAT(error_of([&] { workspace->runs().sink(id); }), HasSubstr("is running already"));
  EXPECT_THAT(error_of([&] { workspace->runs().remove(id); }), HasSubstr("is running"));
  sink->finished(RunState::Done, {}, {});
  EXPECT_THAT(error_of([&] { workspace->runs().sink(id); }), HasSubstr("it is done"));
}

TEST_F(WorkspaceRuns, RunsOfASplit) {
  const auto workspace = open();
  const SplitId first = add_split(*workspace, add_dataset(*workspace));
  const SplitId second = add_split(*workspace, 1);
  for (const SplitId split : {first, second, first}) workspace->runs().add(split, some_request());
  for (const RunId id : {1, 2, 3}) {
    RunResult result;
    result.test = {{"ndcg@10", static_cast<double>(id)}};
    workspace->runs().sink(id)->finished(RunState::Done, result, {});
  }
  const auto runs = workspace->runs().list(first);
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[1].id, 3);
  EXPECT_EQ(runs[1].result.test.at("ndcg@10"), 3);
  EXPECT_EQ(workspace->runs().list().size(), 3U);
  EXPECT_EQ(workspace->runs().list().at(1).result.test.at("ndcg@10"), 2);
}

TEST_F(WorkspaceRuns, Tags) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  workspace->runs().edit(id, {.add_tags = {" best ", "논문", "best"}});
  EXPECT_THAT(workspace->runs().info(id).tags, ElementsAre("best", "논문"));
  workspace->runs().edit(id, {.add_tags = {"new"}, .drop_tags = {"best"}});
  EXPECT_THAT(workspace->runs().info(id).tags, ElementsAre("논문", "new"));
}

TEST_F(WorkspaceRuns, WhatPeopleWriteOnARunStaysUntilTheyWriteSomethingElse) {
  const RunId id = add_run(*open());
  open()->runs().edit(id, {.name = "Baseline", .note = "first try\nof two", .archived = true});
  open()->runs().edit(id, {.name = " 기준 "});
  const RunInfo info = open()->runs().info(id);
  EXPECT_EQ(info.name, "기준");
  EXPECT_EQ(info.note, "first try\nof two");
  EXPECT_TRUE(info.archived);
  open()->runs().edit(id, {.note = "", .archived = false});
  EXPECT_EQ(open()->runs().info(id).note, "");
  EXPECT_FALSE(open()->runs().info(id).archived);
}

TEST_F(WorkspaceRuns, ABadEditChangesNothingOfTheRun) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  workspace->runs().edit(id, {.add_tags = {"a"}});
  const auto refused = [&](const RunEdit& edit) {
    return error_of([&] { workspace->runs().edit(id, edit); });
  };
  EXPECT_THAT(refused({.note = "kept?", .drop_tags = {"b"}}), HasSubstr("no tag \"b\""));
  workspace->runs().edit(id, {.add_tags = {"b"}, .archived = true});
  EXPECT_THAT(refused({.name = std::string(81, 'x'), .archived = false}), HasSubstr("too long"));
  EXPECT_THAT(refused({.name = "two\nlines"}), HasSubstr("control character"));
  EXPECT_THAT(refused({.note = "\xff"}), HasSubstr("UTF-8"));
  EXPECT_THAT(refused({.add_tags = {"x,y"}}), HasSubstr("comma"));
  EXPECT_THAT(refused({.add_tags = {" "}}), HasSubstr("empty"));
  RunEdit many;
  for (int i = 0; i < 20; ++i) many.add_tags.push_back(std::to_string(i));
  EXPECT_THAT(refused(many), HasSubstr("at most 20 tags"));
  const RunInfo info = workspace->runs().info(id);
  EXPECT_THAT(info.tags, ElementsAre("a", "b"));
  EXPECT_EQ(info.note, "");
  EXPECT_EQ(info.name, "");
  EXPECT_TRUE(info.archived) << "the edit that was allowed";
}

TEST_F(WorkspaceRuns, RemovingARunRemovesItsFiles) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  const auto sink = workspace->runs().sink(id);
  sink->epoch(some_epoch(0));
  sink->checkpoint(some_checkpoint(1));
  sink->model(some_checkpoint(1).weights);
  sink->test_evaluation(some_evaluation());
  sink->finished(RunState::Cancelled, some_result(), {});
  workspace->runs().remove(id);
  EXPECT_THAT(workspace->runs().list(), IsEmpty());
  workspace->purge({});
  EXPECT_THAT(artifact_files(), Not(Contains(HasSubstr("runs"))));
  EXPECT_FALSE(std::filesystem::exists(folder() / "artifacts/runs/1"));
  EXPECT_THAT(error_of([&] { workspace->runs().epochs(id); }), HasSubstr("run 1: "));
}

TEST_F(WorkspaceRuns, DamagedFilesAreDetected) {
  const auto workspace = open();
  const RunId id = add_run(*workspace);
  const auto sink = workspace->runs().sink(id);
  sink->checkpoint(some_checkpoint(1));
  sink->model(some_checkpoint(1).weights);
  sink->test_evaluation(some_evaluation());
  for (const auto& file : artifact_files()) write_file_atomically(folder() / file, "{}");
  const auto damaged = HasSubstr("is damaged: its SHA-256 is not the stored one");
  EXPECT_THAT(error_of([&] { workspace->runs().checkpoint(id); }), damaged);
  EXPECT_THAT(error_of([&] { workspace->runs().model(id); }), damaged);
  EXPECT_THAT(error_of([&] { workspace->runs().test_lists(id); }), damaged);
  EXPECT_THAT(error_of([&] { workspace->runs().per_user_metrics(id); }), damaged);
}

TEST_F(WorkspaceRuns, WhatIsMissingIsNamed) {
  const auto workspace = open();
  const auto named = HasSubstr("run 5: ");
  EXPECT_THAT(error_of([&] { workspace->runs().info(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().epochs(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().test_lists(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().checkpoint(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().model(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().edit(5, {}); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().remove(5); }), named);
  EXPECT_THAT(error_of([&] { workspace->runs().sink(5); }), named);
}

}  // namespace
}  // namespace hankki::test
