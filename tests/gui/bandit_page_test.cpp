// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <cmath>
#include <numeric>

#include "core/bandit/policy.h"
#include "core/workbench/list_worlds.h"
#include "tests/gui/bandit_by_hand.h"
#include "tests/gui/bandit_page_fixture.h"
#include "ui/bandit/event_rows.h"
#include "ui/bandit/live_export.h"
#include "ui/bandit/timeline_slider.h"
#include "ui/bandit/truth_view.h"
#include "ui/bandit/verdict_strip.h"
#include "ui/plots/plot.h"
#include "ui/session/language.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

using test::BanditPageTest;
using test::chancesByGrid;
using test::wholeListByHand;

TEST_F(BanditPageTest, WithoutASimulationItSaysWhatItIsForAndTheButtonAsks) {
  auto* empty = view().findChild<EmptyState*>();
  ASSERT_TRUE(empty->isVisible());
  EXPECT_FALSE(page().canExport());
  empty->button()->click();
  auto* dialog = page().findChild<QDialog*>("simulationDialog");
  ASSERT_TRUE(dialog && dialog->isVisible());
  dialog->reject();
  EXPECT_TRUE(empty->isVisible());
}

TEST_F(BanditPageTest, ArmsArePlayedToTheEndAsTheCorePlaysThem) {
  begin("arms", 3000);
  ASSERT_TRUE(waitOver());
  const auto again = make_arms_player(history().setup.request);
  again->advance(3000, nullptr, {});
  const LivePoint& end = history().points.back();
  EXPECT_EQ(end.state.visits, 3000);
  EXPECT_EQ(end.state.shown, again->state().shown);
  EXPECT_EQ(end.state.posteriors, again->state().posteriors);
  EXPECT_EQ(find<QLabel>("visitsDone").text(), "3,000");

  const std::vector<double> chances = chancesByGrid(end.beliefs);
  for (std::size_t arm = 0; arm < chances.size(); ++arm)
    EXPECT_NEAR(end.best.probability[arm], chances[arm], 1e-4);
  EXPECT_NEAR(end.verdict.p_best, std::ranges::max(chances), 1e-4);
  EXPECT_FALSE(history().replicated.empty()) << "the band around the regret";
  EXPECT_EQ(history().replicated.back().x, 3000);
}

