// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storefront_page_fixture.h"
#include "ui/plots/density_plot.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/live_panel_rows.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

std::int64_t settledSlots(const Workspace& workspace) {
  std::int64_t all = 0;
  for (const BatchModel& model : workspace.batches().served()->models)
    all += model.successes + model.failures;
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

}  // namespace
}  // namespace hankki::test
