// SPDX-License-Identifier: GPL-3.0-or-later
// What another process does to the workspace shows in this window by itself.
#include <QElapsedTimer>
#include <QProcess>

#include "tests/gui/train_page_fixture.h"
#include "ui/theme/paths.h"
#include "ui/train/live_curves_card.h"

namespace hankki {
namespace {

class ForeignProcessTest : public test::TrainPageTest {
 protected:
  /// hankki-cli train, with this many epochs of BPR.
  void startTraining(int epochs) {
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(HANKKI_CLI),
                  {"train", "--workspace", pathText(path()), "--model", "bpr", "--threads", "1",
                   "--set", QString("epochs=%1").arg(epochs), "--set", "patience=0"});
    ASSERT_TRUE(process.waitForStarted());
  }
  bool isRunning() const { return process.state() != QProcess::NotRunning; }
  std::size_t epochsInWorkspace() { return state->workspace()->runs().epochs(1).size(); }

  QProcess process;
};

TEST_F(ForeignProcessTest, ItsRunAppearsItsCurveGrowsAndItsEndIsSeen) {
  startTraining(100'000);
  ASSERT_TRUE(waitFor([&] { return state->runs().size() == 1 || !isRunning(); }));
  ASSERT_TRUE(isRunning()) << process.readAll().toStdString();
  ASSERT_TRUE(waitFor([&] { return state->runs().front().state == RunState::Running; }));
  EXPECT_EQ(state->runs().front().holder, Holder::Another);
  EXPECT_EQ(model().action(*model().find(1)), RunAction::None) << "it is not ours to cancel";
  EXPECT_FALSE(queue().knows(1)) << "nothing is trained twice";

  auto* curves = page->findChild<LiveCurvesCard*>();
  ASSERT_TRUE(waitFor([&] { return curves->isShown(1) && !curves->rows(1).empty(); }));
  const auto seen = curves->rows(1).size();
  EXPECT_TRUE(waitFor([&] { return curves->rows(1).size() > seen; })) << "while it trains";

  // Meant to take less than a second; told, not asserted, since other tests run beside this one.
  const auto stored = epochsInWorkspace();
  QElapsedTimer clock;
  clock.start();
  ASSERT_TRUE(waitFor([&] { return curves->rows(1).size() >= stored; }));
  RecordProperty("milliseconds_behind", static_cast<int>(clock.elapsed()));

  process.terminate();  // as Ctrl+C: it keeps the best so far and ends as cancelled
  ASSERT_TRUE(process.waitForFinished(kPatience));
  EXPECT_TRUE(waitFor([&] {
    const RunInfo& run = state->runs().front();
    return run.state == RunState::Cancelled && model().action(run) == RunAction::Resume;
  }));
}

TEST_F(ForeignProcessTest, ARunWhoseProcessIsKilledIsInterrupted) {
  startTraining(100'000);
  ASSERT_TRUE(waitFor([&] {
    return state->runs().size() == 1 && state->runs().front().state == RunState::Running;
  }));
  process.kill();
  ASSERT_TRUE(process.waitForFinished(kPatience));
  EXPECT_TRUE(waitFor([&] { return state->runs().front().state == RunState::Interrupted; }));
  EXPECT_TRUE(state->runs().front().resumable);
}

}  // namespace
}  // namespace hankki
