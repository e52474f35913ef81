// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/training/early_stopping.h"
#include "tests/data/expect_error.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

using test::RecordingSink;
using test::two_tastes;

RunRequest bpr_request(std::int64_t epochs, std::int64_t patience) {
  RunRequest request{.model = "bpr", .preset = "default", .threads = 1, .ks = {5, 10}};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("epochs", epochs);
  request.parameters.set("patience", patience);
  request.parameters.set("dimensions", std::int64_t{8});
  request.parameters.set("batch_size", std::int64_t{64});
  request.parameters.set("learning_rate", 0.02);
  return request;
}

TEST(EarlyStopping, CountsAsRecBole) {
  EarlyStopping stopping(2);
  EXPECT_TRUE(stopping.observe(0, 0.10000));
  EXPECT_TRUE(stopping.observe(1, 0.10001));  // rounds to a tie, and a tie is a gain
  EXPECT_EQ(stopping.best_epoch, 1);
  EXPECT_FALSE(stopping.observe(2, 0.09));
  EXPECT_FALSE(stopping.observe(3, 0.09));
  EXPECT_FALSE(stopping.stop());  // patience 2: the third evaluation without gain ends it
  EXPECT_FALSE(stopping.observe(4, 0.0999));
  EXPECT_TRUE(stopping.stop());
}

TEST(EarlyStopping, PatienceZeroNeverStops) {
  EarlyStopping stopping(0);
  stopping.observe(0, 1);
  for (int epoch = 1; epoch < 100; ++epoch) stopping.observe(epoch, 0);
  EXPECT_FALSE(stopping.stop());
}

TEST(Trainer, KeepsTheBestEpochAndReportsIt) {
  const auto data = two_tastes();
  RecordingSink sink;
  const RunResult result = train(bpr_request(40, 5), data.split, data.dataset, sink, {});
  ASSERT_EQ(sink.state, RunState::Done);
  ASSERT_EQ(static_cast<std::int64_t>(sink.rows.size()), result.epochs_run);
  double best = 0;
  for (const auto& row : sink.rows) best = std::max(best, row.validation.at("ndcg@10"));
  EXPECT_NEAR(sink.rows[static_cast<std::size_t>(result.best_epoch)].validation.at("ndcg@10"), best,
              1e-4);
  EXPECT_DOUBLE_EQ(result.validation.at("ndcg@10"),
                   sink.rows[static_cast<std::size_t>(result.best_epoch)].validation.at("ndcg@10"));
  EXPECT_EQ(content_hash(sink.kept), result.weights_hash);
  EXPECT_EQ(sink.test->metrics, result.test);
  EXPECT_GT(sink.rows.front().losses.front().second, sink.rows.back().losses.front().second);
}

TEST(Trainer, ResumeFromAnyCheckpointEqualsTheUninterruptedRun) {
  const auto data = two_tastes();
  const RunRequest request = bpr_request(30, 0);
  RecordingSink whole;
  const RunResult expected = train(request, data.split, data.dataset, whole, {});
  for (const std::int64_t stop_after : {0, 1, 13}) {
    JobContext job;
    RecordingSink first;
    first.on_epoch = [&](const EpochRow& row) {
      if (row.epoch == stop_after) job.token().cancel();
    };
    const RunResult partial = train(request, data.split, data.dataset, first, job);
    EXPECT_EQ(first.state, RunState::Cancelled);
    EXPECT_EQ(partial.epochs_run, stop_after + 1);
    EXPECT_FALSE(first.kept.empty()) << "a cancelled run keeps its best epoch";
    ASSERT_FALSE(first.checkpoints.empty());

    RecordingSink second;
    const RunResult resumed =
        train(request, data.split, data.dataset, second, {}, first.checkpoints.back());
    EXPECT_EQ(second.rows.front().epoch, stop_after + 1);
    EXPECT_EQ(resumed.weights_hash, expected.weights_hash);
    EXPECT_EQ(resumed.best_epoch, expected.best_epoch);
    EXPECT_EQ(resumed.test, expected.test);
  }
}

TEST(Trainer, SeedsRepeatAndThreadsDoNotMatter) {
  const auto data = two_tastes();
  RunRequest request = bpr_request(8, 0);
  const auto hash = [&](std::uint64_t seed, int threads) {
    request.seed = seed;
    request.threads = threads;
    RecordingSink sink;
    return train(request, data.split, data.dataset, sink, {}).weights_hash;
  };
  EXPECT_EQ(hash(1, 1), hash(1, 1));
  EXPECT_EQ(hash(1, 1), hash(1, 2));
  EXPECT_NE(hash(1, 1), hash(2, 1));
}

TEST(Trainer, WithoutValidationTheLastEpochIsKept) {
  const auto data = two_tastes();
  RunRequest request = bpr_request(6, 3);
  request.validate = false;
  RecordingSink sink;
  const RunResult result = train(request, data.split, data.dataset, sink, {});
  EXPECT_EQ(result.epochs_run, 6);
  EXPECT_EQ(result.best_epoch, 5);
  EXPECT_TRUE(result.validation.empty());
  EXPECT_FALSE(result.test.empty());
}