TEST_F(BanditPageTest, VerdictAndTruthOfListsAgreeWithWhatIsWorkedOutByHand) {
  begin("lists", 600, 300);
  ASSERT_TRUE(waitOver());
  ASSERT_EQ(history().arms.size(), 3u);
  const LiveFrame frame = playback().frame();
  EXPECT_EQ(frame.visits(), 600);

  // The drift: the lists of the best and the worst have changed places.
  std::vector<double> worth;
  for (std::size_t source = 0; source < 3; ++source)
    worth.push_back(wholeListByHand(*history().world, source));
  ASSERT_EQ(history().changes.size(), 1u);
  const LiveChange& drift = history().changes.front();
  EXPECT_EQ(drift.visit, 300);
  for (std::size_t arm = 0; arm < 3; ++arm) EXPECT_NEAR(drift.before[arm], worth[arm], 1e-9);
  std::iter_swap(std::ranges::max_element(worth), std::ranges::min_element(worth));
  for (std::size_t arm = 0; arm < 3; ++arm) {
    EXPECT_NEAR(drift.after[arm], worth[arm], 1e-9);
    EXPECT_NEAR(frame.point().state.truth[arm], worth[arm], 1e-9);
  }

  // The mixture, by other draws.
  auto* truth = view().findChild<TruthView*>();
  ASSERT_TRUE(waitFor([&] { return truth->isUpToDate(); }));
  const MixtureTruth other =
      mixture_of(*history().world, *frame.point().view, history().shares(frame.shown), 20'000, 99);
  const double error = std::hypot(other.value.se, truth->mixture()->value.se);
  EXPECT_NEAR(truth->mixture()->value.mean, other.value.mean, 4 * error);
  EXPECT_TRUE(find<QLabel>("mixtureWorth").text().contains("mixture"));

  const std::vector<double> chances = chancesByGrid(frame.point().beliefs);
  for (std::size_t arm = 0; arm < 3; ++arm)
    EXPECT_NEAR(frame.point().best.probability[arm], chances[arm], 1e-4);
  std::vector<std::string> names;
  for (const ArmLook& arm : history().arms) names.push_back(arm.name.toStdString());
  EXPECT_EQ(find<QLabel>("verdict").text(),
            coreText(describe(frame.point().verdict, names, history().setup.rules())));
}

TEST_F(BanditPageTest, AnEarlierMomentIsShownAgainAndPlayingGoesOnToTheEnd) {
  begin("arms", 2000, 1000);
  ASSERT_TRUE(waitOver());
  const std::size_t points = history().points.size();
  auto& timeline = find<TimelineSlider>("timeline");
  const QPoint middle = timeline.rect().center();
  QTest::mousePress(&timeline, Qt::LeftButton, {}, middle);
  EXPECT_TRUE(timeline.isSliderDown());
  QTest::mouseRelease(&timeline, Qt::LeftButton, {}, middle);
  EXPECT_FALSE(timeline.isSliderDown());
  EXPECT_NEAR(static_cast<double>(playback().frame().visits()), 1000, 50);
  click("rewind");
  EXPECT_EQ(timeline.value(), 0) << "the handle follows again";
  timeline.setValue(400);
  EXPECT_TRUE(playback().isLookingBack());
  EXPECT_LE(playback().frame().visits(), 400);
  EXPECT_GT(playback().frame().visits(), 300);
  EXPECT_EQ(find<QLabel>("visitsDone").text(), QString::number(playback().frame().visits()));
  auto* rows = page().findChild<EventRows*>();
  ASSERT_GT(rows->rowCount(), 0);
  for (int row = 0; row < rows->rowCount(); ++row)
    if (const auto event = rows->eventAt(row)) {
      EXPECT_LT(history().events.visit(*event), playback().frame().visits());
    }

  click("step");
  EXPECT_TRUE(playback().isLookingBack());
  click("play");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Over; }));
  EXPECT_FALSE(playback().isLookingBack());
  EXPECT_EQ(history().points.size(), points) << "what was kept was shown, not played again";
}

TEST_F(BanditPageTest, AnEventSaysWhy) {
  begin("lists", 200);
  ASSERT_TRUE(waitOver());
  auto* rows = page().findChild<EventRows*>();
  int drawn = -1;
  for (int row = 0; row < rows->rowCount() && drawn < 0; ++row)
    if (history().events.at(*rows->eventAt(row)).reason == ChoiceReason::Draw) drawn = row;
  ASSERT_GE(drawn, 0);
  emit find<QListView>("events").pressed(rows->index(drawn));
  EXPECT_TRUE(find<QWidget>("why").isVisible());
  const LiveEvent event = history().events.at(*rows->eventAt(drawn));
  ASSERT_EQ(event.scores.size(), 3u);
  ASSERT_EQ(event.posteriors.size(), 3u);
  const auto arm = static_cast<std::size_t>(event.arm);
  for (std::size_t other = 0; other < 3; ++other)
    EXPECT_FALSE(event.scores[other] > event.scores[arm]);
  EXPECT_NEAR(std::accumulate(event.propensities.begin(), event.propensities.end(), 0.0), 1, 1e-6);
  EXPECT_TRUE(find<QLabel>("whyReason").text().contains(history().arms[arm].name));
  EXPECT_TRUE(find<Plot>("whyPlot").toCsv().contains(history().arms[arm].name));

  clickIn("eventFilter", "clicks");
  ASSERT_GT(rows->rowCount(), 0);
  for (int row = 0; row < rows->rowCount(); ++row)
    EXPECT_GT(history().events.reward(*rows->eventAt(row)), 0);
}

