// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QInputDialog>
#include <QSignalSpy>
#include <QTableView>

#include "core/bandit/comparison.h"
#include "core/workbench/experiments.h"
#include "tests/gui/bandit_page_fixture.h"
#include "ui/bandit/experiments_view.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/stored_experiments.h"

namespace hankki {
namespace {

/// The list of stored experiments beside the simulation that makes them.
class BanditExperimentsTest : public test::BanditPageTest {
 protected:
  void SetUp() override {
    BanditPageTest::SetUp();
    experiments();
  }
  ExperimentsView& experiments() {
    clickIn("banditTabs", "experiments");
    return *page().findChild<ExperimentsView*>();
  }
  const std::vector<ExperimentInfo>& all() {
    return page().findChild<ExperimentsView*>()->stored().all();
  }
  bool waitState(RunState state) {
    return waitFor([&] {
      return session.jobs().isIdle() && !all().empty() && all().back().work.state == state;
    });
  }
  std::vector<std::int64_t> shown() { return history().points.back().state.shown; }
};

TEST_F(BanditExperimentsTest, WhatWasPlayedIsKeptWithItsReplicationsAndOpensAgain) {
  begin("lists", 400, 200, "max", 3);
  ASSERT_TRUE(waitOver());
  ASSERT_TRUE(waitState(RunState::Done));
  EXPECT_EQ(all().front().reached, 400);
  EXPECT_EQ(all().front().done, 3);
  EXPECT_EQ(all().front().request, playback().request());
  const ExperimentReport report = report_experiment(*session.state().workspace(), 1);
  ASSERT_TRUE(report.lists);
  EXPECT_EQ(report.lists->replications.front().slots_of, shown())
      << "the first replication is what was watched";

  const auto before = shown();
  begin("arms", 50, 0, "max", 1);
  ASSERT_TRUE(waitOver());
  ASSERT_TRUE(waitState(RunState::Done));
  clickIn("banditTabs", "live");
  page().visit({.experiment = 1});
  const auto* list = page().findChild<ExperimentsView*>();
  EXPECT_TRUE(list->isVisible());
  ASSERT_TRUE(list->chosen());
  EXPECT_EQ(list->chosen()->id, 1);
  click("openExperiment");
  ASSERT_TRUE(waitFor([&] { return history().hasLists(); }));
  ASSERT_TRUE(waitOver());
  EXPECT_EQ(shown(), before);
  EXPECT_FALSE(history().replicated.empty()) << "read, not made again";
  EXPECT_EQ(all().size(), 2u);
}

TEST_F(BanditExperimentsTest, WhatWasStoppedGoesOnWithAllThatWasDoneToIt) {
  begin("arms", 3000, 0, "16", 1);
  ASSERT_TRUE(waitFor([&] { return history().visits() > 10; }));
  click("play");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Paused; }));
  click("injectDrift");
  ASSERT_TRUE(waitFor([&] { return history().changes.size() == 1; }));
  ASSERT_TRUE(waitState(RunState::Interrupted));
  const std::int64_t reached = history().visits();
  EXPECT_EQ(all().front().reached, reached);
  EXPECT_EQ(all().front().request.interventions.size(), 1u);

  begin("arms", 20, 0, "max", 1);
  ASSERT_TRUE(waitOver());
  experiments().choose(1);
  EXPECT_TRUE(find<QAbstractButton>("resumeExperiment").isEnabled());
  click("openExperiment");
  ASSERT_TRUE(waitFor([&] { return playback().stored() == 1 && session.jobs().isIdle(); }));
  EXPECT_EQ(history().visits(), reached) << "as far as it was";
  EXPECT_EQ(playback().state(), LiveState::Paused);
  clickIn("speeds", "max");
  experiments().choose(1);
  click("resumeExperiment");
  ASSERT_TRUE(waitFor([&] { return history().visits() == 3000; }));
  ASSERT_TRUE(waitOver());
  ASSERT_TRUE(waitFor([&] { return all().front().work.state == RunState::Done; }));
  const auto again = make_arms_player(all().front().request);
  again->advance(3000, nullptr, {});
  EXPECT_EQ(again->state().shown, shown()) << "the same as if it had never been stopped";

  experiments().choose(1);
  EXPECT_FALSE(find<QAbstractButton>("resumeExperiment").isEnabled());
  const auto before = shown();
  click("runExperimentAgain");
  ASSERT_TRUE(waitFor([&] { return all().size() == 3; }));
  ASSERT_TRUE(waitOver());
  EXPECT_EQ(shown(), before);
}

