// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/off_policy.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>

#include "core/bandit/experiment.h"
#include "core/bandit/log_replay.h"
#include "core/bandit/sample_ratio.h"
#include "core/base/error.h"
#include "core/base/threads.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const OffPolicyOptions kQuick{.bootstraps = 0};

std::map<std::string, OffPolicyEstimate> by_id(const OffPolicyEvaluation& result) {
  std::map<std::string, OffPolicyEstimate> estimates;
  for (const OffPolicyEstimate& estimate : result.estimates) estimates[estimate.id] = estimate;
  return estimates;
}

ActionLog six_rows() {
  return {.items = {"0", "1", "2"},
          .item = {0, 1, 2, 0, 1, 2},
          .reward = {1, 0, 1, 0, 1, 0},
          .propensity = {0.5, 0.25, 0.25, 0.5, 0.25, 0.25}};
}

TEST(OffPolicyTest, SixRowsByHand) {
  const TargetPolicy target{"file", {0.2, 0.3, 0.5}};
  const std::vector<double> model{0.4, 0.5, 0.6};
  const auto result = evaluate_policy(six_rows(), target, model,
                                      {.bootstraps = 0, .switch_tau = 1.5, .shrinkage = 1}, {});
  const auto estimates = by_id(result);
  EXPECT_NEAR(*estimates.at("ips").value, 0.6, 1e-12);
  EXPECT_NEAR(*estimates.at("snips").value, 0.5, 1e-12);
  EXPECT_NEAR(*estimates.at("dm").value, 0.53, 1e-12);
  EXPECT_NEAR(*estimates.at("dr").value, 0.4766667, 5e-8);
  EXPECT_NEAR(*estimates.at("sndr").value, 0.4855556, 5e-8);
  EXPECT_NEAR(*estimates.at("switch-dr").value, 0.5433333, 5e-8);
  EXPECT_NEAR(*estimates.at("dros").value, 0.5281609, 5e-8);
  EXPECT_NEAR(result.weights.effective, 4.6285714, 5e-8);
  EXPECT_DOUBLE_EQ(result.weights.largest, 2);
  EXPECT_THAT(estimator_ids(), SizeIs(7));
}

TEST(OffPolicyTest, TheDeltaIntervalIsTheTextbooks) {
  const TargetPolicy target{"file", {0.2, 0.3, 0.5}};
  const auto estimates = by_id(evaluate_policy(six_rows(), target, {}, kQuick, {}));
  // IPS: terms .4 0 2 0 1.2 0, their sample variance over 6. SNIPS: w (r - .5) over the mean 1.2.
  const double terms[] = {0.4, 0, 2, 0, 1.2, 0}, linear[] = {0.2, -0.6, 1, -0.2, 0.6, -1};
  double ips = 0, snips = 0;
  for (int i = 0; i < 6; ++i) {
    ips += (terms[i] - 0.6) * (terms[i] - 0.6) / 30;
    snips += linear[i] * linear[i] / 1.44 / 30;
  }
  EXPECT_NEAR(estimates.at("ips").error, std::sqrt(ips), 1e-12);
  EXPECT_NEAR(estimates.at("snips").error, std::sqrt(snips), 1e-12);
  EXPECT_NEAR(estimates.at("ips").delta->high, 0.6 + 1.959963985 * std::sqrt(ips), 1e-8);
  EXPECT_EQ(estimates.at("ips").normal->low, estimates.at("ips").delta->low);
  EXPECT_NE(estimates.at("snips").normal->low, estimates.at("snips").delta->low);
  EXPECT_FALSE(estimates.at("ips").bootstrap);
  EXPECT_GT(estimates.at("dm").error, 0) << "its model was made of six rows";
}

TEST(OffPolicyTest, TheBootstrapDependsOnTheSeedAndNotOnThreads) {
  const TargetPolicy target = uniform_policy(six_rows().items);
  const auto interval = [&](std::uint64_t seed, int threads) {
    const auto result = evaluate_policy(six_rows(), target, {}, {.bootstraps = 200, .seed = seed},
                                        JobContext().with_threads(threads));
    return by_id(result).at("dr").bootstrap.value();
  };
  const RateInterval one = interval(1, 1), two = interval(1, 2), other = interval(2, 1);
  EXPECT_EQ(one.low, two.low);
  EXPECT_EQ(one.high, two.high);
  EXPECT_TRUE(one.low != other.low || one.high != other.high);
  EXPECT_LT(one.low, one.high);
  const JobContext cancelled;
  cancelled.token().cancel();
  EXPECT_THROW(evaluate_policy(six_rows(), target, {}, {}, cancelled), Cancelled);
}

