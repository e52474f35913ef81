// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <memory>
#include <stdexcept>

#include "core/base/error.h"

namespace hankki {
namespace {

class JobRunnerTest : public testing::Test {
 protected:
  void waitForIdle() {
    if (!runner.isIdle()) QSignalSpy(&runner, &JobRunner::idle).wait(10'000);
    ASSERT_TRUE(runner.isIdle());
  }

  QObject receiver;
  JobRunner runner;
};

/// Work that says when it began, and runs until it is cancelled.
struct Endless {
  std::shared_ptr<QSemaphore> began = std::make_shared<QSemaphore>();
  int operator()(const JobContext& job) const {
    began->release();
    while (!job.cancelled()) QThread::yieldCurrentThread();
    job.check();
    return 0;
  }
};

TEST_F(JobRunnerTest, HandsTheResultBackOnTheCallersThread) {
  QThread *worker = nullptr, *done = nullptr;
  int value = 0;
  runner.run(&receiver, "six",
             [&](const JobContext&) {
               worker = QThread::currentThread();
               return 6;
             },
             {.done = [&](int&& result) {
               value = result;
               done = QThread::currentThread();
             }});
  waitForIdle();
  EXPECT_EQ(value, 6);
  EXPECT_EQ(done, QThread::currentThread());
  EXPECT_NE(worker, done);
}

TEST_F(JobRunnerTest, ResultsNeedNotBeCopyable) {
  std::unique_ptr<int> value;
  runner.run(&receiver, "unique", [](const JobContext&) { return std::make_unique<int>(7); },
             {.done = [&](std::unique_ptr<int>&& result) { value = std::move(result); }});
  waitForIdle();
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, 7);
}

TEST_F(JobRunnerTest, WorkWithoutResultEndsInDone) {
  bool done = false;
  runner.run(&receiver, "void", [](const JobContext&) {}, {.done = [&] { done = true; }});
  waitForIdle();
  EXPECT_TRUE(done);
}

TEST_F(JobRunnerTest, AnErrorOfTheCoreIsASentence) {
  JobError error;
  bool done = false;
  runner.run(&receiver, "fails",
             [](const JobContext&) {
               throw Error("ratings.csv", en::say("has no rows; choose a file with data"));
             },
             {.done = [&] { done = true; }, .failed = [&](const JobError& e) { error = e; }});
  waitForIdle();
  EXPECT_FALSE(done);
  EXPECT_EQ(error.sentence.english(), "ratings.csv: has no rows; choose a file with data");
  EXPECT_TRUE(error.details.isEmpty());
}

TEST_F(JobRunnerTest, AnyOtherExceptionFoldsItsTextAway) {
  JobError error;
  runner.run(&receiver, "breaks", [](const JobContext&) { throw std::logic_error("index 7 of 3"); },
             {.failed = [&](const JobError& e) { error = e; }});
  waitForIdle();
  EXPECT_THAT(error.sentence.english(), testing::Not(testing::HasSubstr("index")));
  EXPECT_EQ(error.details, "index 7 of 3");
}

TEST_F(JobRunnerTest, CancelEndsInCancelledOnly) {
  Endless work;
  int done = 0, cancelled = 0;
  const JobId id = runner.run(&receiver, "endless", work,
                              {.done = [&](int&&) { ++done; }, .cancelled = [&] { ++cancelled; }});
  work.began->acquire();
  EXPECT_TRUE(runner.isRunning(id));
  runner.cancel(id);
  EXPECT_TRUE(runner.shownJobs().front().cancelling);
  waitForIdle();
  EXPECT_EQ(done, 0);
  EXPECT_EQ(cancelled, 1);
  EXPECT_FALSE(runner.isRunning(id));
}

TEST_F(JobRunnerTest, AStaleResultIsDropped) {
  int shown = 0;
  auto gate = std::make_shared<QSemaphore>();
  const JobId first = runner.run(&receiver, "old",
                                 [gate](const JobContext&) {
                                   gate->acquire();
                                   return 1;
                                 },
                                 {.done = [&](int&& value) { shown = value; }});
  runner.drop(first);
  runner.run(&receiver, "new", [](const JobContext&) { return 2; },
             {.done = [&](int&& value) { shown = value; }});
  ASSERT_TRUE(QTest::qWaitFor([&] { return shown == 2; }));
  gate->release();  // the old one ends last, and with a result
  waitForIdle();
  EXPECT_EQ(shown, 2);
}

TEST_F(JobRunnerTest, NothingReachesAReceiverThatIsGone) {
  auto page = std::make_unique<QObject>();
  auto gate = std::make_shared<QSemaphore>();
  bool called = false;
  runner.run(page.get(), "late", [gate](const JobContext&) { gate->acquire(); },
             {.done = [&] { called = true; }});
  page.reset();
  gate->release();
  waitForIdle();
  EXPECT_FALSE(called);
}

/// How often the runner may deliver in the time of the clock: once an interval, and at the end.
qint64 mostDeliveries(const QElapsedTimer& clock) {
  return clock.elapsed() / JobRunner::kDeliveryMilliseconds + 1;
}

TEST_F(JobRunnerTest, ProgressArrivesCoalescedAndInOrder) {
  std::vector<std::int64_t> seen;
  QElapsedTimer clock;
  clock.start();
  runner.run(&receiver, "counts",
             [](const JobContext& job) {
               for (int i = 1; i <= 100'000; ++i) job.report(i, 100'000, en::say("rows"));
             },
             {.progress = [&](const Progress& progress) { seen.push_back(progress.done); }});
  waitForIdle();
  ASSERT_FALSE(seen.empty());
  EXPECT_LE(static_cast<qint64>(seen.size()), mostDeliveries(clock));
  EXPECT_TRUE(std::ranges::is_sorted(seen));
  EXPECT_EQ(seen.back(), 100'000) << "the last one is never lost";
}

TEST_F(JobRunnerTest, EventsArriveAllInOrderBeforeTheEndAndTogether) {
  constexpr int kEvents = 50'000;
  std::vector<int> seen;
  int deliveries = 0;
  bool done = false;
  QElapsedTimer clock;
  clock.start();
  runner.run<int>(&receiver, "tells",
                  [](const JobContext&, const Emit<int>& tell) {
                    for (int i = 0; i < kEvents; ++i) tell(i);
                    return 0;
                  },
                  {.done =
                       [&](int&&) {
                         done = true;
                         EXPECT_EQ(seen.size(), std::size_t{kEvents});
                       },
                   .events =
                       [&](std::vector<int>&& events) {
                         ++deliveries;
                         EXPECT_EQ(QThread::currentThread(), receiver.thread());
                         seen.insert(seen.end(), events.begin(), events.end());
                       }});
  waitForIdle();
  EXPECT_TRUE(done);
  EXPECT_LE(deliveries, mostDeliveries(clock));
  ASSERT_EQ(seen.size(), std::size_t{kEvents});
  EXPECT_TRUE(std::ranges::is_sorted(seen));
}

TEST_F(JobRunnerTest, AnEventArrivesWhileTheWorkGoesOn) {
  auto gate = std::make_shared<QSemaphore>();
  std::vector<int> seen;
  runner.run<int>(&receiver, "tells",
                  [gate](const JobContext&, const Emit<int>& tell) {
                    tell(7);
                    gate->acquire();
                  },
                  {.events = [&](std::vector<int>&& events) { seen = std::move(events); }});
  ASSERT_TRUE(QTest::qWaitFor([&] { return !seen.empty(); }, 10'000));
  EXPECT_EQ(seen, std::vector{7});
  EXPECT_FALSE(runner.isIdle());
  gate->release();
  waitForIdle();
}

TEST_F(JobRunnerTest, EventsOfADroppedJobReachNobody) {
  auto gate = std::make_shared<QSemaphore>();
  bool called = false;
  const JobId id = runner.run<int>(
      &receiver, "tells",
      [gate](const JobContext&, const Emit<int>& tell) {
        gate->acquire();
        tell(1);
      },
      {.done = [&] { called = true; }, .events = [&](std::vector<int>&&) { called = true; }});
  runner.drop(id);
  gate->release();
  waitForIdle();
  EXPECT_FALSE(called);
}

TEST_F(JobRunnerTest, LogLinesAreKeptWithTheJobsName) {
  QSignalSpy logged(&runner, &JobRunner::logged);
  runner.run(&receiver, "trains", [](const JobContext& job) { job.log(en::say("needs 53 MB")); },
             {});
  waitForIdle();
  ASSERT_EQ(runner.log().size(), 1U);
  EXPECT_EQ(runner.log().front().job.text(), "trains");
  EXPECT_EQ(runner.log().front().text.english(), "needs 53 MB");
  EXPECT_EQ(logged.count(), 1);
  runner.run(&receiver, "talks",
             [](const JobContext& job) {
               for (std::size_t i = 0; i < 2 * JobRunner::kMostLines; ++i)
                 job.log(Message::verbatim(std::to_string(i)));
             },
             {});
  waitForIdle();
  ASSERT_EQ(runner.log().size(), JobRunner::kMostLines) << "the oldest ones went";
  EXPECT_EQ(runner.log().back().text.english(), std::to_string(2 * JobRunner::kMostLines - 1));
}

TEST_F(JobRunnerTest, CancellingWhatIsShownLeavesQuietJobsAlone) {
  Endless shown, quiet;
  const JobId loud = runner.run(&receiver, "trains", shown, {});
  const JobId silent = runner.run(&receiver, "reads", quiet, {}, JobRunner::Visibility::Quiet);
  shown.began->acquire();
  quiet.began->acquire();
  QSignalSpy stopped(&runner, &JobRunner::allCancelled);
  runner.cancelShown();
  EXPECT_EQ(stopped.count(), 1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !runner.isRunning(loud); }, 10'000));
  EXPECT_TRUE(runner.isRunning(silent));
  runner.cancelAll();
  waitForIdle();
}

TEST_F(JobRunnerTest, AFailureThatNobodyListensToIsToldAllTheSame) {
  QSignalSpy unheard(&runner, &JobRunner::failedUnheard);
  const auto fail = [](const JobContext&) { throw Error("a", en::say("b")); };
  runner.run(&receiver, "fails", fail, {});
  waitForIdle();
  ASSERT_EQ(unheard.count(), 1);
  EXPECT_EQ(unheard.front().front().value<JobError>().sentence.english(), "a: b");
  int heard = 0;
  runner.run(&receiver, "fails", fail, {.failed = [&](const JobError&) { ++heard; }});
  waitForIdle();
  EXPECT_EQ(heard, 1);
  EXPECT_EQ(unheard.count(), 1);
}

TEST_F(JobRunnerTest, ANameIsSaidAnewEachTime) {
  Endless work;
  QString language = "training";
  runner.run(
      &receiver, [&language] { return language; }, work, {}, JobRunner::Visibility::Work);
  work.began->acquire();
  EXPECT_EQ(runner.shownJobs().front().name, "training");
  language = "학습";
  EXPECT_EQ(runner.shownJobs().front().name, "학습");
  EXPECT_TRUE(runner.shownJobs().front().work);
  runner.cancelAll();
  waitForIdle();
}

TEST_F(JobRunnerTest, ClosingIsToldBeforeAnythingIsCancelled) {
  Endless work;
  const JobId id = runner.run(&receiver, "trains", work, {});
  work.began->acquire();
  bool cancelled = true;
  QObject::connect(&runner, &JobRunner::closing, &receiver,
                   [&] { cancelled = runner.shownJobs().front().cancelling; });
  runner.cancelAll();
  EXPECT_FALSE(cancelled);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !runner.isRunning(id); }, 10'000));
}

TEST(TimeLeftTest, CountsTheStepsSinceTheFirstReportOnly) {
  TimeLeft left;
  const auto report = [&](std::int64_t done, double now) {
    left.report({.done = done, .total = 200}, now);
  };
  EXPECT_FALSE(left.seconds(0));
  report(100, 30);  // resumed, after half a minute of reading
  EXPECT_FALSE(left.seconds(31)) << "no step has ended";
  report(101, 32);
  EXPECT_DOUBLE_EQ(left.seconds(32).value(), 99 * 2);
  EXPECT_DOUBLE_EQ(left.seconds(33).value(), 99 * 2 - 1) << "it goes down between reports";
  report(102, 34);
  EXPECT_DOUBLE_EQ(left.seconds(34).value(), 98 * 2);
  EXPECT_DOUBLE_EQ(left.seconds(10'000).value(), 0);
}

TEST(TimeLeftTest, FollowsTheLatestStepsAndBeginsAnewWithAnotherTotal) {
  TimeLeft left;
  double now = 0;
  for (int done = 0; done <= 40; ++done) left.report({.done = done, .total = 100}, now += 10);
  for (int done = 41; done <= 80; ++done) left.report({.done = done, .total = 100}, now += 1);
  EXPECT_DOUBLE_EQ(left.seconds(now).value(), 20) << "the slow ones are long ago";
  left.report({.done = 0, .total = 7}, now += 1);
  EXPECT_FALSE(left.seconds(now + 5));
}

TEST_F(JobRunnerTest, QuietJobsAreNotShown) {
  Endless work;
  QSignalSpy changed(&runner, &JobRunner::changed);
  const JobId id = runner.run(&receiver, "sorts", work, {}, JobRunner::Visibility::Quiet);
  work.began->acquire();
  EXPECT_TRUE(runner.shownJobs().empty());
  EXPECT_FALSE(runner.isIdle());
  runner.cancel(id);
  waitForIdle();
  EXPECT_EQ(changed.count(), 0);
}

TEST(JobRunner, TheEndOfTheRunnerEndsItsJobs) {
  QObject receiver;
  Endless work;
  bool called = false;
  {
    JobRunner runner;
    runner.run(&receiver, "endless", work,
               {.done = [&](int&&) { called = true; }, .cancelled = [&] { called = true; }});
    work.began->acquire();
  }
  QCoreApplication::processEvents();
  EXPECT_FALSE(called);
}

}  // namespace
}  // namespace hankki
