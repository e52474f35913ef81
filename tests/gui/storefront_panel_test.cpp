// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/workbench/autopilot.h"
#include "tests/gui/storefront_page_fixture.h"
#include "ui/plots/density_plot.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/live_panel_rows.h"
#include "ui/storefront/live_traffic.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

std::int64_t settledSlots(const Workspace& workspace) {
  std::int64_t all = 0;
  const auto served = workspace.batches().served();
  for (const BatchModel& model : served->models) all += model.successes + model.failures;
  return all;
}

/// What the demonstrator watches: it comes with the x-ray, visitors by themselves move it, and one
/// rating is seen to count while they go on.
TEST_F(StorefrontPageTest, ThePanelMovesByVisitorsAndTellsWhatOneRatingDid) {
  begin();
  visitUser(regular());
  EXPECT_FALSE(sees("livePanel"));
  click("xRaySwitch");
  ASSERT_TRUE(sees("livePanel"));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(find<LiveChances>().accessibleName().contains('%'));
  EXPECT_FALSE(find<QLabel>("liveVerdict").text().isEmpty());
  EXPECT_FALSE(sees("ratingEffect"));
  EXPECT_EQ(find<QLabel>("autopilotVisits").text(), "0 visits");

  auto& panel = find<LivePanel>("livePanel");
  emit find<Segment>("autopilotSpeed").chosen("200");
  const QString before = find<DensityPlot>("liveBeliefs").toCsv();
  click("autopilotSwitch");
  ASSERT_TRUE(waitFor([&] {
    return panel.autopilot().visits() >= 40 && find<DensityPlot>("liveBeliefs").toCsv() != before;
  }));
  EXPECT_GT(settledSlots(workspace()), 40);  // some an answer

  // A person's rating, while they go on.
  const RecipeFace first = cards().faces().front();
  visit().rate(first.id, 5);
  ASSERT_TRUE(waitFor([this] { return sees("ratingEffect"); }));
  EXPECT_TRUE(panel.autopilot().isOn());
  const QString effect = find<QLabel>("ratingEffect").text();
  EXPECT_TRUE(effect.startsWith(first.xray->model + ":")) << effect.toStdString();
  EXPECT_TRUE(effect.contains(QStringLiteral("→")));
  const auto& ratings = find<LiveRatings>().ratings();
  ASSERT_EQ(ratings.size(), 1U);
  EXPECT_EQ(ratings[0].arm.name, first.xray->model);
  EXPECT_EQ(ratings[0].stars, 5);
  EXPECT_EQ(ratings[0].name, first.name);

  // Withdrawn, it counts no more.
  visit().rate(first.id, {});
  ASSERT_TRUE(waitFor([this] { return find<LiveRatings>().ratings().empty(); }));

  // Closed, nobody comes any more; the x-ray stays, and brings the panel back.
  click("closeLivePanel");
  EXPECT_FALSE(sees("livePanel"));
  EXPECT_FALSE(panel.autopilot().isOn());
  EXPECT_FALSE(find<QAbstractButton>("autopilotSwitch").isChecked());
  ASSERT_TRUE(settle());
  const std::int64_t visits = panel.autopilot().visits();
  click("xRaySwitch");
  click("xRaySwitch");
  EXPECT_TRUE(sees("livePanel"));
  ASSERT_TRUE(settle());
  EXPECT_EQ(panel.autopilot().visits(), visits);
}

/// What was shown before anybody looked is seen at once.
TEST_F(StorefrontPageTest, ThePanelBeginsWithTheTrafficThatTheLogTellsOf) {
  begin();
  {
    const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
    Shop shop(*other, {}, {}, {});
    run_autopilot(shop, {.visits = 100, .seed = 3, .from = shopTime(), .filters = {}}, {});
  }
  click("xRaySwitch");
  ASSERT_TRUE(settle());
  auto& traffic = find<LiveTraffic>("liveTraffic");
  ASSERT_GE(traffic.moments().size(), 30U);
  std::int64_t before = -1;
  for (const TrafficMoment& moment : traffic.moments()) {
    EXPECT_GT(moment.visits, before);
    before = moment.visits;
    EXPECT_NEAR(std::accumulate(moment.shares.begin(), moment.shares.end(), 0.0), 1, 1e-9);
  }
  EXPECT_EQ(before, 100);
  // The mean over all visits is what each arm's slots come to.
  const auto served = *workspace().batches().served();
  const BatchModel& first = served.models.front();
  double share = 0;
  const double visits = static_cast<double>(traffic.moments().size() - 1);
  for (std::size_t i = 0; i + 1 < traffic.moments().size(); ++i)
    share += traffic.moments()[i].shares[0] / visits;
  EXPECT_NEAR(share, static_cast<double>(first.successes + first.failures) / 1000, .02);
}

}  // namespace
}  // namespace hankki::test