TEST_F(BanditPageTest, AnEventCanBeChosenWhileOthersCome) {
  begin("arms", 1'000'000, 0, "16", 1);
  auto* rows = page().findChild<EventRows*>();
  ASSERT_TRUE(waitFor([&] { return rows->rowCount() > 20; }));
  auto& list = find<QListView>("events");
  const QPoint at = list.visualRect(rows->index(1)).center();
  const auto event = rows->eventAt(1);
  ASSERT_TRUE(event);
  QSignalSpy frames(rows, &QAbstractItemModel::modelReset);
  QTest::mousePress(list.viewport(), Qt::LeftButton, {}, at);
  const qsizetype before = frames.size();
  ASSERT_TRUE(
      waitFor([&] { return playback().state() == LiveState::Paused && frames.size() > before; }));
  QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, at);
  EXPECT_TRUE(find<QWidget>("why").isVisible());
  EXPECT_EQ(rows->eventAt(list.currentIndex().row()), event);
}

TEST_F(BanditPageTest, WhatIsDoneOnTheWayIsAPartOfTheRequest) {
  begin("arms", 4000, 0, "1");
  ASSERT_TRUE(waitFor([&] { return history().visits() > 0; }));
  click("play");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Paused; }));
  click("injectDrift");
  playback().intervene({.kind = Intervention::Kind::Add, .rates = {0.3}});
  playback().intervene({.kind = Intervention::Kind::Retire, .arm = 2});
  playback().intervene({.kind = Intervention::Kind::Floor, .floor = 0.02});
  ASSERT_TRUE(waitFor([&] { return history().changes.size() == 4; }));
  EXPECT_EQ(history().arms.size(), 4u);
  clickIn("speeds", "max");
  click("play");
  ASSERT_TRUE(waitOver());
  const ExperimentRequest request = playback().request();
  ASSERT_EQ(request.interventions.size(), 4u);
  EXPECT_EQ(read_experiment(experiment_text(request)), request);
  const auto again = make_arms_player(request);
  again->advance(4000, nullptr, {});
  EXPECT_EQ(again->state().shown, history().points.back().state.shown);
  EXPECT_EQ(again->state().posteriors, history().points.back().state.posteriors);
  EXPECT_FALSE(history().points.back().state.there[2]);
  clickIn("eventFilter", "changes");
  EXPECT_EQ(page().findChild<EventRows*>()->rowCount(), 4);
  EXPECT_TRUE(std::ranges::any_of(page().findChildren<QLabel*>(), [](const QLabel* label) {
    return label->text().contains("floor 2.0");
  })) << "beside the policy's name";
  clickIn("resultTabs", "regret");
  EXPECT_FALSE(history().replicated.empty());
  EXPECT_FALSE(find<Plot>("regretPlot").toCsv().contains("replications"))
      << "they are without what was done on the way";
}

TEST_F(BanditPageTest, WhatIsNotPossibleIsSaidAndNothingIsLost) {
  begin("arms", 500, 0, "1");
  ASSERT_TRUE(waitFor([&] { return playback().hasFrame(); }));
  playback().intervene({.kind = Intervention::Kind::Retire, .arm = 17});
  auto* strip = view().findChild<MessageStrip*>();
  ASSERT_TRUE(waitFor([&] { return strip->isVisible(); }));
  clickIn("speeds", "max");
  ASSERT_TRUE(waitOver());
  EXPECT_EQ(history().visits(), 500);
  EXPECT_TRUE(playback().request().interventions.empty());
}

TEST_F(BanditPageTest, RunsThatCannotBeShownAreAnError) {
  LiveSetup setup;
  setup.request.environment = RunListsSetting{.runs = {998, 999}};
  setup.request.policy = PolicyChoice{"thompson", policy_spec("thompson").preset("default")};
  view().start(setup);
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Failed; }));
  EXPECT_TRUE(view().findChild<MessageStrip*>()->isVisible());
  begin("arms", 300);
  ASSERT_TRUE(waitOver());
  EXPECT_FALSE(view().findChild<MessageStrip*>()->isVisible()) << "the next one is another matter";
}

