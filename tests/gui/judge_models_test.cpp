// SPDX-License-Identifier: GPL-3.0-or-later
#include <QToolButton>

#include "core/bandit/comparison.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/trainer.h"
#include "core/workbench/list_worlds.h"
#include "tests/gui/judge_view_fixture.h"
#include "tests/support/tiny_data.h"
#include "ui/bandit/judge/interleaving_view.h"
#include "ui/bandit/judge/pay_view.h"
#include "ui/bandit/judge/rounds_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// On a workspace with the two-tastes data and trained models.
template <typename View>
class OnTrainedModels : public test::JudgeViewTest {
 protected:
  std::filesystem::path path() const { return folder.path() / "w"; }

  void openWith(const std::vector<std::string>& models) {
    const test::TinyData data = test::two_tastes();
    {
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      const DatasetId dataset =
          workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
      const SplitId split = workspace->splits().add(
          dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
      for (const std::string& model : models) {
        RunRequest request{.model = model, .preset = "default", .threads = 1, .ks = {5}};
        request.parameters = model_spec(model).preset("default");
        const RunId id = workspace->runs().add(split, request);
        train(request, data.split, data.dataset, *workspace->runs().sink(id), {});
      }
    }
    open<View>();
    session.state().openWorkspace(path());
    ASSERT_TRUE(waitFor([&] { return session.state().dataset() && session.jobs().isIdle(); }));
  }
  View& shown() { return static_cast<View&>(*view); }
};
using InterleavingViewTest = OnTrainedModels<InterleavingView>;
using PayViewTest = OnTrainedModels<PayView>;
using RoundsViewTest = OnTrainedModels<RoundsView>;

TEST_F(InterleavingViewTest, OneModelAloneCanNotBeAskedFor) {
  openWith({"mostpop"});
  EXPECT_FALSE(button("ask").isEnabled());
  EXPECT_TRUE(button("ask").toolTip().contains("two trained models"));
}

TEST_F(InterleavingViewTest, ShowsWhatCoreSaysOfTheRealLists) {
  openWith({"mostpop", "itemknn", "ease"});
  set("interleavingForm", "visits", std::int64_t{2000});
  ask();
  ASSERT_NE(shown().found(), nullptr) << stripText().toStdString();
  const InterleavingView::Answer& found = *shown().found();
  ASSERT_EQ(found.runs.size(), 3U);
  std::vector<RunId> ids;
  for (const RunInfo& run : found.runs) ids.push_back(run.id);
  const auto workspace = Workspace::open(path(), Workspace::Access::ReadOnly);
  const RunWorld world = make_run_world(*workspace, {.runs = ids}, {}, {});
  const ListInterleaving expected = interleave_lists(world.world, {.visits = 2000}, {});
  QAbstractItemModel& rows = table("interleavedModels");
  ASSERT_EQ(rows.rowCount(), 3);
  for (int row = 0; row < 3; ++row) {
    const InterleavedPair& pair = expected.pairs[static_cast<std::size_t>(row)];
    EXPECT_EQ(rows.index(row, 2).data(SortRole).toDouble(), static_cast<double>(pair.wins.wins));
    EXPECT_EQ(rows.index(row, 4).data(SortRole).toDouble(), static_cast<double>(pair.wins.ties));
    EXPECT_EQ(rows.index(row, 6).data(SortRole).toDouble(), pair.p);
  }
  QTest::mouseClick(find<Segment>("interleavingTabs").findChild<QToolButton*>("models"),
                    Qt::LeftButton);
  for (int row = 0; row < 3; ++row)
    EXPECT_EQ(rows.index(row, 2).data(SortRole).toDouble(),
              static_cast<double>(expected.arms[static_cast<std::size_t>(row)].clicks));
}

TEST_F(InterleavingViewTest, AnAnswerGoesWithItsWorkspace) {
  openWith({"mostpop", "itemknn"});
  set("interleavingForm", "visits", std::int64_t{200});
  ask();
  ASSERT_NE(shown().found(), nullptr) << stripText().toStdString();
  EXPECT_TRUE(view->canExport());
  const auto other = folder.path() / "other";
  Workspace::open(other, Workspace::Access::ReadWrite);
  session.state().openWorkspace(other);
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown().found(), nullptr);
  EXPECT_FALSE(view->canExport());
  EXPECT_TRUE(view->findChild<EmptyState*>()->isVisible());
}

TEST_F(PayViewTest, ShowsLiftGainsAndSegmentsAsCoreHasThem) {
  openWith({"mostpop", "ease"});
  set("payForm", "visits", std::int64_t{1000});
  set("payForm", "least_users", std::int64_t{5});
  set("payForm", "permutations", std::int64_t{99});
  ask();
  ASSERT_NE(shown().value(), nullptr) << stripText().toStdString();
  RunListsSetting lists;
  for (const RunInfo& run : shown().value()->world.runs) lists.runs.push_back(run.id);
  BanditValueTask task{.gain_visits = 1000, .segments = {.least_users = 5, .permutations = 99}};
  task.request = {.environment = lists, .policy = parse_policy("blend:holdback=.2")};
  task.request.visits = 1000;
  const auto workspace = Workspace::open(path(), Workspace::Access::ReadOnly);
  const BanditValue expected = judge_value(*workspace, task, {}, {});
  QAbstractItemModel& rows = table("payTable");
  ASSERT_EQ(rows.rowCount(), 2);
  for (int row = 0; row < 2; ++row) {
    const auto run = static_cast<std::size_t>(row);
    EXPECT_EQ(rows.index(row, 1).data(SortRole).toDouble(),
              expected.result.phases.back().shares()[run]);
    EXPECT_EQ(rows.index(row, 2).data(SortRole).toDouble(), expected.mixture.shares[run]);
    EXPECT_EQ(rows.index(row, 3).data(SortRole).toDouble(), expected.mixture.gains[run].gain);
  }
  QTest::mouseClick(find<Segment>("payTabs").findChild<QToolButton*>("segments"), Qt::LeftButton);
  ASSERT_EQ(rows.rowCount(), static_cast<int>(expected.tree.size()));
  EXPECT_EQ(text(rows, 0, 0), "All users");
  EXPECT_EQ(rows.index(0, 1).data(SortRole).toDouble(),
            static_cast<double>(expected.tree[0].users));
}

TEST_F(RoundsViewTest, ShowsEachRoundAsCoreHasIt) {
  openWith({"itemknn"});
  set("roundsForm", "visits", std::int64_t{200});
  set("roundsForm", "rounds", std::int64_t{2});
  ask();
  ASSERT_EQ(shown().rounds().size(), 3U) << stripText().toStdString();
  QAbstractItemModel& rows = table("roundsTable");
  ASSERT_EQ(rows.rowCount(), 3);
  for (int row = 0; row < 3; ++row) {
    const RetrainRound& round = shown().rounds()[static_cast<std::size_t>(row)];
    EXPECT_EQ(rows.index(row, 2).data(SortRole).toDouble(), static_cast<double>(round.added));
    EXPECT_EQ(rows.index(row, 3).data(SortRole).toDouble(), round.shown.at("gini"));
    EXPECT_EQ(rows.index(row, 4).data(SortRole).toDouble(), round.shown.at("coverage"));
  }
  EXPECT_TRUE(view->canExport());
}

}  // namespace
}  // namespace hankki
