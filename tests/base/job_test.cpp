// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/loop_progress.h"

namespace hankki {
namespace {

TEST(CancelToken, CopiesShareTheFlag) {
  const CancelToken token;
  const CancelToken copy = token;
  EXPECT_FALSE(token.cancelled());
  std::thread([copy] { copy.cancel(); }).join();
  EXPECT_TRUE(token.cancelled());
  EXPECT_FALSE(CancelToken().cancelled());
}

TEST(JobContext, WithoutSinksItOnlyChecks) {
  const JobContext job;
  EXPECT_NO_THROW(job.report(1, 2, en::say("half")));
  EXPECT_NO_THROW(job.log(en::say("line")));
  job.token().cancel();
  EXPECT_TRUE(job.cancelled());
  EXPECT_THROW(job.check(), Cancelled);
}

TEST(JobContext, HandsProgressAndLinesOn) {
  std::vector<Progress> progress;
  std::vector<std::string> lines;
  const JobContext job(
      CancelToken(), [&](const Progress& step) { progress.push_back(step); },
      [&](const Message& line) { lines.push_back(line.english()); });
  job.report(3, 0, en::say("Reading"));
  job.log(en::say("a note"));
  ASSERT_EQ(progress.size(), 1U);
  EXPECT_EQ(progress[0].done, 3);
  EXPECT_EQ(progress[0].total, 0);
  EXPECT_EQ(progress[0].message.english(), "Reading");
  EXPECT_EQ(lines, std::vector<std::string>{"a note"});
}

TEST(JobContext, ABudgetIsOfTheCopyOnly) {
  const JobContext job;
  const JobContext two = job.with_threads(2);
  EXPECT_EQ(job.threads(), 0);
  EXPECT_EQ(two.threads(), 2);
  job.token().cancel();
  EXPECT_TRUE(two.cancelled()) << "it is the same job";
}

TEST(LoopProgress, IsReportedByTheThreadThatMadeIt) {
  std::vector<std::int64_t> done;
  const JobContext job(CancelToken(), [&](const Progress& step) { done.push_back(step.done); });
  LoopProgress progress(job, 3, en::say("steps"));
  progress.step();
  std::thread([&] { progress.step(); }).join();
  progress.step();
  EXPECT_EQ(done, (std::vector<std::int64_t>{1, 3}));
}

TEST(JobContext, CancelledReportsNothing) {
  int reports = 0;
  const JobContext job(CancelToken(), [&](const Progress&) { ++reports; });
  job.token().cancel();
  EXPECT_THROW(job.report(1, 1, Message()), Cancelled);
  EXPECT_EQ(reports, 0);
}

// Not an Error: nothing is wrong, and nothing that catches errors must swallow it.
TEST(Cancelled, IsNoError) {
  EXPECT_FALSE((std::is_base_of_v<Error, Cancelled>));
  EXPECT_STREQ(Cancelled().what(), "cancelled");
}

}  // namespace
}  // namespace hankki
