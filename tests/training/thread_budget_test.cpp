// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

using test::RecordingSink;

/// BPR "fast" deals its samples by the size of the team: its numbers show how many threads it had.
RunRequest request_of(int threads) {
  RunRequest request{.model = "bpr", .preset = "fast", .threads = threads, .ks = {5}};
  request.parameters = model_spec("bpr").preset("fast");
  request.parameters.set("epochs", std::int64_t{12});
  request.parameters.set("patience", std::int64_t{0});
  request.parameters.set("dimensions", std::int64_t{8});
  return request;
}

class TrainingUnderABudget : public testing::Test {
 protected:
  ~TrainingUnderABudget() override { set_threads(0); }

  std::string weights_of(int threads, RecordingSink& sink, const JobContext& job = {}) const {
    return train(request_of(threads), data.split, data.dataset, sink, job).weights_hash;
  }
  std::string weights_of(int threads) const {
    RecordingSink sink;
    return weights_of(threads, sink);
  }

  const test::TinyData data = test::two_tastes();
};

TEST_F(TrainingUnderABudget, ShowsInTheNumbers) { EXPECT_NE(weights_of(1), weights_of(2)); }

TEST_F(TrainingUnderABudget, KeepsItWhateverIsSetMeanwhile) {
  const std::string expected = weights_of(2);
  RecordingSink sink;
  sink.on_epoch = [](const EpochRow& row) { set_threads(1 + static_cast<int>(row.epoch) % 4); };
  EXPECT_EQ(weights_of(2, sink), expected);

  std::atomic<bool> over = false;
  std::thread other([&] {
    for (int count = 1; !over; count = count % 4 + 1) set_threads(count);
  });
  const std::string beside = weights_of(2);
  over = true;
  other.join();
  EXPECT_EQ(beside, expected);
}

TEST_F(TrainingUnderABudget, FollowsTheRequestAndNotTheJobAroundIt) {
  const std::string expected = weights_of(2);
  const ThreadBudget around(1);
  RecordingSink sink;
  EXPECT_EQ(weights_of(2, sink, JobContext().with_threads(3)), expected);
}

TEST_F(TrainingUnderABudget, RunsBesideAnotherAsItRunsAlone) {
  const std::string one = weights_of(1), two = weights_of(2);
  for (int round = 0; round < 5; ++round) {
    std::string one_beside;
    std::thread other([&] { one_beside = weights_of(1); });
    EXPECT_EQ(weights_of(2), two);
    other.join();
    EXPECT_EQ(one_beside, one);
  }
}

TEST_F(TrainingUnderABudget, LeavesNothingBehind) {
  set_threads(3);
  weights_of(1);
  EXPECT_EQ(threads(), 3);
  EXPECT_EQ(threads_here(), 3);
}

}  // namespace
}  // namespace hankki
