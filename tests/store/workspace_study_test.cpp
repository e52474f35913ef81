// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/base/parameter_builders.h"
#include "core/search/run_study.h"
#include "core/store/datasets.h"
#include "core/store/migrations.h"
#include "core/store/runs.h"
#include "core/store/schema.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "tests/store/store_fixture.h"
#include "tests/support/tiny_data.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

StudyRequest some_study() {
  StudyRequest study{.models = {default_study_model("bpr", "recbole"), default_study_model("ease")},
                     .method = SearchMethod::Asha,
                     .metric = "recall@20",
                     .budget = {.trials = 12, .epochs = 2000, .minutes = 1.5},
                     .asha = {.min_epochs = 7, .reduction = 3},
                     .seed = ~std::uint64_t{0} - 5,
                     .threads = 2,
                     .ks = {5, 20}};
  study.models[0].parameters.set("learning_rate", 1.0);
  study.models[0].ranges = {{"learning_rate", logarithmic(1e-4, 0.1)},
                            {"item_bias", either()},
                            {"dimensions", among({8, 16})},
                            {"batch_size", ParameterInterval{.low = 1, .high = 9, .points = 3}}};
  return study;
}

Trial some_trial(std::int64_t number, TrialState state) {
  Trial trial{.number = number,
              .model = "bpr",
              .state = state,
              .epochs = 21,
              .best_epoch = 17,
              .value = 0.1 + 0.2,
              .rungs = {0.25, 0.1 + 0.2},
              .stopped_early = true,
              .seconds = 1.0 / 3,
              .validation = {{"recall@20", 0.1 + 0.2}, {"ndcg@5", 1e-17}},
              .message = en::say("run {}", 7)};
  trial.point.set("learning_rate", 1.0);
  trial.point.set("dimensions", std::int64_t{16});
  trial.point.set("item_bias", false);
  return trial;
}

void expect_equal(const Trial& left, const Trial& right) {
  EXPECT_EQ(left.number, right.number);
  EXPECT_EQ(left.model, right.model);
  EXPECT_EQ(left.point, right.point);
  EXPECT_EQ(left.state, right.state);
  EXPECT_EQ(left.epochs, right.epochs);
  EXPECT_EQ(left.best_epoch, right.best_epoch);
  EXPECT_EQ(left.value, right.value);
  EXPECT_EQ(left.rungs, right.rungs);
  EXPECT_EQ(left.stopped_early, right.stopped_early);
  EXPECT_EQ(left.seconds, right.seconds);
  EXPECT_EQ(left.validation, right.validation);
  EXPECT_EQ(left.message, right.message);
}

class WorkspaceStudies : public WorkspaceTest {
 protected:
  static StudyId add_study(Workspace& workspace) {
    return workspace.studies().add(add_split(workspace, add_dataset(workspace)), some_study());
  }

  std::vector<std::string> checkpoint_files() const {
    std::vector<std::string> files;
    for (const auto& file : artifact_files())
      if (file.starts_with("artifacts/trials/")) files.push_back(file);
    return files;
  }
};

TEST_F(WorkspaceStudies, ARequestComesBackWhole) {
  const StudyId id = add_study(*open());
  const StudyInfo info = open()->studies().info(id);
  const StudyRequest& found = info.request;
  const StudyRequest expected = some_study();
  EXPECT_EQ(info.split, 1);
  EXPECT_EQ(info.dataset, 1);
  EXPECT_EQ(info.state, RunState::Queued);
  EXPECT_TRUE(info.resumable);
  EXPECT_EQ(info.trials, 0);
  ASSERT_THAT(found.models, SizeIs(2));
  for (int model = 0; model < 2; ++model) {
    EXPECT_EQ(found.models[model].model, expected.models[model].model);
    EXPECT_EQ(found.models[model].preset, expected.models[model].preset);
    EXPECT_EQ(found.models[model].parameters, expected.models[model].parameters);
    EXPECT_EQ(found.models[model].ranges, expected.models[model].ranges);
  }
  EXPECT_EQ(found.method, expected.method);
  EXPECT_EQ(found.metric, expected.metric);
  EXPECT_EQ(found.budget.trials, expected.budget.trials);
  EXPECT_EQ(found.budget.epochs, expected.budget.epochs);
  EXPECT_EQ(found.budget.minutes, expected.budget.minutes);
  EXPECT_EQ(found.asha.min_epochs, expected.asha.min_epochs);
  EXPECT_EQ(found.asha.reduction, expected.asha.reduction);
  EXPECT_EQ(found.seed, expected.seed);
  EXPECT_EQ(found.threads, expected.threads);
  EXPECT_EQ(found.ks, expected.ks);
}

