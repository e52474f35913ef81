// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "core/models/registry.h"
#include "ui/tables/run_queue_model.h"
#include "ui/tables/run_table_model.h"

namespace hankki {
namespace {

std::vector<RunInfo> someRuns(int count) {
  std::vector<RunInfo> runs;
  for (RunId id = 1; id <= count; ++id) {
    RunInfo& run = runs.emplace_back();
    run.id = id;
    run.split = 1;
    run.state = RunState::Done;
    run.request.model = id % 2 == 0 ? "bpr" : "ease";
    run.request.parameters = model_spec(run.request.model).preset("default");
    run.result.epochs_run = 100;
    run.result.test = {{"ndcg@10", 0.001 * static_cast<double>(id % 97)}};
  }
  return runs;
}

/// Seconds of this process's work.
template <typename Work>
double costOf(Work&& work) {
  const std::clock_t before = std::clock();
  work();
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

/// What eight times as many runs cost: 8 times as much where it grows with them, 64 times with
/// their square.
template <typename Work>
double growthOf(Work&& work) {
  constexpr int kFew = 1000;
  const auto few = someRuns(kFew), many = someRuns(8 * kFew);
  const auto least = [&](const std::vector<RunInfo>& runs) {
    double cost = costOf([&] { work(runs); });
    for (int again = 0; again < 4; ++again) cost = std::min(cost, costOf([&] { work(runs); }));
    return cost;
  };
  return least(many) / least(few);
}

constexpr double kFarFromSquare = 24;

TEST(ManyRuns, TheQueueGrowsWithThem) {
  const auto show = [](const std::vector<RunInfo>& runs) {
    RunQueueModel model;
    model.setSplit(1);
    model.setRuns(runs);
    const QPersistentModelIndex last(model.index(model.rowCount() - 1, 0));
    model.setQueue(0, false, {1, 2, 3}, true);  // other rows on top
    for (const RunInfo& run : runs) model.rowOf(run.id);
    EXPECT_EQ(model.rowCount(), static_cast<int>(runs.size()));
    EXPECT_TRUE(last.isValid());
  };
  EXPECT_LT(growthOf(show), kFarFromSquare);
}

TEST(ManyRuns, TheTableGrowsWithThem) {
  const auto show = [](const std::vector<RunInfo>& runs) {
    RunTableModel model;
    model.setRuns(runs);
    for (const RunInfo& run : runs) model.styleOf(run.id);
    for (int row = 0; row < model.rowCount(); ++row) model.data(model.index(row, 0), VariantRole);
    EXPECT_EQ(model.rowCount(), static_cast<int>(runs.size()));
  };
  EXPECT_LT(growthOf(show), kFarFromSquare);
}

// Curves, bars and parameters are read and drawn for these alone.
TEST(ManyRuns, TheNewestAreLookedAtFirst) {
  RunTableModel model;
  model.setRuns(someRuns(500));
  const auto checked = model.checkedRuns();
  ASSERT_EQ(checked.size(), RunTableModel::kUsuallyChecked);
  EXPECT_EQ(checked.back().id, 500);
  EXPECT_EQ(checked.front().id, 481);
  auto more = someRuns(501);
  model.setRuns(more);
  EXPECT_EQ(model.checkedRuns().size(), RunTableModel::kUsuallyChecked)
      << "the user's choice stays";
}

}  // namespace
}  // namespace hankki