TEST(OffPolicyTest, WhatTheLogNeverShowsIsSaid) {
  const ActionLog log = six_rows();
  const TargetPolicy target =
      policy_from_table(log.items, {"policy.csv", "item_id,probability\n0,.5\n7,.25\n8,.25\n9,0\n"},
                        PolicyFile::Probabilities, {});
  EXPECT_DOUBLE_EQ(target.unseen, 0.5);
  EXPECT_THAT(target.unseen_items, testing::ElementsAre("7", "8"));
  const auto result = evaluate_policy(log, target, {}, kQuick, {});
  EXPECT_FALSE(result.trusted());
  const auto estimates = by_id(result);
  EXPECT_FALSE(estimates.at("dm").trusted()) << "it knows nothing of what was never shown either";
  EXPECT_THAT(estimates.at("dm").doubts.front().english(),
              HasSubstr("50.0 % of what the policy shows never stands in the log: 7, 8"));
}

TEST(OffPolicyTest, EstimatedPropensitiesAreMarked) {
  ActionLog log = six_rows();
  log.estimated_propensity = true;
  const auto result = evaluate_policy(log, uniform_policy(log.items), {}, kQuick, {});
  EXPECT_THAT(result.doubts.front().english(), HasSubstr("no propensities"));
  EXPECT_FALSE(by_id(result).at("snips").trusted());
  EXPECT_TRUE(by_id(result).at("dm").trusted()) << "it uses none";
}

TEST(OffPolicyTest, APolicyThatIsNoneIsRefused) {
  const LogItems items{"0", "1", "2"};
  const auto refused = [&](std::string_view bytes, const char* sentence,
                           PolicyFile kind = PolicyFile::Probabilities) {
    try {
      policy_from_table(items, {"policy.csv", bytes}, kind, {});
      ADD_FAILURE() << sentence;
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr(sentence));
    }
  };
  refused("item_id,probability\n0,.5\n1,.4\n", "the probabilities sum to 0.9");
  refused("item_id,probability\n0,.5\n0,.5\n", "policy.csv:3: item 0 stands in the file twice");
  refused("item_id,probability\n0,-1\n", "policy.csv:2: probability \"-1\" is not 0 or more");
  refused("item_id,probability\n0,x\n", "policy.csv:2: probability \"x\" is not a number");
  refused("item_id,probability\n", "gives nothing to any item");
  refused("item_id,weight\n0,0\n", "gives nothing to any item", PolicyFile::Weights);
  refused("item_id,weight\n0,1\n", "probability");
  EXPECT_THROW(fixed_policy(items, "7"), Error);
  EXPECT_THROW(parse_target("softmax:0", items, {}, PolicyFile::Probabilities, {}), Error);
}

TEST(OffPolicyTest, SoftmaxOfTheLogsRates) {
  const ActionLog log = six_rows();
  const ItemTallies seen = tally_items(3, log.item, log.reward);
  const TargetPolicy even = parse_target("softmax:.1", log.items, seen, {}, {});
  for (const double weight : even.weight) EXPECT_NEAR(weight, 1.0 / 3, 1e-12);
  const TargetPolicy fixed = parse_target("fixed:2", log.items, seen, {}, {});
  EXPECT_EQ(fixed.weight[2], 1);
}

class OpenBandit : public testing::Test {
 protected:
  static ActionLog read(const std::filesystem::path& file) { return read_action_log(file, {}); }
};

