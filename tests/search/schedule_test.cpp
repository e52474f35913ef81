// SPDX-License-Identifier: GPL-3.0-or-later
// What a study does next, with a formula in the place of training.
#include "core/search/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/models/registry.h"
#include "tests/search/recording_study_sink.h"

namespace hankki {
namespace {

using test::RecordingStudySink;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

using Steps = std::vector<std::pair<std::int64_t, std::int64_t>>;  // trial, epochs in all

StudyRequest asha(std::int64_t trials, std::int64_t min_epochs, std::int64_t reduction,
                  std::int64_t epochs) {
  StudyRequest study{.models = {default_study_model("bpr")},
                     .budget = {.trials = trials},
                     .asha = {.min_epochs = min_epochs, .reduction = reduction}};
  study.models[0].parameters.set("epochs", epochs);
  return study;
}

/// A formula for training: the value of a trial is `value(trial)` whatever its epochs, and each
/// epoch takes a second.
Objective formula(std::function<double(const Trial&)> value, Steps* steps = nullptr) {
  return [=](Trial& trial, const TrialStep& step, const JobContext& job) {
    job.check();
    if (steps) steps->emplace_back(trial.number, step.epochs);
    trial.seconds += static_cast<double>(std::max<std::int64_t>(1, step.epochs - trial.epochs));
    trial.epochs = step.epochs;
    trial.best_epoch = step.epochs - 1;
    trial.value = value(trial);
  };
}

/// The value of trial n is values[n - 1].
std::function<double(const Trial&)> listed(std::vector<double> values) {
  return [=](const Trial& trial) { return values.at(static_cast<std::size_t>(trial.number) - 1); };
}

std::int64_t epochs_of(const std::vector<Trial>& trials, std::string_view model) {
  std::int64_t sum = 0;
  for (const auto& trial : trials)
    if (trial.model == model) sum += trial.epochs;
  return sum;
}

TEST(Schedule, EndsWhereARangeHasFewerPointsThanTrials) {
  for (const auto& [text, points] :
       std::vector<std::pair<std::string, std::int64_t>>{{"0.5..0.5001", 2},
                                                         {"0.5..0.50004", 2},
                                                         {"0.00123..0.00126:log", 31},
                                                         {"0.999..1.001", 12}}) {
    StudyRequest study = asha(100, 1, 2, 1);
    study.method = SearchMethod::Random;
    const Parameter& rate = model_spec("bpr").parameters.at("learning_rate");
    study.models[0].ranges = {{"learning_rate", parse_range(rate, text)}};
    RecordingStudySink sink;
    const auto trials = run_study(
        study, formula([](const Trial& trial) { return 1.0 / double(trial.number); }), sink, {});
    EXPECT_EQ(sink.state, RunState::Done) << text;
    EXPECT_LE(std::ssize(trials), points) << text;
    EXPECT_GE(std::ssize(trials), points - 2) << text << ": an end may be out of chance's reach";
    std::set<double> rates;
    for (const auto& trial : trials) rates.insert(trial.point.real("learning_rate"));
    EXPECT_EQ(std::ssize(rates), std::ssize(trials));
    // Stopped after one trial and gone on with, it ends with the same.
    RecordingStudySink again;
    EXPECT_EQ(
        run_study(study, formula([](const Trial& trial) { return 1.0 / double(trial.number); }),
                  again, {}, {trials.front()})
            .size(),
        trials.size());
  }
}

TEST(Schedule, EndsWhereChanceFindsNoMorePoints) {
  // Of a logarithmic range up to a million, the last whole numbers hardly ever come.
  StudyRequest study = asha(5000, 1, 2, 1);
  study.method = SearchMethod::Random;
  const Parameter& epochs = model_spec("bpr").parameters.at("dimensions");
  study.models[0].ranges = {{"dimensions", parse_range(epochs, "1..4096:log")}};
  Schedule schedule(study);
  std::vector<Trial> trials;
  while (auto next = schedule.next(trials)) {
    next->trial.state = TrialState::Done;
    trials.push_back(next->trial);
  }
  EXPECT_LE(trials.size(), 4096U);
  EXPECT_GE(trials.size(), 1000U);
}

TEST(Asha, PromotesAsWorkedOutByHand) {
  // Rungs at 1, 2 and 4 epochs, the best half of each promoted. After trials 1 and 2, rung 0 holds
  // .1 and .5: 2 is promoted. Trial 3 (.3) is not in the better half of three; with trial 4 (.4)
  // rung 0 has two promotions, of which 4 is new. Rung 1 then holds 2 and 4: 2 goes on to the top.
  Steps steps;
  RecordingStudySink sink;
  const auto trials =
      run_study(asha(4, 1, 2, 4), formula(listed({0.1, 0.5, 0.3, 0.4}), &steps), sink, {});
  EXPECT_THAT(steps, ElementsAre(Pair(1, 1), Pair(2, 1), Pair(2, 2), Pair(3, 1), Pair(4, 1),
                                 Pair(4, 2), Pair(2, 4)));
  EXPECT_EQ(sink.state, RunState::Done);
  EXPECT_THAT(trials[1].rungs, ElementsAre(0.5, 0.5, 0.5));
  EXPECT_THAT(trials[3].rungs, ElementsAre(0.4, 0.4));
  for (const auto& trial : trials) EXPECT_EQ(trial.state, TrialState::Done);
}

TEST(Asha, PromotesTheEarlierOfEquals) {
  Steps steps;
  RecordingStudySink sink;
  run_study(asha(3, 1, 3, 3), formula(listed({0.2, 0.2, 0.2}), &steps), sink, {});
  EXPECT_THAT(steps, ElementsAre(Pair(1, 1), Pair(2, 1), Pair(3, 1), Pair(1, 3)));
}

TEST(Asha, ATrialThatCannotBePromotedAnyMoreLetsGo) {
  // Four trials and a reduction of 2: at most two leave rung 0, so the third best is out.
  RecordingStudySink sink;
  std::map<std::int64_t, std::int64_t> ended;  // trial -> how many trials there were
  sink.on_trial = [&](const Trial& trial) {
    if (trial.state == TrialState::Done) ended.emplace(trial.number, std::ssize(sink.trials));
  };
  run_study(asha(4, 1, 2, 4), formula(listed({0.1, 0.5, 0.3, 0.4})), sink, {});
  EXPECT_EQ(ended.at(1), 3) << "trials 2 and 3 are better";
  EXPECT_EQ(ended.at(3), 4) << "trial 4 is better too";
}

TEST(Asha, WhatStoppedEarlyIsPromotedWithoutTraining) {
  Steps steps;
  RecordingStudySink sink;
  const auto base = formula(listed({0.1, 0.5, 0.3, 0.4}), &steps);
  const Objective stopping = [&](Trial& trial, const TrialStep& step, const JobContext& job) {
    base(trial, step, job);
    trial.stopped_early = trial.number == 2;
  };
  const auto trials = run_study(asha(4, 1, 2, 4), stopping, sink, {});
  EXPECT_THAT(steps, ElementsAre(Pair(1, 1), Pair(2, 1), Pair(3, 1), Pair(4, 1), Pair(4, 2)));
  EXPECT_THAT(trials[1].rungs, ElementsAre(0.5, 0.5, 0.5));
}

TEST(Asha, AModelWithoutEpochsIsSearchedAtRandom) {
  StudyRequest study{.models = {default_study_model("ease")}, .budget = {.trials = 5}};
  Steps steps;
  RecordingStudySink sink;
  const auto trials = run_study(study, formula(listed({1, 2, 3, 4, 5}), &steps), sink, {});
  EXPECT_EQ(steps, (Steps{{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}));
  for (const auto& trial : trials) EXPECT_EQ(trial.rungs.size(), 1U);
}

TEST(Grid, TriesEveryPointOnceInItsOrder) {
  StudyRequest study = asha(0, 1, 2, 7);
  study.method = SearchMethod::Grid;
  study.models[0].ranges = {{"dimensions", among({8, 16, 8})}, {"item_bias", either()}};
  Steps steps;
  RecordingStudySink sink;
  const auto trials = run_study(study, formula(listed({1, 2, 3, 4}), &steps), sink, {});
  EXPECT_EQ(steps, (Steps{{1, 7}, {2, 7}, {3, 7}, {4, 7}}));
  std::vector<std::string> points;
  for (const auto& trial : trials)
    points.push_back(to_text(trial.point.at("dimensions")) + to_text(trial.point.at("item_bias")));
  EXPECT_THAT(points, ElementsAre("8false", "8true", "16false", "16true"));
}

TEST(Random, NoPointIsTriedTwiceAndAllOfThemEndTheSearch) {
  StudyRequest study = asha(1000, 1, 2, 7);
  study.method = SearchMethod::Random;
  study.models[0].ranges = {{"dimensions", among({8, 16, 32})}, {"batch_size", linear(1, 4)}};
  RecordingStudySink sink;
  const auto trials = run_study(study, formula([](const Trial&) { return 1; }), sink, {});
  std::set<std::string> points;
  for (const auto& trial : trials)
    points.insert(to_text(trial.point.at("dimensions")) + " " +
                  to_text(trial.point.at("batch_size")));
  EXPECT_EQ(trials.size(), 12U);
  EXPECT_EQ(points.size(), 12U);
}

TEST(Random, PointsFollowFromSeedAndModelAlone) {
  const auto points = [](StudyRequest study) {
    RecordingStudySink sink;
    std::vector<ParameterValues> found;
    for (const auto& trial : run_study(study, formula([](const Trial&) { return 1; }), sink, {}))
      if (trial.model == "bpr") found.push_back(trial.point);
    return found;
  };
  StudyRequest study = asha(6, 1, 2, 4);
  const auto expected = points(study);
  EXPECT_EQ(points(study), expected);
  study.method = SearchMethod::Random;
  study.models.insert(study.models.begin(), default_study_model("ease"));
  EXPECT_EQ(points(study), expected) << "whatever the method and the other models";
  study.seed = 2;
  EXPECT_NE(points(study), expected);
}

TEST(Budget, InEpochsIsSpentToTheLastOneByEveryModel) {
  StudyRequest study = asha(0, 3, 3, 27);
  study.models.push_back(default_study_model("cdae"));
  study.models[1].parameters.set("epochs", std::int64_t{10});
  study.budget.epochs = 100;
  for (const auto method : {SearchMethod::Asha, SearchMethod::Random}) {
    study.method = method;
    RecordingStudySink sink;
    const auto trials =
        run_study(study, formula([](const Trial& trial) { return trial.number % 7; }), sink, {});
    EXPECT_EQ(epochs_of(trials, "bpr"), 100) << to_text(method);
    EXPECT_EQ(epochs_of(trials, "cdae"), 100) << to_text(method);
  }
}

TEST(Budget, InMinutesEndsEveryModelAndIsHandedToItsTrials) {
  StudyRequest study{.models = {default_study_model("ease"), default_study_model("slim")},
                     .budget = {.trials = 0, .minutes = 2}};
  std::vector<double> left;
  const Objective objective = [&](Trial& trial, const TrialStep& step, const JobContext&) {
    if (trial.model == "ease") left.push_back(step.seconds);
    trial.seconds += trial.model == "ease" ? 30 : 50;
    trial.value = 1;
  };
  RecordingStudySink sink;
  const auto trials = run_study(study, objective, sink, {});
  EXPECT_THAT(left, ElementsAre(120, 90, 60, 30));
  EXPECT_EQ(std::ranges::count(trials, "slim", &Trial::model), 3) << "50, 100, 150 seconds";
}

TEST(Budget, TheModelThatSpentLessGoesNext) {
  StudyRequest study = asha(2, 1, 2, 1);
  study.models.push_back(default_study_model("ease"));
  RecordingStudySink sink;
  std::vector<std::string> order;
  for (const auto& trial : run_study(study, formula([](const Trial&) { return 1; }), sink, {}))
    order.push_back(trial.model);
  EXPECT_THAT(order, ElementsAre("bpr", "ease", "bpr", "ease"));
}

TEST(Failure, OfATrialIsRecordedAndTheStudyGoesOn) {
  RecordingStudySink sink;
  const auto base = formula(listed({0.1, 0.5, 0.3, 0.4}));
  const Objective objective = [&](Trial& trial, const TrialStep& step, const JobContext& job) {
    if (trial.number == 1) throw Error("BPR", en::say("the loss became nan"));
    if (trial.number == 2 && step.epochs > 1) throw std::bad_alloc();
    base(trial, step, job);
  };
  const auto trials = run_study(asha(4, 1, 2, 4), objective, sink, {});
  EXPECT_EQ(sink.state, RunState::Done);
  EXPECT_EQ(trials[0].state, TrialState::Failed);
  EXPECT_EQ(trials[0].message.english(), "BPR: the loss became nan");
  EXPECT_EQ(trials[1].state, TrialState::Failed);
  EXPECT_THAT(trials[1].message.english(), HasSubstr("memory"));
  EXPECT_EQ(best_trial(trials)->number, 4);
}

TEST(Failure, OfEveryTrialFailsTheStudyWithTheFirstReason) {
  RecordingStudySink sink;
  const Objective objective = [](Trial&, const TrialStep&, const JobContext&) {
    throw Error("BPR", en::say("does not fit the memory"));
  };
  EXPECT_THROW(run_study(asha(3, 1, 2, 4), objective, sink, {}), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
  EXPECT_THAT(sink.message.english(), HasSubstr("does not fit the memory"));
  EXPECT_EQ(sink.trials.size(), 3U);
}

TEST(Failure, ASearchThatOnlyTimeOrEpochsWouldEndIsGivenUp) {
  const Objective objective = [](Trial&, const TrialStep&, const JobContext&) {
    throw Error("BPR", en::say("does not fit the memory"));
  };
  StudyRequest study = asha(0, 30, 2, 60);
  study.budget.minutes = 1000;
  RecordingStudySink timed, counted;
  EXPECT_THROW(run_study(study, objective, timed, {}), Error);
  EXPECT_EQ(timed.trials.size(), 20U);
  study.budget = {.trials = 0, .epochs = 100};
  EXPECT_THROW(run_study(study, objective, counted, {}), Error);
  EXPECT_EQ(counted.trials.size(), 4U) << "each counts as the 30 epochs that it was to have";
}

TEST(Failure, OfTheSinkEndsTheStudy) {
  RecordingStudySink sink;
  sink.on_trial = [](const Trial& trial) {
    if (trial.number == 2) throw Error("workspace.db", en::say("the disk is full"));
  };
  EXPECT_THROW(run_study(asha(3, 1, 2, 4), formula(listed({1, 2, 3})), sink, {}), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
}

TEST(Failure, AWrongRequestIsRefusedBeforeAnythingIsReported) {
  RecordingStudySink sink;
  EXPECT_THROW(run_study(StudyRequest{}, formula(listed({})), sink, {}), Error);
  EXPECT_EQ(sink.state, std::nullopt);
}

/// Where a study may be stopped: in each of its steps in turn.
TEST(Resume, AfterAnyStepEqualsTheStudyThatNeverStopped) {
  StudyRequest study = asha(9, 1, 3, 9);
  study.models.push_back(default_study_model("ease"));
  const auto value = [](const Trial& trial) {
    return static_cast<double>(trial.number * 7 % 10) + 0.01 * static_cast<double>(trial.epochs);
  };
  Steps expected_steps;
  RecordingStudySink whole;
  const auto expected = run_study(study, formula(value, &expected_steps), whole, {});
  for (std::size_t stop = 1; stop < expected_steps.size(); ++stop) {
    JobContext job;
    Steps steps;
    RecordingStudySink sink;
    const auto base = formula(value, &steps);
    const Objective stopping = [&](Trial& trial, const TrialStep& step, const JobContext& inner) {
      if (steps.size() + 1 == stop) job.token().cancel();
      base(trial, step, inner);
    };
    run_study(study, stopping, sink, job);
    ASSERT_EQ(sink.state, RunState::Cancelled);
    const auto resumed = run_study(study, base, sink, {}, sink.trials);
    EXPECT_EQ(sink.state, RunState::Done);
    EXPECT_EQ(steps, expected_steps) << "stopped in step " << stop;
    ASSERT_EQ(resumed.size(), expected.size());
    for (std::size_t i = 0; i < resumed.size(); ++i) {
      EXPECT_EQ(resumed[i].point, expected[i].point);
      EXPECT_EQ(resumed[i].rungs, expected[i].rungs);
      EXPECT_EQ(resumed[i].state, expected[i].state);
    }
  }
}

TEST(Progress, GrowsAndNamesTheTrialAndTheBest) {
  std::vector<std::int64_t> done;
  std::string last;
  const JobContext job({}, [&](const Progress& progress) {
    done.push_back(progress.done);
    last = progress.message.english();
    EXPECT_LE(progress.done, progress.total);
  });
  RecordingStudySink sink;
  run_study(asha(4, 1, 2, 4), formula(listed({0.1, 0.5, 0.3, 0.4})), sink, job);
  EXPECT_TRUE(std::ranges::is_sorted(done));
  EXPECT_EQ(last, "trial 2 of 4, bpr, epoch 2 of 4, best so far 0.5000");
}

}  // namespace
}  // namespace hankki
