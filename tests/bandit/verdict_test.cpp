// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/verdict.h"

#include <gmock/gmock.h>

#include <cmath>

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

const std::vector<std::string> kNames{"EASE", "BPR", "MostPop", "iALS"};

struct Judged {
  Verdict verdict;
  std::string sentence;
};

Judged judge_counts(const std::vector<Tally>& seen, bool stable = true, VerdictRules rules = {}) {
  std::vector<Beta> posteriors;
  for (const Tally& tally : seen) posteriors.push_back(updated({1, 1}, tally));
  Judged judged{judge(seen, posteriors, judge_best(posteriors), stable, rules)};
  judged.sentence = describe(judged.verdict, kNames, rules).english();
  return judged;
}

TEST(VerdictTest, VisitsToConfidenceAreThoseOfTheFormula) {
  EXPECT_NEAR(visits_to_confidence(0.15, 0.12), 700.74, 0.005);
  EXPECT_NEAR(visits_to_confidence(0.06, 0.04), 641.21, 0.005);
  EXPECT_GT(visits_to_confidence(0.0560, 0.0545), 125'000);
  EXPECT_TRUE(std::isinf(visits_to_confidence(0.1, 0.1)));
}

TEST(VerdictTest, AClearWinnerIsSeparatedOnceItIsStable) {
  const auto [verdict, sentence] = judge_counts({{120, 1000}, {150, 1000}});
  EXPECT_EQ(verdict.kind, VerdictKind::Separated);
  EXPECT_EQ(verdict.leader, 1U);
  EXPECT_EQ(verdict.second, 0U);
  EXPECT_EQ(sentence,
            "Separated: BPR is the best with 97.5 %. Choosing EASE instead is expected to cost "
            "3.01 points.");
  const auto [early, waiting] = judge_counts({{120, 1000}, {150, 1000}}, false);
  EXPECT_EQ(early.kind, VerdictKind::NotYet);
  EXPECT_THAT(waiting, HasSubstr("do not agree"));
}

// What the picture got wrong by a factor of 60.
TEST(VerdictTest, NearTiesArePracticallyEqualOrBeyondTheHorizon) {
  const std::vector<Tally> seen{{2800, 50'000}, {2725, 50'000}};
  const auto [verdict, sentence] = judge_counts(seen);
  EXPECT_EQ(verdict.kind, VerdictKind::PracticallyEqual);
  EXPECT_THAT(verdict.equal, ElementsAre(0, 1));
  EXPECT_EQ(sentence,
            "Practically equal: whether EASE or BPR is chosen is expected to cost less than 0.20 "
            "points.");
  const auto [strict, wait] = judge_counts({{560, 10'000}, {559, 10'000}}, true,
                                           {.equal_within = 0.00001, .horizon = 5000});
  EXPECT_EQ(strict.kind, VerdictKind::NotYet);
  EXPECT_TRUE(strict.beyond_horizon);
  EXPECT_THAT(wait, HasSubstr("more than this horizon of 5,000 visits an arm"));
}

TEST(VerdictTest, NotYetSaysHowManyVisitsAreStillNeeded) {
  const auto [verdict, sentence] = judge_counts({{60, 1000}, {55, 1000}, {50, 1000}, {40, 1000}});
  EXPECT_EQ(verdict.kind, VerdictKind::NotYet);
  EXPECT_EQ(verdict.leader, 0U);
  EXPECT_EQ(verdict.second, 1U);
  EXPECT_FALSE(verdict.most) << "the difference may be 0";
  EXPECT_EQ(verdict.least, 0) << "at a larger difference the seen visits would have been enough";
  EXPECT_THAT(sentence, StartsWith("Not yet: EASE leads BPR with 61.7 %."));
  const auto [near, soon] = judge_counts({{150, 1000}, {127, 1000}});
  EXPECT_EQ(near.kind, VerdictKind::NotYet);
  ASSERT_TRUE(near.most);
  const double at_the_rates = visits_to_confidence(0.15, 0.127) - 1000;
  EXPECT_LT(near.least, at_the_rates);
  EXPECT_GT(*near.most, at_the_rates);
  EXPECT_THAT(soon, HasSubstr(" to "));
}

TEST(VerdictTest, EqualRatesAreToldWithoutANumberOfVisits) {
  const auto judged = judge_counts({{3, 30}, {3, 30}});
  EXPECT_EQ(judged.verdict.kind, VerdictKind::NotYet);
  EXPECT_THAT(judged.sentence, HasSubstr("no difference has been seen so far"));
}

TEST(VerdictTest, TenLooksInARowMakeItStable) {
  Stability stability({});
  const BestArm sure{{0.97, 0.03}, {0, 0.02}}, unsure{{0.9, 0.1}, {0, 0.02}};
  const BestArm other{{0.02, 0.98}, {0.02, 0}};
  int asked = 0;
  for (std::int64_t visit = 1; visit <= 901; ++visit)
    stability.visit(visit, [&] { return ++asked, sure; });
  EXPECT_EQ(asked, 10) << "at the first visit, and at each hundredth";
  EXPECT_TRUE(stability.stable());
  stability.look(unsure);
  EXPECT_FALSE(stability.stable());
  EXPECT_EQ(stability.agreeing(), 0);
  for (int i = 0; i < 9; ++i) stability.look(sure);
  EXPECT_FALSE(stability.stable());
  stability.look(other);
  EXPECT_EQ(stability.agreeing(), 1) << "as sure, but of another";
}

TEST(VerdictTest, OneArmHasNothingToBeToldFrom) {
  const auto [verdict, sentence] = judge_counts({{3, 10}});
  EXPECT_EQ(verdict.kind, VerdictKind::Separated);
  EXPECT_EQ(sentence, "EASE is the only arm; there is nothing to tell it from.");
}

}  // namespace
}  // namespace hankki
