// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/idle_calibration.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <atomic>

#include "tests/gui/main_window_fixture.h"

namespace hankki {
namespace {

using namespace std::chrono_literals;

/// Until a timer fires that was set later than those of kAtOnce, and to a later time.
void passTimers() {
  bool fired = false;
  QTimer::singleShot(40ms, Qt::PreciseTimer, qApp, [&] { fired = true; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return fired; }));
}

/// Measures as often as it is let, and says how often it began.
struct Measurement {
  std::shared_ptr<std::atomic<int>> begun = std::make_shared<std::atomic<int>>(0);
  std::shared_ptr<QSemaphore> may = std::make_shared<QSemaphore>();
  std::optional<HelpfulThreads> found = HelpfulThreads{1, 2};

  std::optional<HelpfulThreads> operator()(const JobContext& job) const {
    ++*begun;
    while (!may->tryAcquire(1, 1)) job.check();
    return found;
  }
};

class IdleCalibrationTest : public test::MainWindowFixture {
 protected:
  IdleCalibrationTest() { set_threads(0); }
  ~IdleCalibrationTest() override { set_helpful_threads({}); }

  static constexpr IdleCalibration::Waits kAtOnce{.idle = 1ms, .again = 1ms, .most = 3};

  const CalibrationPlace place_{folder.path() / "cache" / "threads.json", {"1.0", "A CPU", 64}};
  Measurement measurement_;
};

/// A job that ends when it may.
struct Held {
  std::shared_ptr<QSemaphore> may = std::make_shared<QSemaphore>();
  void operator()(const JobContext& job) const {
    while (!may->tryAcquire(1, 1)) job.check();
  }
};

TEST_F(IdleCalibrationTest, WaitsForAWindowAndForTheJobsOfTheStart) {
  measurement_.may->release();
  IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
  passTimers();
  EXPECT_EQ(*measurement_.begun, 0) << "no window is shown";

  window.show();
  window.openWorkspace(pathText(path()));
  ASSERT_FALSE(session.jobs().isIdle());
  bool whileAJobRan = false;
  QObject::connect(&calibration, &IdleCalibration::began,
                   [&] { whileAJobRan |= !session.jobs().isIdle(); });
  ASSERT_TRUE(waitFor([&] { return calibration.isKnown(); }));
  EXPECT_FALSE(whileAJobRan);
  EXPECT_EQ(helpful_threads(Work::Loops), 1);
  EXPECT_EQ(helpful_threads(Work::Products), 2);
  EXPECT_EQ(read_calibration(place_), (HelpfulThreads{1, 2}));
}

TEST_F(IdleCalibrationTest, WhatIsStoredIsTakenAtOnceAndNothingMeasured) {
  write_calibration(place_, {3, 5});
  window.show();
  IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
  EXPECT_TRUE(calibration.isKnown());
  EXPECT_EQ(helpful_threads(Work::Loops), 3);
  EXPECT_EQ(helpful_threads(Work::Products), 5);
  open(path());
  passTimers();
  EXPECT_EQ(*measurement_.begun, 0);
}

TEST_F(IdleCalibrationTest, AJobThatStartsMeanwhileEndsItAndNothingIsKept) {
  window.show();
  open(path());
  IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
  QSignalSpy ended(&calibration, &IdleCalibration::ended);
  ASSERT_TRUE(waitFor([&] { return *measurement_.begun == 1; }));
  const Held job;
  session.jobs().run(&window, "a job", job, JobHooks<void>{}, JobRunner::Visibility::Quiet);
  ASSERT_TRUE(waitFor([&] { return ended.count() == 1; })) << "though it never came to its end";
  measurement_.may->release();
  passTimers();
  EXPECT_EQ(*measurement_.begun, 1) << "while the job runs";
  EXPECT_FALSE(calibration.isKnown());
  EXPECT_FALSE(std::filesystem::exists(place_.file));
  EXPECT_EQ(helpful_threads(Work::Loops), hardware_threads());

  job.may->release();
  ASSERT_TRUE(waitFor([&] { return calibration.isKnown(); }));
  EXPECT_EQ(*measurement_.begun, 2);
  EXPECT_EQ(read_calibration(place_), (HelpfulThreads{1, 2}));
}

TEST_F(IdleCalibrationTest, ABusyMachineIsMeasuredAnotherTimeButNotForEver) {
  window.show();
  measurement_.found.reset();
  measurement_.may->release(100);
  IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
  QSignalSpy ended(&calibration, &IdleCalibration::ended);
  ASSERT_TRUE(waitFor([&] { return ended.count() == kAtOnce.most; }));
  passTimers();
  EXPECT_EQ(*measurement_.begun, kAtOnce.most);
  EXPECT_FALSE(calibration.isKnown());
  EXPECT_FALSE(std::filesystem::exists(place_.file));
}

TEST_F(IdleCalibrationTest, EndsWithTheProgram) {
  window.show();
  {
    IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
    ASSERT_TRUE(waitFor([&] { return *measurement_.begun == 1; }));
  }
  measurement_.may->release();
  passTimers();
  EXPECT_FALSE(std::filesystem::exists(place_.file));
}

TEST_F(IdleCalibrationTest, NobodyNeedsItWhereTheUserSaidHowMany) {
  window.show();
  set_threads(2);
  IdleCalibration calibration(session.jobs(), place_, measurement_, kAtOnce);
  passTimers();
  EXPECT_EQ(*measurement_.begun, 0);
  set_threads(0);
  ASSERT_TRUE(waitFor([&] { return *measurement_.begun == 1; }));
}

}  // namespace
}  // namespace hankki