TEST(Trainer, CancelledWithoutValidationKeepsWhatItHas) {
  const auto data = two_tastes();
  RunRequest request = bpr_request(1000, 0);
  request.validate = false;
  JobContext job;
  RecordingSink sink;
  sink.on_epoch = [&](const EpochRow& row) {
    if (row.epoch == 3) job.token().cancel();
  };
  const RunResult result = train(request, data.split, data.dataset, sink, job);
  EXPECT_EQ(sink.state, RunState::Cancelled);
  EXPECT_EQ(result.best_epoch, 3);
  EXPECT_FALSE(sink.kept.empty());
  EXPECT_FALSE(result.test.empty());
}

TEST(Trainer, AnInterruptionEndsAfterTheEpochAndEvaluatesNothing) {
  const auto data = two_tastes();
  const RunRequest request = bpr_request(30, 0);
  RecordingSink whole, first, second;
  const RunResult expected = train(request, data.split, data.dataset, whole, {});
  const Interruption interruption;
  first.on_epoch = [&](const EpochRow& row) {
    if (row.epoch == 4) interruption.request(Interruption::When::AfterEpoch);
  };
  const RunResult partial =
      train(request, data.split, data.dataset, first, {}, {}, {.interruption = interruption});
  EXPECT_EQ(first.state, RunState::Interrupted);
  EXPECT_EQ(partial.epochs_run, 5);
  EXPECT_TRUE(first.kept.empty()) << "the rest is for later";
  EXPECT_FALSE(first.test);
  ASSERT_FALSE(first.checkpoints.empty());
  EXPECT_EQ(first.checkpoints.back().epochs_run, 5);
  const RunResult resumed =
      train(request, data.split, data.dataset, second, {}, first.checkpoints.back());
  EXPECT_EQ(resumed.weights_hash, expected.weights_hash);
  EXPECT_EQ(resumed.test, expected.test);
}

TEST(Trainer, WhatWasCancelledByAnInterruptionIsInterrupted) {
  const auto data = two_tastes();
  const JobContext job;
  const Interruption interruption;
  RecordingSink sink;
  sink.on_epoch = [&](const EpochRow&) {
    interruption.request(Interruption::When::Now);
    job.token().cancel();
  };
  train(bpr_request(30, 0), data.split, data.dataset, sink, job, {},
        {.interruption = interruption});
  EXPECT_EQ(sink.state, RunState::Interrupted);
  EXPECT_EQ(sink.rows.size(), 1U);
}

