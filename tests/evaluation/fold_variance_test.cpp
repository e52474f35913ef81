// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/fold_variance.h"

#include <gtest/gtest.h>

#include <numeric>

namespace hankki {
namespace {

struct WantedMean {
  double mean, users, folds, seeds, low, high, p;
};

void expect_mean(const SeedMean& of, const WantedMean& wanted) {
  EXPECT_NEAR(of.mean, wanted.mean, 1e-12);
  EXPECT_NEAR(of.from_users, wanted.users, 1e-12);
  EXPECT_NEAR(of.from_folds, wanted.folds, 1e-12);
  EXPECT_NEAR(of.from_seeds, wanted.seeds, 1e-12);
  EXPECT_NEAR(of.low, wanted.low, 1e-8);
  EXPECT_NEAR(of.high, wanted.high, 1e-8);
  EXPECT_NEAR(of.p, wanted.p, 1e-8);
}

FoldValues same_users(const std::vector<SeedValues>& folds) {
  FoldValues values;
  for (const SeedValues& runs : folds) {
    std::vector<std::uint32_t> users(runs.front().size());
    std::iota(users.begin(), users.end(), 0U);
    values.push_back({std::move(users), runs});
  }
  return values;
}

FoldValues zeros_like(FoldValues values) {
  for (ReplicateValues& one : values) one.runs = {std::vector<double>(one.users.size(), 0.0)};
  return values;
}

// What is expected below was computed by a script that has nothing of this code: of four folds by
// the sums of squares of a crossed layout, of the others by a dense matrix of what each user moves.

const FoldValues& four_folds() {
  static const FoldValues kFolds =
      same_users({{{0.462062, 0.521926, 0.869984, 0.342707, 0.70663, 0.395867},
                   {0.440989, 0.547982, 0.702667, 0.449673, 0.830234, 0.269088}},
                  {{0.544125, 0.882412, 1.140862, 0.920125, 1.045228, 0.610703},
                   {0.640599, 0.875197, 0.924997, 0.806555, 1.011513, 0.816807}},
                  {{0.481609, 0.728183, 1.033361, 0.745958, 0.719111, 0.356282},
                   {0.663031, 0.566483, 0.988973, 0.548279, 0.872585, 0.556088}},
                  {{0.43398, 0.548047, 0.933383, 0.661618, 0.696977, 0.663591},
                   {0.608813, 0.631037, 0.956949, 0.425206, 0.818106, 0.49463}}});
  return kFolds;
}

TEST(FoldVariance, OfTheSameUsersInEachFoldIsThatOfTheSumsOfSquares) {
  const WantedMean wanted{0.6852335833333335,    0.06972100868996003, 0.09668663083439152,
                          0.0033055144810415185, 0.3927851472471132,  0.9776820194195538,
                          0.00132991702512618};
  expect_mean(fold_mean(four_folds(), 1.0 / 3), wanted);
  expect_mean(fold_difference(four_folds(), zeros_like(four_folds()), 1.0 / 3), wanted);
}

TEST(FoldVariance, OfUsersThatSomeFoldsLackAndOfOneToThreeSeeds) {
  const FoldValues one{
      {{0, 1, 2, 3},
       {{0.309965, 0.471196, 0.419062, 0.349694}, {0.28554, 0.204846, 0.412495, 0.132871}}},
      {{1, 2, 4}, {{0.368076, 0.411055, 0.244961}}},
      {{0, 3, 4, 5, 6},
       {{0.34111, 0.12165, 0.225718, 0.359085, 0.369506},
        {0.264753, 0.24667, 0.312874, 0.329981, 0.236023},
        {0.192542, 0.213126, 0.236801, 0.583616, 0.33758}}}};
  const FoldValues other{{{0, 1, 2, 3}, {{0.130287, 0.219623, 0.106327, 0.28808}}},
                         {{1, 2, 4}, {{0.19788, 0.304705, 0.374603}}},
                         {{0, 3, 4, 5, 6},
                          {{0.41604, 0.449621, 0.304916, 0.509557, 0.215665},
                           {0.497367, 0.209144, 0.298116, 0.598352, 0.402997}}}};
  expect_mean(fold_difference(one, other, 0.25),
              {0.029107402777777777, 0.041416750254821416, 0.08429609336252744, 0.02599452188588914,
               -0.4112914533929179, 0.4695062589484735, 0.7778671515680526});
  const SeedMean back = fold_difference(other, one, 0.25);
  EXPECT_NEAR(back.mean, -0.029107402777777777, 1e-12);
  EXPECT_NEAR(back.high, 0.4112914533929179, 1e-8);
}

TEST(FoldVariance, OfFoldsOfNewUsersDoesNotCountTheUsersTwice) {
  const FoldValues folds{
      {{0, 1, 2, 3, 4}, {{0.039198, 0.241429, 0.639249, 0.157915, 0.909093}}},
      {{10, 11, 12, 13, 14}, {{0.638855, 1.062305, 0.698328, 0.363414, 0.980893}}},
      {{20, 21, 22, 23, 24}, {{0.403707, 1.196589, 0.693171, 0.529903, 0.618114}}}};
  expect_mean(fold_mean(folds, 0.5),
              {0.6114775333333333, 0.08215871764347348, 0.17149650729585655, 0, -0.1380617368499909,
               1.3610168035166574, 0.07213566717742446});
}

TEST(FoldVariance, OfOneFoldIsThatOfItsSeeds) {
  const FoldValues one{four_folds().front()};
  const SeedMean by_folds = fold_mean(one, 0.25), by_seeds = seed_mean(one.front().runs);
  EXPECT_EQ(by_folds.low, by_seeds.low);
  EXPECT_EQ(by_folds.from_folds, 0);
  const SeedMean none = fold_difference(one, one, 0.25);
  EXPECT_EQ(none.mean, 0);
  EXPECT_EQ(none.p, 1);
  EXPECT_EQ(fold_mean({}, 0.25).mean, 0);
  EXPECT_THROW(fold_difference(four_folds(), one, 0.25), std::invalid_argument);
}

TEST(FoldVariance, OfConfigurationsThatAreEqualIsNone) {
  const SeedMean none = fold_difference(four_folds(), four_folds(), 0.25);
  EXPECT_EQ(none.mean, 0);
  EXPECT_EQ(none.from_users, 0);
  EXPECT_GT(none.p, 0.99);
}

}  // namespace
}  // namespace hankki