TEST_F(WorkspaceStudies, WrongRequestsAndSplitsWithoutValidationAreRefused) {
  const auto workspace = open();
  const SplitId split = add_split(*workspace, add_dataset(*workspace));
  EXPECT_THAT(error_of([&] { workspace->studies().add(split, {}); }), HasSubstr("no model"));
  EXPECT_THAT(error_of([&] { workspace->studies().add(9, some_study()); }), HasSubstr("split 9"));
  const Dataset data = workspace->datasets().load(1, {});
  const std::vector<Part> train_only(data.interactions().size(), Part::Train);
  const SplitId without = workspace->splits().add(1, data, train_only, {});
  EXPECT_THAT(error_of([&] { workspace->studies().add(without, some_study()); }),
              HasSubstr("no validation part"));
  EXPECT_THAT(workspace->studies().list(), IsEmpty());
}

TEST_F(WorkspaceStudies, TrialsEpochsAndCheckpointsComeBackAfterReopening) {
  {
    const auto workspace = open();
    const auto sink = workspace->studies().sink(add_study(*workspace));
    EXPECT_EQ(workspace->studies().info(1).state, RunState::Running);
    Trial fresh{.number = 1, .model = "bpr"};
    sink->trial(fresh);
    EXPECT_TRUE(std::isnan(workspace->studies().trials(1)[0].value));
    EXPECT_EQ(sink->load_checkpoint(fresh), std::nullopt);
    for (int epoch : {0, 1, 1, 2}) sink->epoch(fresh, some_epoch(epoch));
    for (int epochs_run : {1, 2, 3}) sink->checkpoint(fresh, some_checkpoint(epochs_run));
    sink->trial(some_trial(2, TrialState::Running));
    sink->trial(some_trial(2, TrialState::Failed));
  }
  const auto workspace = open();
  const StudyInfo info = workspace->studies().info(1);
  EXPECT_EQ(info.state, RunState::Interrupted);
  EXPECT_TRUE(info.resumable);
  EXPECT_EQ(info.trials, 2);
  const auto trials = workspace->studies().trials(1);
  ASSERT_THAT(trials, SizeIs(2));
  EXPECT_EQ(trials[0].state, TrialState::Running) << "goes on first";
  expect_equal(trials[1], some_trial(2, TrialState::Failed));
  const auto epochs = workspace->studies().trial_epochs(1, 1);
  ASSERT_THAT(epochs, SizeIs(3));
  EXPECT_EQ(epochs[2].losses, some_epoch(2).losses);
  EXPECT_EQ(epochs[2].validation, some_epoch(2).validation);
  EXPECT_THAT(workspace->studies().trial_epochs(1, 2), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->studies().trial_epochs(1, 3); }), HasSubstr("trial 3"));
  const auto sink = workspace->studies().sink(1);
  const auto checkpoint = sink->load_checkpoint(trials[0]);
  ASSERT_TRUE(checkpoint);
  EXPECT_EQ(checkpoint->epochs_run, 3);
  EXPECT_EQ(checkpoint->weights, some_checkpoint(3).weights);
}

TEST_F(WorkspaceStudies, ATrialKeepsItsCheckpointWhileItMayGoOn) {
  const auto workspace = open();
  const auto sink = workspace->studies().sink(add_study(*workspace));
  for (const auto last : {TrialState::Done, TrialState::Failed}) {
    for (const auto state : {TrialState::Running, TrialState::Paused}) {
      sink->trial(some_trial(1, state));
      sink->checkpoint(some_trial(1, state), some_checkpoint(2));
      EXPECT_THAT(checkpoint_files(), SizeIs(1));
    }
    sink->trial(some_trial(1, last));
    EXPECT_THAT(checkpoint_files(), IsEmpty());
    EXPECT_EQ(sink->load_checkpoint(some_trial(1, last)), std::nullopt);
  }
}

TEST_F(WorkspaceStudies, OnlyOneSinkAndNoneOfADoneStudy) {
  const auto workspace = open();
  const StudyId id = add_study(*workspace);
  const auto sink = workspace->studies().sink(id);
  EXPECT_THAT(error_of([&] { workspace->studies().sink(id); }), HasSubstr("running already"));
  EXPECT_THAT(error_of([&] { workspace->studies().remove(id); }), HasSubstr("cancel it first"));
  EXPECT_THAT(error_of([&] { workspace->datasets().remove(1); }),
              HasSubstr("study 1 of it is running"));
  sink->finished(RunState::Cancelled, {});
  workspace->studies().sink(id)->finished(RunState::Done, {});
  EXPECT_THAT(error_of([&] { workspace->studies().sink(id); }), HasSubstr("start a new study"));
  EXPECT_FALSE(workspace->studies().info(id).resumable);
  EXPECT_THAT(error_of([&] { workspace->studies().sink(7); }), HasSubstr("study 7"));
}

