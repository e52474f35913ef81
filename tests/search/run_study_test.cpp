// SPDX-License-Identifier: GPL-3.0-or-later
// Studies that really train, on data of two tastes.
#include "core/search/run_study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/search/recording_study_sink.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

using test::RecordingStudySink;
using test::two_tastes;

/// Rungs at 2, 4 and 8 epochs.
StudyRequest small_study() {
  StudyRequest study{.models = {default_study_model("bpr"), default_study_model("itemknn")},
                     .budget = {.trials = 5},
                     .asha = {.min_epochs = 2, .reduction = 2},
                     .seed = 3,
                     .threads = 1,
                     .ks = {5, 10}};
  study.models[0].parameters.set("epochs", std::int64_t{8});
  study.models[0].ranges = {{"learning_rate", logarithmic(1e-3, 0.1)},
                            {"dimensions", among({4, 8})}};
  return study;
}

void expect_same(const std::vector<Trial>& found, const std::vector<Trial>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    SCOPED_TRACE(i + 1);
    EXPECT_EQ(found[i].model, expected[i].model);
    EXPECT_EQ(found[i].point, expected[i].point);
    EXPECT_EQ(found[i].state, expected[i].state);
    EXPECT_EQ(found[i].epochs, expected[i].epochs);
    EXPECT_EQ(found[i].best_epoch, expected[i].best_epoch);
    EXPECT_EQ(found[i].rungs, expected[i].rungs);
    EXPECT_EQ(found[i].validation, expected[i].validation);
    EXPECT_EQ(found[i].stopped_early, expected[i].stopped_early);
  }
}

TEST(RunStudy, ASeedRepeatsItsTrialsToEveryDigit) {
  const auto data = two_tastes();
  RecordingStudySink first, second;
  const auto trials = run_study(small_study(), data.split, data.dataset, first, {});
  EXPECT_EQ(first.state, RunState::Done);
  EXPECT_EQ(trials.size(), 10U);
  EXPECT_TRUE(first.checkpoints.empty()) << "nothing is left to go on from";
  EXPECT_TRUE(std::ranges::any_of(trials, [](const Trial& trial) { return trial.epochs == 8; }));
  expect_same(run_study(small_study(), data.split, data.dataset, second, {}), trials);
}

TEST(RunStudy, APromotedTrialGoesOnFromItsCheckpoint) {
  const auto data = two_tastes();
  RecordingStudySink sink;
  const auto trials = run_study(small_study(), data.split, data.dataset, sink, {});
  for (const auto& trial : trials) {
    std::vector<std::int64_t> once(static_cast<std::size_t>(trial.epochs));
    std::iota(once.begin(), once.end(), 0);
    EXPECT_EQ(sink.epochs[trial.number], once) << "no epoch of trial " << trial.number << " twice";
  }
}

TEST(RunStudy, ATrialComesToWhatARunOfItsParametersComesTo) {
  const auto data = two_tastes();
  const StudyRequest study = small_study();
  RecordingStudySink sink;
  const auto trials = run_study(study, data.split, data.dataset, sink, {});
  for (const auto& trial : trials) {
    if (trial.model == "bpr" && trial.epochs < 8) continue;
    test::RecordingSink run;
    const RunResult result = train(final_request(study, trial), data.split, data.dataset, run, {});
    EXPECT_EQ(result.validation, trial.validation) << trial.number;
    EXPECT_EQ(result.best_epoch, trial.best_epoch) << trial.number;
    EXPECT_FALSE(result.test.empty());
  }
}

TEST(RunStudy, NeverLooksAtTheTestPart) {
  auto data = two_tastes();
  RecordingStudySink with_test, without;
  const auto trials = run_study(small_study(), data.split, data.dataset, with_test, {});
  data.split.test =
      InteractionMatrix::from_pairs(data.split.test.users(), data.split.test.items(), {});
  expect_same(run_study(small_study(), data.split, data.dataset, without, {}), trials);
}

TEST(RunStudy, ResumedAfterACancelAnywhereEqualsTheStudyThatNeverStopped) {
  const auto data = two_tastes();
  const StudyRequest study = small_study();
  RecordingStudySink whole;
  const auto expected = run_study(study, data.split, data.dataset, whole, {});
  for (const int stop_after : {1, 2, 5, 9, 14}) {
    SCOPED_TRACE(stop_after);
    JobContext job;
    RecordingStudySink sink;
    int epochs = 0;
    sink.on_epoch = [&](const EpochRow&) {
      if (++epochs == stop_after) job.token().cancel();
    };
    run_study(study, data.split, data.dataset, sink, job);
    ASSERT_EQ(sink.state, RunState::Cancelled);
    sink.on_epoch = {};
    expect_same(run_study(study, data.split, data.dataset, sink, {}, sink.trials), expected);
    EXPECT_EQ(sink.epochs, whole.epochs) << "an orderly stop repeats no epoch";
  }
}

TEST(RunStudy, ResumedAfterAKillEqualsTheStudyThatNeverStopped) {
  const auto data = two_tastes();
  const StudyRequest study = small_study();
  RecordingStudySink whole;
  const auto expected = run_study(study, data.split, data.dataset, whole, {});
  for (const int kill_after : {1, 3, 7, 12}) {
    SCOPED_TRACE(kill_after);
    // What a kill leaves is what the sink was given before it.
    RecordingStudySink sink;
    std::optional<RecordingStudySink> left;
    int epochs = 0;
    sink.on_epoch = [&](const EpochRow&) {
      if (++epochs == kill_after) left = sink;
    };
    run_study(study, data.split, data.dataset, sink, {});
    ASSERT_TRUE(left);
    left->on_epoch = {};
    expect_same(run_study(study, data.split, data.dataset, *left, {}, left->trials), expected);
  }
}

TEST(RunStudy, PatienceEndsATrialAndSaysSo) {
  const auto data = two_tastes();
  StudyRequest study = small_study();
  study.method = SearchMethod::Random;
  study.models.resize(1);
  study.models[0].parameters.set("epochs", std::int64_t{5000});
  study.models[0].parameters.set("patience", std::int64_t{3});
  RecordingStudySink sink;
  for (const auto& trial : run_study(study, data.split, data.dataset, sink, {})) {
    EXPECT_TRUE(trial.stopped_early);
    EXPECT_EQ(trial.epochs, trial.best_epoch + 5) << "patience + 1 epochs without gain";
  }
}

TEST(RunStudy, ABudgetInMinutesCutsATrialOff) {
  const auto data = two_tastes();
  StudyRequest study = small_study();
  study.method = SearchMethod::Random;
  study.models.resize(1);
  study.models[0].parameters.set("epochs", std::int64_t{100'000});
  study.models[0].parameters.set("patience", std::int64_t{0});
  study.budget = {.trials = 0, .minutes = 0.001};
  RecordingStudySink sink;
  const auto trials = run_study(study, data.split, data.dataset, sink, {});
  ASSERT_EQ(trials.size(), 1U);
  EXPECT_EQ(trials[0].state, TrialState::Done);
  EXPECT_LT(trials[0].epochs, 100'000);
  EXPECT_GE(trials[0].seconds, 0.06);
  EXPECT_GT(trials[0].value, 0);
}

TEST(RunStudy, NeedsAValidationPart) {
  auto data = two_tastes();
  data.split.validation =
      InteractionMatrix::from_pairs(data.split.train.users(), data.split.train.items(), {});
  RecordingStudySink sink;
  EXPECT_THROW(run_study(small_study(), data.split, data.dataset, sink, {}), Error);
}

}  // namespace
}  // namespace hankki
