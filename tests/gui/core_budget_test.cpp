// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/core_budget.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <memory>

namespace hankki {
namespace {

TEST(CoreBudget, ThoseWhoFitRunSideBySide) {
  CoreBudget cores(4);
  QObject training, serving, simulating;
  EXPECT_TRUE(cores.take(&training, 2));
  EXPECT_TRUE(cores.take(&training, 2)) << "again";
  EXPECT_EQ(cores.available(), 2);
  EXPECT_TRUE(cores.take(&serving, 1));
  EXPECT_FALSE(cores.take(&simulating, 2));
  QSignalSpy freed(&cores, &CoreBudget::freed);
  cores.give(&serving);
  EXPECT_EQ(freed.count(), 1);
  EXPECT_TRUE(cores.take(&simulating, 2));
  EXPECT_EQ(cores.available(), 0);
}

TEST(CoreBudget, ARequestForMoreThanThereIsGetsAllOnceNobodyElseHasAny) {
  CoreBudget cores(2);
  QObject small, all, many;
  EXPECT_TRUE(cores.take(&small, 1));
  EXPECT_FALSE(cores.take(&all, 0));
  EXPECT_FALSE(cores.take(&many, 64));
  cores.give(&small);
  EXPECT_TRUE(cores.take(&all, 0));
  EXPECT_EQ(cores.available(), 0);
  cores.give(&all);
  EXPECT_TRUE(cores.take(&many, 64));
}

TEST(CoreBudget, WaitingIsInTheOrderOfAsking) {
  CoreBudget cores(2);
  QObject first, second, third;
  EXPECT_TRUE(cores.take(&first, 1));
  EXPECT_FALSE(cores.take(&second, 2));
  EXPECT_FALSE(cores.take(&third, 1)) << "it would fit, but others asked before";
  cores.give(&first);
  EXPECT_FALSE(cores.take(&first, 1));
  EXPECT_FALSE(cores.take(&third, 1));
  EXPECT_TRUE(cores.take(&second, 2));
  cores.give(&third);  // does not wait any more
  cores.give(&second);
  EXPECT_TRUE(cores.take(&first, 1));
}

TEST(CoreBudget, WhatIsLeftGoesToTheNextWhoWaits) {
  CoreBudget cores(2);
  QObject all, first, second;
  EXPECT_TRUE(cores.take(&all, 0));
  EXPECT_FALSE(cores.take(&first, 1));
  EXPECT_FALSE(cores.take(&second, 1));
  cores.give(&all);
  QSignalSpy freed(&cores, &CoreBudget::freed);
  EXPECT_TRUE(cores.take(&first, 1));
  ASSERT_TRUE(freed.wait(5'000)) << "the second one is told that a core is left";
  EXPECT_TRUE(cores.take(&second, 1));
}

TEST(CoreBudget, ThoseWhoAreGoneHoldNobodyUp) {
  CoreBudget cores(2);
  auto gone = std::make_unique<QObject>();
  auto waiting = std::make_unique<QObject>();
  QObject last;
  EXPECT_TRUE(cores.take(gone.get(), 0));
  EXPECT_FALSE(cores.take(waiting.get(), 0));
  gone.reset();
  waiting.reset();
  EXPECT_TRUE(cores.take(&last, 0));
}

}  // namespace
}  // namespace hankki
