// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QTest>
#include <QTimer>

#include "core/data/builtin.h"
#include "tests/gui/loop_watch.h"
#include "ui/data/distribution_card.h"
#include "ui/data/table_card.h"
#include "ui/tables/interaction_table_model.h"
#include "ui/tables/recipe_table_model.h"
#include "ui/widgets/data_table.h"

namespace hankki {
namespace {

constexpr int kPatience = 120'000;
/// The project's rule is 50 ms of work; the rest is for a machine that does other things.
constexpr double kMostWork = 100;

TEST(DataTables, StayFluentWithAMillionInteractions) {
  const auto dataset = std::make_shared<const Dataset>(
      generate_sparse(226'570, 231'637, 1'132'367, 1, JobContext()));
  ASSERT_GT(dataset->interactions().size(), 1'000'000U);
  const DataViewPtr view = makeDataView(dataset, {});

  JobRunner jobs;
  TableCard card(jobs);
  card.resize(1200, 400);
  card.show();
  const auto settled = [&] { return QTest::qWaitFor([&] { return jobs.isIdle(); }, kPatience); };
  ASSERT_TRUE(settled());

  LoopWatch watch;
  const auto fluent = [&](const char* what) {
    ASSERT_TRUE(settled());
    bool drawn = false;  // what the new rows make the table do comes before a timer of 0 ms
    QTimer::singleShot(0, &card, [&] { drawn = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawn; }, kPatience));
    const auto gap = watch.takeLargest();
    std::printf("%s: largest gap %.0f ms by the clock, %.0f ms of work\n", what, gap.milliseconds,
                gap.cpuMilliseconds);
    EXPECT_LT(gap.cpuMilliseconds, kMostWork) << what;
  };
  DistributionCard plots;
  plots.resize(600, 400);
  plots.show();
  ASSERT_TRUE(settled());
  watch.takeLargest();
  plots.setView(view);
  fluent("plots");
  card.setView(view, {});
  card.showTab(TableCard::Interactions);
  fluent("showing");
  auto* table = card.findChild<DataTable*>("interactionTable");
  auto* model = static_cast<RowModel*>(table->model());
  EXPECT_EQ(model->rowCount(), static_cast<int>(dataset->interactions().size()));

  table->sortByColumn(InteractionTableModel::Rating, Qt::DescendingOrder);
  fluent("sorting");
  table->sortByColumn(InteractionTableModel::User, Qt::AscendingOrder);
  fluent("sorting again");
  model->setText(QString::fromStdString(dataset->users()[5]));
  fluent("searching");
  EXPECT_LT(model->rowCount(), 1'000'000);
  model->setText({});
  model->setOnly(QualityIssue::DuplicateRating);
  fluent("filtering");
  model->setOnly(std::nullopt);
  fluent("all again");
  table->scrollToBottom();
  fluent("scrolling to the end");
}

}  // namespace
}  // namespace hankki
