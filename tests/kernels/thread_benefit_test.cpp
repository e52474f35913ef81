// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/thread_benefit.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace hankki::kernels {
namespace {

TEST(ThreadBenefit, FindsANumberWithinTheCoresOrABusyMachine) {
  if (const auto found = measure_thread_benefit(3)) {
    EXPECT_GE(found->loops, 1);
    EXPECT_LE(found->loops, 3);
    EXPECT_GE(found->products, 1);
    EXPECT_LE(found->products, 3);
  }
  EXPECT_EQ(measure_thread_benefit(1), (HelpfulThreads{1, 1}));
}

TEST(ThreadBenefit, EndsWhereItIsCancelled) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(measure_thread_benefit(2, JobContext(token)), Cancelled);
}

}  // namespace
}  // namespace hankki::kernels