TEST_F(OpenBandit, TheUniformPolicyFromTheBtsLog) {
  HANKKI_REAL_DATA(file, "open-bandit/bts/men/men.csv");
  const ActionLog log = read(file);
  ASSERT_EQ(log.rows(), 10'000U);
  ASSERT_EQ(log.items.size(), 34U);
  const auto result = evaluate_policy(log, uniform_policy(log.items), {}, {.bootstraps = 100}, {});
  const auto estimates = by_id(result);
  const std::map<std::string, double> known{{"ips", 0.0030086263},  {"snips", 0.0031894232},
                                            {"dm", 0.0036884604},   {"dr", 0.0029333531},
                                            {"sndr", 0.0028879765}, {"switch-dr", 0.0037355766},
                                            {"dros", 0.0036086624}};
  for (const auto& [id, value] : known) EXPECT_NEAR(*estimates.at(id).value, value, 5e-11) << id;
  EXPECT_NEAR(result.weights.effective, 655.7098, 5e-5);
  EXPECT_NEAR(result.weights.largest, 178.25, 5e-3);
  EXPECT_NEAR(result.logged_rate, 0.0069, 1e-9);
  EXPECT_FALSE(result.trusted());
  EXPECT_THAT(result.doubts.front().english(), HasSubstr("of 10,000 rows only 655.7 count"));
  EXPECT_TRUE(estimates.at("dm").trusted());
  for (const auto& [id, estimate] : estimates) {
    EXPECT_LT(estimate.bootstrap->low, *estimate.value) << id;
    EXPECT_GT(estimate.bootstrap->high, *estimate.value) << id;
  }
}

TEST_F(OpenBandit, TheUniformPolicyFromTheRandomLogIsTrusted) {
  HANKKI_REAL_DATA(file, "open-bandit/random/men/men.csv");
  const ActionLog log = read(file);
  const auto result = evaluate_policy(log, uniform_policy(log.items), {}, kQuick, {});
  EXPECT_THAT(result.doubts, IsEmpty());
  EXPECT_NEAR(result.logged_rate, 0.0046, 1e-9);
  EXPECT_GT(result.replay.matched, 200);
  EXPECT_LT(result.replay.matched, 400);
}

TEST_F(OpenBandit, TheRandomLogIsHealthy) {
  HANKKI_REAL_DATA(file, "open-bandit/random/men/men.csv");
  const ActionLog log = read(file);
  std::vector<std::int64_t> shown(log.items.size(), 0);
  std::int64_t clicks = 0;
  for (std::size_t i = 0; i < log.rows(); ++i) {
    ++shown[log.item[i]];
    clicks += log.reward[i] > 0;
  }
  EXPECT_EQ(clicks, 46);
  const RateInterval rate = wilson({clicks, 10'000});
  EXPECT_NEAR(rate.low, 0.0034507, 5e-8);
  EXPECT_NEAR(rate.high, 0.0061298, 5e-8);
  const auto ratio = check_sample_ratio(
      shown, std::vector{AllocationPeriod{10'000, std::vector<double>(34, 1.0)}});
  EXPECT_NEAR(ratio.chi2, 53.9088, 5e-5);
  EXPECT_EQ(ratio.degrees, 33);
  EXPECT_NEAR(ratio.p, 0.012242, 5e-7);
  EXPECT_NEAR(z_test({46, 10'000}, {69, 10'000}).z, 2.150954, 5e-7);
}

/// The first item that was never pulled, else the one with the highest score.
template <typename Score>
std::size_t propose(const MatchedRows& seen, const Score& score) {
  std::size_t best = 0;
  double highest = -1;
  for (std::size_t i = 0; i < seen.pulls().size(); ++i) {
    if (seen.pulls()[i] == 0) return i;
    const auto pulls = static_cast<double>(seen.pulls()[i]);
    const double value = score(seen.reward()[i] / pulls, pulls);
    if (value > highest) {
      highest = value;
      best = i;
    }
  }
  return best;
}

TEST_F(OpenBandit, ReplayFollowsAPolicyThatLearns) {
  HANKKI_REAL_DATA(file, "open-bandit/random/men/men.csv");
  const ActionLog log = read(file);
  const auto ucb = [&](double a) {
    return replay(log, [a](const MatchedRows& seen) {
      const double level = std::log(static_cast<double>(seen.matched()));
      return propose(
          seen, [&](double mean, double pulls) { return mean + std::sqrt(a * level / pulls); });
    });
  };
  const auto expect = [](const LogReplay& result, std::int64_t matched, double clicks) {
    EXPECT_EQ(result.matched, matched);
    EXPECT_EQ(result.reward, clicks);
  };
  expect(ucb(2), 288, 1);
  expect(ucb(0.5), 290, 1);
  expect(replay(log,
                [](const MatchedRows& seen) {
                  return propose(seen, [](double mean, double) { return mean; });
                }),
         264, 4);
  expect(
      replay(log,
             [](const MatchedRows& seen) { return static_cast<std::size_t>(seen.matched() % 34); }),
      286, 1);
}

}  // namespace
}  // namespace hankki