TEST_F(WorkspaceStudies, GoWithTheirDataSetOrAlone) {
  const auto workspace = open();
  for (int i = 0; i < 2; ++i) {
    const StudyId id = add_study(*workspace);
    const auto sink = workspace->studies().sink(id);
    sink->trial(some_trial(1, TrialState::Paused));
    sink->epoch(some_trial(1, TrialState::Paused), some_epoch(0));
    sink->checkpoint(some_trial(1, TrialState::Paused), some_checkpoint(2));
    sink->finished(RunState::Cancelled, {});
  }
  EXPECT_THAT(workspace->studies().list(2), SizeIs(1));
  EXPECT_THAT(checkpoint_files(), SizeIs(2));
  workspace->datasets().remove(1);
  workspace->purge({});
  EXPECT_THAT(workspace->studies().list(), SizeIs(1));
  EXPECT_THAT(checkpoint_files(), ElementsAre("artifacts/trials/2/checkpoint.safetensors"));
  workspace->studies().remove(2);
  workspace->purge({});
  EXPECT_THAT(workspace->studies().list(), IsEmpty());
  EXPECT_THAT(checkpoint_files(), IsEmpty());
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
}

TEST_F(WorkspaceStudies, ATrialLeadsToOneRun) {
  const auto workspace = open();
  const StudyId id = add_study(*workspace);
  const auto sink = workspace->studies().sink(id);
  sink->trial(some_trial(1, TrialState::Done));
  EXPECT_THAT(error_of([&] { workspace->studies().add_final_run(id, 2); }), HasSubstr("trial 2"));
  const RunId run = workspace->studies().add_final_run(id, 1);
  EXPECT_EQ(workspace->studies().add_final_run(id, 1), run);
  const RunInfo info = workspace->runs().info(run);
  EXPECT_EQ(info.state, RunState::Queued);
  EXPECT_THAT(info.tags, ElementsAre("study 1"));
  EXPECT_EQ(info.split, workspace->studies().info(id).split);
  EXPECT_EQ(info.request.preset, "recbole");
  EXPECT_EQ(info.request.parameters,
            trial_parameters(some_study(), some_trial(1, TrialState::Done)));
  EXPECT_EQ(workspace->studies().info(id).final_runs, (std::map<std::int64_t, RunId>{{1, run}}));
  sink->trial(some_trial(1, TrialState::Done));
  EXPECT_EQ(workspace->studies().add_final_run(id, 1), run)
      << "storing the trial again keeps its run";
  workspace->runs().remove(run);
  EXPECT_THAT(workspace->studies().info(id).final_runs, IsEmpty());
  workspace->studies().add_final_run(id, 1);
  sink->finished(RunState::Done, {});
  workspace->studies().remove(id);
  EXPECT_THAT(workspace->runs().list(), SizeIs(1)) << "the runs that a study led to stay";
}

TEST_F(WorkspaceStudies, AStudyThatIsReopenedGoesOnAsIfItHadNotStopped) {
  const TinyData data = two_tastes();
  StudyRequest study{.models = {default_study_model("bpr")},
                     .budget = {.trials = 6},
                     .asha = {.min_epochs = 2, .reduction = 2},
                     .threads = 1};
  study.models[0].parameters.set("epochs", std::int64_t{8});
  study.models[0].ranges = {{"learning_rate", logarithmic(1e-3, 0.1)},
                            {"dimensions", among({4, 8})}};
  const auto run = [&](Workspace& workspace, StudyId id, const JobContext& job) {
    const auto sink = workspace.studies().sink(id);
    return run_study(study, data.split, data.dataset, *sink, job, workspace.studies().trials(id));
  };
  {
    const auto workspace = open();
    const DatasetId dataset = add_dataset(*workspace, data.dataset);
    const SplitId split = add_split(*workspace, dataset);
    for (int i = 0; i < 2; ++i) workspace->studies().add(split, study);
    run(*workspace, 1, {});
  }
  for (int session = 0; session < 40; ++session) {
    const auto workspace = open();
    const JobContext* job = nullptr;
    int reports = 0;
    const JobContext stopping({}, [&](const Progress&) {
      // Later in each session, since an epoch may take several reports and has to be done once.
      if (++reports == 3 * (session + 2)) job->token().cancel();
    });
    job = &stopping;
    run(*workspace, 2, stopping);
    if (workspace->studies().info(2).state == RunState::Done) break;
    EXPECT_EQ(workspace->studies().info(2).state, RunState::Cancelled);
  }
  const auto workspace = open(Workspace::Access::ReadOnly);
  ASSERT_EQ(workspace->studies().info(2).state, RunState::Done);
  auto whole = workspace->studies().trials(1);
  const auto resumed = workspace->studies().trials(2);
  ASSERT_EQ(resumed.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    whole[i].seconds = resumed[i].seconds;
    expect_equal(resumed[i], whole[i]);
  }
  EXPECT_THAT(checkpoint_files(), IsEmpty());
}

}  // namespace
}  // namespace hankki::test
