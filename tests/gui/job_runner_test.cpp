#include "ui/jobs/job_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCoreApplication>
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

TEST_F(JobRunnerTest, ProgressArrivesCoalescedAndInOrder) {
  std::vector<std::int64_t> seen;
  runner.run(&receiver, "counts",
             [](const JobContext& job) {
               for (int i = 1; i <= 100'000; ++i) job.report(i, 100'000, "rows");
             },
             {.progress = [&](const Progress& progress) { seen.push_back(progress.done); }});
  waitForIdle();
  ASSERT_FALSE(seen.empty());
  EXPECT_LT(seen.size(), 100'000u);
  EXPECT_TRUE(std::ranges::is_sorted(seen));
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

TEST(Turns, OneHasItAndTheOthersGetItInTheOrderOfAsking) {
  Turns turns;
  QObject first, second, third;
  EXPECT_TRUE(turns.take(&first));
  EXPECT_TRUE(turns.take(&first)) << "again";
  EXPECT_FALSE(turns.take(&second));
  EXPECT_FALSE(turns.take(&third));
  QSignalSpy freed(&turns, &Turns::freed);
  turns.give(&first);
  EXPECT_EQ(freed.count(), 1);
  EXPECT_FALSE(turns.take(&first)) << "others asked before";
  EXPECT_FALSE(turns.take(&third));
  EXPECT_TRUE(turns.take(&second));
  turns.give(&third);  // does not wait any more
  turns.give(&second);
  EXPECT_TRUE(turns.take(&first));
}

TEST(Turns, ThoseWhoAreGoneHoldNobodyUp) {
  Turns turns;
  auto gone = std::make_unique<QObject>();
  auto waiting = std::make_unique<QObject>();
  QObject last;
  EXPECT_TRUE(turns.take(gone.get()));
  EXPECT_FALSE(turns.take(waiting.get()));
  gone.reset();
  waiting.reset();
  EXPECT_TRUE(turns.take(&last));
}

}  // namespace
}  // namespace hankki