/// 10,001 users of 10,000 items, each of whom is tested by one of their two.
TEST(Trainer, ACancelIsNotHeldUpByALongTest) {
  DatasetBuilder builder;
  for (int user = 0; user < 10'001; ++user)
    for (const int item : {user % 10'000, (user + 1) % 10'000})
      builder.add_interaction(std::to_string(user), std::to_string(item), 5, kNoTime);
  const Dataset dataset = builder.build();
  const SplitRecipe recipe{.train = 0.5, .validation = 0, .test = 0.5};
  const Split split = make_split(dataset, assign_parts(dataset, recipe), recipe);
  const JobContext job;
  RunRequest request = bpr_request(9, 0);
  request.validate = false;
  RecordingSink sink;
  sink.on_epoch = [&](const EpochRow&) { job.token().cancel(); };
  const RunResult result = train(request, split, dataset, sink, job);
  EXPECT_EQ(sink.state, RunState::Cancelled);
  EXPECT_FALSE(sink.kept.empty()) << "what there is is kept";
  EXPECT_TRUE(result.test.empty());
  EXPECT_FALSE(sink.message.empty()) << "and that it is not tested is told";
}

TEST(Trainer, TheClockOfARunGoesOnWhereItStood) {
  const auto data = two_tastes();
  RecordingSink sink;
  const RunResult result =
      train(bpr_request(2, 0), data.split, data.dataset, sink, {}, {}, {.elapsed = 1000});
  EXPECT_GT(sink.rows.front().elapsed, 1000);
  EXPECT_GE(result.total_seconds, sink.rows.back().elapsed);
}

TEST(Trainer, PausedTrainingGoesOnToTheSameWeights) {
  const auto data = two_tastes();
  const RunRequest request = bpr_request(30, 0);
  RecordingSink whole;
  const RunResult expected = train(request, data.split, data.dataset, whole, {});
  std::optional<Checkpoint> checkpoint;
  RunResult result;
  for (const std::int64_t epochs : {1, 1, 12, 30}) {
    RecordingSink sink;
    result = train(request, data.split, data.dataset, sink, {}, checkpoint, {.epochs = epochs});
    EXPECT_EQ(sink.state, RunState::Done);
    EXPECT_EQ(result.epochs_run, epochs);
    if (!sink.checkpoints.empty()) checkpoint = sink.checkpoints.back();
  }
  EXPECT_EQ(result.weights_hash, expected.weights_hash);
  EXPECT_EQ(result.test, expected.test);
}

TEST(Trainer, ALimitInSecondsEndsAfterTheEpochAtHand) {
  const auto data = two_tastes();
  RecordingSink sink;
  const RunResult result =
      train(bpr_request(30, 0), data.split, data.dataset, sink, {}, std::nullopt, {.seconds = 0});
  EXPECT_EQ(result.epochs_run, 1);
  ASSERT_EQ(sink.checkpoints.size(), 1U);
  EXPECT_EQ(sink.checkpoints[0].epochs_run, 1);
}

TEST(Trainer, LeavesTheTestPartAloneWhereItIsTold) {
  const auto data = two_tastes();
  RecordingSink sink;
  const RunResult result =
      train(bpr_request(12, 0), data.split, data.dataset, sink, {}, std::nullopt, {.test = false});
  EXPECT_TRUE(result.test.empty());
  EXPECT_TRUE(result.last_test.empty());
  EXPECT_FALSE(result.validation.empty());
  EXPECT_FALSE(sink.test);
}

TEST(Trainer, AnEmptyTrainingPartIsRefused) {
  auto data = two_tastes();
  data.split.train =
      InteractionMatrix::from_pairs(data.split.train.users(), data.split.train.items(), {});
  RecordingSink sink;
  EXPECT_THROW(train(bpr_request(3, 0), data.split, data.dataset, sink, {}), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
}

TEST(Trainer, WhatCannotEvenBeginIsFinishedAsFailed) {
  const auto data = two_tastes();
  RunRequest request = bpr_request(3, 0);
  request.model = "no such model";
  RecordingSink sink;
  EXPECT_THROW(train(request, data.split, data.dataset, sink, {}), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
  EXPECT_NE(sink.message.english().find("no such model"), std::string::npos)
      << sink.message.english();
}

/// A checkpoint after a few good epochs from which training goes on to numbers that are none.
Checkpoint poisoned(const test::TinyData& data, const RunRequest& request) {
  JobContext job;
  RecordingSink sink;
  sink.on_epoch = [&](const EpochRow& row) {
    if (row.epoch == 3) job.token().cancel();
  };
  train(request, data.split, data.dataset, sink, job);
  Checkpoint checkpoint = sink.checkpoints.back();
  checkpoint.weights = owned(checkpoint.weights);
  std::vector<float> user(checkpoint.weights.at("user").as<float>().begin(),
                          checkpoint.weights.at("user").as<float>().end());
  std::ranges::fill(user, std::numeric_limits<float>::infinity());
  const auto shape = checkpoint.weights.at("user").shape;
  checkpoint.weights["user"] = Tensor::of(std::span<const float>(user), shape);
  return checkpoint;
}

TEST(Trainer, ARunThatDivergesKeepsAndTestsTheBestEpochBefore) {
  const auto data = two_tastes();
  const RunRequest request = bpr_request(30, 0);
  const Checkpoint checkpoint = poisoned(data, request);
  ASSERT_GE(checkpoint.best_epoch, 0);
  RecordingSink sink;
  const std::string told =
      test::error_of([&] { train(request, data.split, data.dataset, sink, {}, checkpoint); });
  EXPECT_EQ(sink.state, RunState::Failed);
  EXPECT_TRUE(sink.result.diverged);
  EXPECT_THAT(told, testing::HasSubstr("no longer a number in epoch 5; try a smaller learning"));
  EXPECT_THAT(told, testing::HasSubstr("the best epoch before, "));
  EXPECT_EQ(sink.message.english(), told);
  EXPECT_EQ(content_hash(sink.kept), content_hash(checkpoint.best_weights));
  EXPECT_TRUE(sink.result.test.contains("ndcg@10"));
  EXPECT_EQ(sink.test->metrics, sink.result.test);
}

TEST(Trainer, ARunThatDivergesBeforeAnythingWasGoodKeepsNothing) {
  const auto data = two_tastes();
  const RunRequest request = bpr_request(30, 0);
  Checkpoint checkpoint = poisoned(data, request);
  checkpoint.best_epoch = -1;
  checkpoint.best_weights.clear();
  RecordingSink sink;
  EXPECT_THROW(train(request, data.split, data.dataset, sink, {}, checkpoint), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
  EXPECT_TRUE(sink.result.diverged);
  EXPECT_TRUE(sink.kept.empty());
  EXPECT_FALSE(sink.test);
}

TEST(Trainer, SaysWhatIsWorthKnowingOfAResult) {
  const auto data = two_tastes();
  RunRequest request{.model = "slim", .preset = "default", .threads = 1};
  request.parameters = model_spec("slim").preset("default");
  request.parameters.set("alpha", 1000.0);
  RecordingSink sink;
  train(request, data.split, data.dataset, sink, {});
  EXPECT_EQ(sink.state, RunState::Done);
  EXPECT_THAT(sink.message.english(),
              testing::AllOf(testing::HasSubstr("largest violation"),
                             testing::HasSubstr("no weight is left"),
                             testing::HasSubstr("every list holds one score only"),
                             testing::HasSubstr("fill=popularity")));
}

}  // namespace
}  // namespace hankki