TEST_F(BanditPageTest, ACancelledSimulationCanGoOn) {
  begin("arms", 100'000'000, 0, "max", 1);
  ASSERT_TRUE(waitFor([&] { return history().visits() > 1000; }));
  session.jobs().cancelShown();
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Cancelled; }));
  EXPECT_TRUE(view().findChild<MessageStrip*>()->isVisible());
  const std::int64_t before = history().visits();
  click("play");
  ASSERT_TRUE(waitFor([&] { return history().visits() > before; }));
  click("play");
  ASSERT_TRUE(waitFor([&] { return playback().state() == LiveState::Paused; }));
  const std::int64_t paused = history().visits();
  click("step");
  ASSERT_TRUE(waitFor([&] { return history().visits() > paused && session.jobs().isIdle(); }));
  EXPECT_EQ(history().visits(), paused + 1);
}

TEST_F(BanditPageTest, TablesAndPlotsAreExported) {
  begin("lists", 300, 150);
  ASSERT_TRUE(waitOver());
  EXPECT_TRUE(page().canExport());
  const QString moments = QString::fromStdString(momentsCsv(history()));
  EXPECT_EQ(moments.count("\r\n"), static_cast<qsizetype>(1 + 3 * history().points.size()));
  EXPECT_EQ(QString::fromStdString(modelsCsv(playback().frame())).count("\r\n"), 4);
  EXPECT_EQ(QString::fromStdString(eventsCsv(history())).count("\r\n"),
            static_cast<qsizetype>(1 + history().events.size() + history().changes.size()));
  auto& traffic = find<Plot>("trafficPlot");
  const QStringList rows = traffic.toCsv().split("\r\n", Qt::SkipEmptyParts);
  ASSERT_GT(rows.size(), 100);
  const QStringList last = rows.back().split(',');
  ASSERT_EQ(last.size(), 4);
  EXPECT_EQ(last[0].toDouble(), 300);
  EXPECT_NEAR(last[1].toDouble() + last[2].toDouble() + last[3].toDouble(), 1, 1e-9);
  for (const char* tab : {"reward", "regret", "pulls"}) {
    clickIn("resultTabs", tab);
    auto& plot = find<Plot>(QString(tab) + "Plot");
    EXPECT_GT(plot.toCsv().count("\r\n"), 10) << tab;
    const QString file = QString::fromStdString((folder.path() / tab).string()) + ".svg";
    plot.renderToFile(toPath(file), QSize(600, 400), lightTokens());
    EXPECT_GT(QFile(file).size(), 1000) << tab;
  }
}

TEST_F(BanditPageTest, SpeaksKoreanAndExplainsTheVerdict) {
  begin("arms", 400);
  ASSERT_TRUE(waitOver());
  click("explainVerdict");
  auto* explanation = view().findChild<QDialog*>("verdictExplanation");
  ASSERT_TRUE(explanation && explanation->isVisible());
  EXPECT_TRUE(verdictExplanation(playback().frame()).contains("Beta("));
  setLanguage("ko");
  const QString drift = QString::fromUtf8("변화 주기");
  ASSERT_TRUE(waitFor([&] { return find<QAbstractButton>("injectDrift").text() == drift; }));
  const QString verdict = find<QLabel>("verdict").text();
  EXPECT_TRUE(std::ranges::any_of(verdict, [](QChar c) { return c.unicode() >= 0xAC00; }))
      << verdict.toStdString();
  EXPECT_FALSE(history().arms.front().name.startsWith("Arm"));
  EXPECT_FALSE(find<Plot>("trafficPlot").toCsv().contains("Arm"));
  EXPECT_NE(explanation->windowTitle(), "How this is worked out");
}

}  // namespace
}  // namespace hankki
