// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>

#include "core/base/file.h"
#include "core/data/import.h"
#include "core/workbench/datasets.h"
#include "core/workbench/experiments.h"
#include "tests/gui/bandit_by_hand.h"
#include "tests/gui/bandit_page_fixture.h"
#include "ui/bandit/live_export.h"
#include "ui/bandit/truth_view.h"
#include "ui/plots/plot.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

/// Three models of the built-in recipes, 50,000 visits with a drift at half time: watched live,
/// exported, and all that is claimed of it worked out once more by other means.
class BanditWholeTest : public test::BanditPageTest {
 protected:
  static constexpr std::int64_t kVisits = 50'000, kDrift = 25'000;

  test::TinyData makeData() override {
    Imported made = run_import({.kind = ImportKind::Builtin}, {});
    test::TinyData data{std::move(made.dataset), {}};
    const SplitRecipe recipe{.seed = 7};
    data.split = make_split(data.dataset, assign_parts(data.dataset, recipe), recipe);
    return data;
  }
  std::string read(const char* name) {
    QFile file(QString::fromStdString((folder.path() / name).string()));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll().toStdString();
  }
};

TEST_F(BanditWholeTest, WhatTheWindowSaysOfFiftyThousandVisitsIsTrue) {
  begin("lists", kVisits, kDrift, "max", 2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return playback().state() == LiveState::Over; }, 600'000));
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.jobs().isIdle(); }, 600'000));
  const LiveFrame frame = playback().frame();
  ASSERT_EQ(frame.visits(), kVisits);
  const ListWorld& world = *history().world;
  ASSERT_EQ(world.arms.size(), 3u);

  // The truth before and after the drift, from the lists and what the users held back.
  std::vector<double> worth;
  std::vector<std::size_t> sources{0, 1, 2};
  for (const std::size_t source : sources) worth.push_back(test::wholeListByHand(world, source));
  ASSERT_EQ(history().changes.size(), 1u);
  EXPECT_EQ(history().changes[0].visit, kDrift);
  const auto best = std::ranges::max_element(worth) - worth.begin();
  const auto worst = std::ranges::min_element(worth) - worth.begin();
  EXPECT_NE(best, worst);
  for (std::size_t arm = 0; arm < 3; ++arm)
    EXPECT_NEAR(history().changes[0].before[arm], worth[arm], 1e-9);
  std::swap(worth[static_cast<std::size_t>(best)], worth[static_cast<std::size_t>(worst)]);
  std::swap(sources[static_cast<std::size_t>(best)], sources[static_cast<std::size_t>(worst)]);
  for (std::size_t arm = 0; arm < 3; ++arm) {
    EXPECT_NEAR(history().changes[0].after[arm], worth[arm], 1e-9);
    EXPECT_NEAR(frame.point().state.truth[arm], worth[arm], 1e-9);
  }
  EXPECT_EQ(frame.point().state.best, static_cast<std::size_t>(worst)) << "it has the best list";

  // What was shown and clicked, counted visit by visit.
  std::vector<std::int64_t> filled(3), clicks(3), late(3);
  const ExperimentWorld again =
      make_experiment_world(*session.state().workspace(), playback().request(), {}, {});
  const PlayedSink count{.take =
                             [&](const PlayedVisit& visit) {
                               for (const PlayedSlot& slot : visit.choices) {
                                 const auto arm = static_cast<std::size_t>(slot.arm);
                                 ++filled[arm];
                                 clicks[arm] += slot.reward > 0;
                                 late[arm] += visit.number >= kVisits - history().window();
                               }
                             },
                         .propensities = false};
  simulate_lists(again.runs.world, again.request.policy, list_trials_from(again.request), &count,
                 {});
  EXPECT_EQ(frame.point().state.shown, filled);
  const std::vector<double> shares = history().shares(frame.shown);
  const double all = static_cast<double>(late[0] + late[1] + late[2]);
  for (std::size_t arm = 0; arm < 3; ++arm) {
    EXPECT_EQ(frame.point().state.rewarded[arm], static_cast<double>(clicks[arm]));
    EXPECT_NEAR(shares[arm], static_cast<double>(late[arm]) / all, 1e-12);
    // A blend counts a click for a model, and a slot without one against it.
    const Beta begun = history().points.front().beliefs[arm], now = frame.point().beliefs[arm];
    EXPECT_NEAR(now.a - begun.a, static_cast<double>(clicks[arm]), 1e-6);
    EXPECT_NEAR(now.b - begun.b, static_cast<double>(filled[arm] - clicks[arm]), 1e-6);
  }

  // The verdict.
  const std::vector<double> chances = test::chancesByGrid(frame.point().beliefs);
  for (std::size_t arm = 0; arm < 3; ++arm)
    EXPECT_NEAR(frame.point().best.probability[arm], chances[arm], 1e-3);  // of a grid
  const auto leader = std::ranges::max_element(chances) - chances.begin();
  EXPECT_EQ(frame.point().verdict.leader, static_cast<std::size_t>(leader));
  const QString verdict = find<QLabel>("verdict").text();
  EXPECT_TRUE(verdict.contains(history().arms[static_cast<std::size_t>(leader)].name))
      << verdict.toStdString();

  // The mixture against the best single list.
  auto* truth = view().findChild<TruthView*>();
  ASSERT_TRUE(waitFor([&] { return truth->isUpToDate(); }));
  const Moments mixed = test::mixtureByHand(world, sources, shares, 20'000);
  EXPECT_NEAR(truth->mixture()->value.mean, mixed.mean,
              4 * std::hypot(mixed.se, truth->mixture()->value.se));
  const double more = mixed.mean - worth[static_cast<std::size_t>(worst)];
  if (std::abs(more) > 8 * mixed.se) {
    EXPECT_TRUE(find<QLabel>("mixtureWorth").text().contains(more > 0 ? "more than" : "less than"));
  }

  // Written and read.
  write_file_atomically(folder.path() / "moments.csv", momentsCsv(history()));
  write_file_atomically(folder.path() / "models.csv", modelsCsv(frame));
  const std::string moments = read("moments.csv");
  EXPECT_EQ(std::ranges::count(moments, '\n'),
            static_cast<std::ptrdiff_t>(1 + 3 * history().points.size()));
  EXPECT_EQ(std::ranges::count(read("models.csv"), '\n'), 4);
  for (const char* plot : {"trafficPlot", "beliefPlot"}) {
    const auto file = folder.path() / (std::string(plot) + ".svg");
    find<Plot>(plot).renderToFile(file, QSize(800, 400), lightTokens());
    EXPECT_GT(std::filesystem::file_size(file), 1000u) << plot;
  }
  playback().seek(kDrift);
  EXPECT_EQ(playback().frame().visits(), kDrift) << "the moment of the drift was kept";
  EXPECT_EQ(playback().frame().point().state.truth, history().changes[0].before);
}

}  // namespace
}  // namespace hankki