TEST_F(BanditExperimentsTest, AnotherWindowsExperimentIsListedRenamedAndRemovedWithUndo) {
  EXPECT_TRUE(experiments().isVisible());
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  ExperimentRequest request;
  request.environment = BernoulliArms{.rates = {.5, .2}};
  request.policy = parse_policy("thompson");
  request.visits = 50;
  request.replications = 2;
  const ExperimentId id = other->experiments().add("theirs", request);
  other->experiments().sink(id)->ended(RunState::Interrupted, {});
  ASSERT_TRUE(waitState(RunState::Interrupted));
  experiments().choose(id);
  click("resumeExperiment");  // it lacks replications, and is not played
  ASSERT_TRUE(waitState(RunState::Done));
  EXPECT_EQ(all().front().done, 2);

  click("renameExperiment");
  auto* dialog = page().findChild<QInputDialog*>("experimentName");
  ASSERT_TRUE(dialog);
  dialog->setTextValue("ours");
  dialog->accept();
  ASSERT_TRUE(waitFor([&] { return all().front().name == "ours"; }));
  EXPECT_EQ(other->experiments().info(id).name, "ours");

  click("removeExperiment");
  ASSERT_TRUE(waitFor([&] { return all().empty(); }));
  session.removals().undo();
  ASSERT_TRUE(waitFor([&] { return all().size() == 1; }));
  EXPECT_EQ(all().front().done, 2);
}

TEST_F(BanditExperimentsTest, WhatIsPlayedOnElsewhereIsNotWrittenOver) {
  begin("arms", 3000, 0, "16", 1);
  ASSERT_TRUE(waitFor([&] { return history().visits() > 10; }));
  click("play");
  ASSERT_TRUE(waitState(RunState::Interrupted));
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  const ExperimentInfo info = other->experiments().info(1);
  {
    const auto sink = other->experiments().sink(1);
    sink->played(info.request, info.reached + 100);
    sink->ended(RunState::Interrupted, {});
  }
  click("play");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Failed; }));
  EXPECT_EQ(other->experiments().info(1).reached, info.reached + 100);
}

TEST_F(BanditExperimentsTest, WhatIsPlayedOnElsewhereRefusesWhatIsDoneToItOnce) {
  begin("arms", 3000, 0, "16", 1);
  ASSERT_TRUE(waitFor([&] { return history().visits() > 10; }));
  click("play");
  ASSERT_TRUE(waitState(RunState::Interrupted));
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  const ExperimentInfo info = other->experiments().info(1);
  {
    const auto sink = other->experiments().sink(1);
    sink->played(info.request, info.reached + 100);
    sink->ended(RunState::Interrupted, {});
  }
  QSignalSpy failed(&playback(), &LivePlayback::failed);
  click("injectDrift");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Failed; }));
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle(); })) << "it is not tried for ever";
  EXPECT_EQ(failed.count(), 1);
  EXPECT_TRUE(history().changes.empty());
}

TEST_F(BanditExperimentsTest, NothingIsDoneToWhatIsOnlyShownAgain) {
  begin("arms", 50, 0, "max", 1);
  ASSERT_TRUE(waitOver());
  ASSERT_TRUE(waitState(RunState::Done));
  bool enabled = true;
  QSignalSpy failed(&playback(), &LivePlayback::failed);
  const auto order = QObject::connect(&playback(), &LivePlayback::started, &page(), [&] {
    enabled = find<QAbstractButton>("injectDrift").isEnabled();
    playback().intervene({.kind = Intervention::Kind::Drift});
  });
  experiments().choose(1);
  click("openExperiment");
  ASSERT_TRUE(waitFor([&] { return failed.count() > 0 && session.jobs().isIdle(); }));
  EXPECT_FALSE(enabled);
  EXPECT_EQ(failed.count(), 1);
  EXPECT_EQ(history().visits(), 50) << "it is shown to its end";
  QObject::disconnect(order);
}

TEST_F(BanditExperimentsTest, ATableThatFollowsAnotherWindowKeepsItsWidths) {
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  ExperimentRequest request;
  request.environment = BernoulliArms{.rates = {.5, .2}};
  request.policy = parse_policy("thompson");
  request.visits = 5000;
  const ExperimentId id = other->experiments().add("theirs", request);
  ASSERT_TRUE(waitFor([&] { return !all().empty(); }));
  auto* rows = experiments().findChild<FigureRows*>();
  QSignalSpy resets(rows, &FigureRows::modelReset);
  auto& table = find<QTableView>("experiments");
  table.horizontalHeader()->resizeSection(1, 333);
  const auto sink = other->experiments().sink(id);
  sink->played(request, 1234);
  ASSERT_TRUE(waitFor([&] { return all().front().reached == 1234; }));
  EXPECT_TRUE(rows->cell(0, 5).text.startsWith("1,234"));
  EXPECT_EQ(table.columnWidth(1), 333);
  EXPECT_EQ(resets.count(), 0);
  sink->ended(RunState::Interrupted, {});
}

}  // namespace
}  // namespace hankki
