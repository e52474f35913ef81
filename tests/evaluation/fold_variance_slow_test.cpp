// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/evaluation/fold_variance.h"

namespace hankki {
namespace {

using Normal = boost::random::normal_distribution<double>;

struct Shares {
  double corrected = 0, uncorrected = 0, by_users = 0;
};

std::ostream& operator<<(std::ostream& out, const Shares& of) {
  return out << "corrected " << of.corrected << ", uncorrected " << of.uncorrected
             << ", by the users alone " << of.by_users;
}

/// How often the interval of `make`'s difference, whose truth is 0, lies beside it.
template <typename Make>
Shares missed(int trials, double test_to_train, Make make) {
  Shares shares;
  for (int trial = 0; trial < trials; ++trial) {
    RandomEngine engine = random_stream(11, "folds", static_cast<std::uint64_t>(trial));
    const auto [one, other] = make(engine);
    const SeedMean with = fold_difference(one, other, test_to_train);
    const SeedMean without = fold_difference(one, other, 0);
    shares.corrected += with.p < 0.05 ? 1.0 / trials : 0;
    shares.uncorrected += without.p < 0.05 ? 1.0 / trials : 0;
    shares.by_users += std::abs(with.mean) > 1.98 * with.from_users ? 1.0 / trials : 0;
  }
  return shares;
}

/// As Nadeau and Bengio suppose: the means of folds are correlated by n_test / n of the data.
TEST(FoldVarianceSlow, IntervalsHoldTheTruthWhereTrainingPartsOverlap) {
  constexpr int kFolds = 5, kUsers = 150;
  constexpr double kCorrelation = 1.0 / kFolds;
  const Shares shares = missed(4000, 1.0 / (kFolds - 1), [](RandomEngine& engine) {
    Normal draw(0, 1);
    std::vector<double> users(kUsers);
    for (double& user : users) user = draw(engine);
    std::vector<std::uint32_t> ids(kUsers);
    std::iota(ids.begin(), ids.end(), 0U);
    const auto configuration = [&](int seeds) {
      const double all = std::sqrt(kCorrelation) * draw(engine);
      FoldValues folds;
      for (int fold = 0; fold < kFolds; ++fold) {
        const double own = 0.3 * (all + std::sqrt(1 - kCorrelation) * draw(engine));
        ReplicateValues& one = folds.emplace_back(ReplicateValues{ids, {}});
        for (int seed = 0; seed < seeds; ++seed) {
          const double shift = own + 0.1 * draw(engine);
          auto& run = one.runs.emplace_back();
          for (const double user : users) run.push_back(user + shift + 0.5 * draw(engine));
        }
      }
      return folds;
    };
    FoldValues one = configuration(2), other = configuration(1);
    return std::pair(std::move(one), std::move(other));
  });
  EXPECT_GT(shares.corrected, 0.02) << shares;
  EXPECT_LT(shares.corrected, 0.06) << shares;
  EXPECT_GT(shares.uncorrected, shares.corrected + 0.02) << shares;
  EXPECT_GT(shares.by_users, 0.25) << shares;
}

/// Cut for real: two learners of one weight each, which are equal by symmetry, on new data of the
/// same kind in each trial; a user has a few pairs, of which some folds test none.
TEST(FoldVarianceSlow, LearnersThatAreEqualAreSeldomCalledDifferent) {
  constexpr int kFolds = 5, kUsers = 40;
  const Shares shares = missed(4000, 1.0 / (kFolds - 1), [](RandomEngine& engine) {
    Normal draw(0, 1);
    struct Pair {
      std::uint32_t user;
      int fold;
      double x, z, y;
    };
    std::vector<Pair> pairs;
    int dealt = 0;
    for (std::uint32_t user = 0; user < kUsers; ++user) {
      const double taste = draw(engine), leaning = 0.7 * draw(engine);
      const auto n = 3 + random_below(engine, 6);
      for (std::uint64_t i = 0; i < n; ++i) {
        const double x = draw(engine), z = draw(engine);
        const double y = (1 + leaning) * x + (1 - leaning) * z + taste + draw(engine);
        pairs.push_back({user, dealt++ % kFolds, x, z, y});
      }
    }
    FoldValues one, other;
    for (int fold = 0; fold < kFolds; ++fold) {
      double xy = 0, xx = 0, zy = 0, zz = 0;
      for (const Pair& pair : pairs) {
        if (pair.fold == fold) continue;
        xy += pair.x * pair.y, xx += pair.x * pair.x;
        zy += pair.z * pair.y, zz += pair.z * pair.z;
      }
      ReplicateValues by_x, by_z;
      by_x.runs.emplace_back(), by_z.runs.emplace_back();
      std::vector<double> counts;
      for (const Pair& pair : pairs) {
        if (pair.fold != fold) continue;
        if (by_x.users.empty() || by_x.users.back() != pair.user) {
          by_x.users.push_back(pair.user);
          by_x.runs[0].push_back(0), by_z.runs[0].push_back(0), counts.push_back(0);
        }
        const double left_x = pair.y - xy / xx * pair.x, left_z = pair.y - zy / zz * pair.z;
        by_x.runs[0].back() += left_x * left_x, by_z.runs[0].back() += left_z * left_z;
        ++counts.back();
      }
      by_z.users = by_x.users;
      for (std::size_t at = 0; at < counts.size(); ++at)
        by_x.runs[0][at] /= counts[at], by_z.runs[0][at] /= counts[at];
      one.push_back(std::move(by_x)), other.push_back(std::move(by_z));
    }
    return std::pair(std::move(one), std::move(other));
  });
  EXPECT_GT(shares.corrected, 0.01) << shares;
  EXPECT_LT(shares.corrected, 0.06) << shares;
}

/// Folds of new users: each user is in one of them.
TEST(FoldVarianceSlow, FoldsOfNewUsersHoldTheTruthToo) {
  constexpr int kFolds = 5, kUsersOfOne = 40;
  const Shares shares = missed(4000, 1.0 / (kFolds - 1), [](RandomEngine& engine) {
    Normal draw(0, 1);
    FoldValues one, other;
    std::uint32_t next = 0;
    for (int fold = 0; fold < kFolds; ++fold) {
      std::vector<std::uint32_t> users;
      std::vector<double> a, b;
      for (int user = 0; user < kUsersOfOne; ++user) {
        users.push_back(next++);
        const double taste = draw(engine);
        a.push_back(taste + draw(engine)), b.push_back(taste + draw(engine));
      }
      one.push_back({users, {a}}), other.push_back({users, {b}});
    }
    return std::pair(std::move(one), std::move(other));
  });
  EXPECT_GT(shares.corrected, 0.005) << shares;
  EXPECT_LT(shares.corrected, 0.06) << shares;
}

}  // namespace
}  // namespace hankki
