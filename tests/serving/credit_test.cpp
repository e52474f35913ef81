// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/credit.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace hankki::test {
namespace {

constexpr Time kHour = 3600 * kSecond;

CreditAnswer answer(std::int64_t id, Time at, std::vector<std::uint32_t> recipes) {
  CreditAnswer made{.id = id, .at = at};
  for (std::size_t i = 0; i < recipes.size(); ++i)
    made.shown.push_back({recipes[i], static_cast<int>(i % 2)});
  return made;
}

/// What a policy that is told all changes knows of the arms.
struct Told {
  std::map<int, int> successes, failures;

  void take(const std::vector<CreditChange>& changes) {
    for (const CreditChange& change : changes) {
      count(change.arm, change.before, -1);
      count(change.arm, change.after, 1);
    }
  }
  void count(int arm, SlotState state, int by) {
    if (state == SlotState::Success) successes[arm] += by;
    if (state == SlotState::Failure) failures[arm] += by;
  }
};

class Credit : public testing::Test {
 protected:
  void show(CreditAnswer shown, bool refines = false) {
    told.take(ledger.answered(std::move(shown), refines));
  }
  void judge(std::uint32_t recipe, bool success, Time at) {
    told.take(ledger.judged(recipe, success, at));
  }
  void expect(int arm, int successes, int failures) {
    EXPECT_EQ(told.successes[arm], successes);
    EXPECT_EQ(told.failures[arm], failures);
  }

  CreditLedger ledger{CreditRules{}};
  Told told;
};

TEST_F(Credit, IsGivenOnceAndTheRestFailsWhenTheNextAnswerComes) {
  show(answer(1, 0, {10, 11, 12}));
  judge(10, true, kHour);
  judge(10, true, 2 * kHour);  // five stars instead of four
  judge(99, true, 2 * kHour);  // stood in no answer
  expect(0, 1, 0);
  show(answer(2, 3 * kHour, {20}));
  expect(0, 1, 1);
  expect(1, 0, 1);
}

TEST_F(Credit, FollowsTheRatingWhileTheWindowIsOpen) {
  show(answer(1, 0, {10}));
  judge(10, true, 1);
  judge(10, false, 2);
  expect(0, 0, 0);
  judge(10, true, 3);
  expect(0, 1, 0);
  judge(10, false, 25 * kHour);
  expect(0, 1, 0);
}

TEST_F(Credit, ALaterSuccessOfTheSameSlotTakesItsFailureBack) {
  show(answer(1, 0, {10}));
  judge(10, false, 1);  // three stars
  show(answer(2, kHour, {20}));
  expect(0, 0, 1);
  judge(10, true, 2 * kHour);
  expect(0, 1, 0);
  judge(10, false, 3 * kHour);
  expect(0, 0, 1);
}

TEST_F(Credit, IsOfTheLastAnswerOnly) {
  show(answer(1, 0, {10}));
  show(answer(2, kHour, {20}));
  judge(10, true, 2 * kHour);
  expect(0, 0, 1);
}

TEST_F(Credit, TheWindowEndsAfterADay) {
  show(answer(1, 0, {10, 11}));
  told.take(ledger.pass_time(24 * kHour - 1));
  expect(0, 0, 0);
  judge(10, true, 24 * kHour);
  expect(0, 0, 1);
  expect(1, 0, 1);
  show(answer(2, 48 * kHour, {20}));
  expect(0, 0, 1);
}

TEST_F(Credit, ARefinedAnswerSettlesNothing) {
  show(answer(1, 0, {10, 11}));
  judge(10, true, 1);
  show(answer(2, 60 * kSecond, {11}), true);
  expect(0, 1, 0);
  expect(1, 0, 0);
  judge(10, false, kHour);
  expect(0, 0, 0);
  show(answer(3, 60 * kSecond + 61 * kSecond, {12}), true);  // too late to be a refinement
  expect(0, 0, 1);
}

TEST_F(Credit, TheNewestSlotAloneFollowsARecipe) {
  show(answer(1, 0, {10}));
  judge(10, true, 1);
  judge(10, false, 2);  // withdrawn, so that it may be shown again
  show(answer(2, kHour, {20, 10}));
  expect(0, 0, 1);
  judge(10, true, 2 * kHour);
  expect(0, 0, 1);
  expect(1, 1, 0);
}

TEST_F(Credit, AVisitOfSimulatedTimeIsSettledAtItsEnd) {
  show(answer(1, 0, {10, 11}));
  judge(10, true, 1);
  told.take(ledger.close());
  expect(0, 1, 0);
  expect(1, 0, 1);
  EXPECT_TRUE(ledger.answers().empty());
}

/// Any story: every slot is settled once, as what it was last, and what a policy was told is what
/// the slots are.
RC_GTEST_PROP(CreditProperties, EverySlotCountsOnceAsWhatItIs, ()) {
  CreditLedger ledger{CreditRules{}};
  Told told;
  std::map<std::pair<std::int64_t, std::size_t>, SlotState> states;
  const auto take = [&](const std::vector<CreditChange>& changes) {
    for (const CreditChange& change : changes) {
      auto& state = states[{change.answer, change.slot}];  // Open where it is new
      RC_ASSERT(state == change.before);
      RC_ASSERT(change.before != change.after);
      state = change.after;
    }
    told.take(changes);
  };
  Time now = 0;
  const int steps = *rc::gen::inRange(1, 60);
  for (int step = 0; step < steps; ++step) {
    now += *rc::gen::elementOf(
        std::vector<Time>{kSecond, 30 * kSecond, kHour, 13 * kHour, 30 * kHour});
    if (*rc::gen::inRange(0, 3) == 0) {
      std::vector<std::uint32_t> recipes;
      const auto first = *rc::gen::inRange<std::uint32_t>(0, 5);
      for (std::uint32_t i = 0; i < 4; ++i) recipes.push_back((first + i) % 6);
      take(ledger.answered(answer(step + 1, now, recipes), *rc::gen::arbitrary<bool>()));
    } else {
      const auto recipe = *rc::gen::inRange<std::uint32_t>(0, 6);
      const bool success = *rc::gen::arbitrary<bool>();
      take(ledger.judged(recipe, success, now));
      int credited = 0;
      for (const CreditAnswer& kept : ledger.answers())
        for (const CreditSlot& slot : kept.shown)
          if (slot.recipe == recipe && slot.followed && now < kept.at + 24 * kHour) {
            RC_ASSERT((slot.state == SlotState::Success) == success);
            ++credited;
          }
      RC_ASSERT(credited <= 1);
    }
  }
  take(ledger.close());
  std::map<int, int> successes;
  for (const auto& [slot, state] : states) {
    RC_ASSERT(state != SlotState::Open);
    if (state == SlotState::Success) ++successes[static_cast<int>(slot.second % 2)];
  }
  RC_ASSERT(successes[0] == told.successes[0] && successes[1] == told.successes[1]);
  RC_ASSERT(told.failures[0] >= 0 && told.failures[1] >= 0);
}

}  // namespace
}  // namespace hankki::test
