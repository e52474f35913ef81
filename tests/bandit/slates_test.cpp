// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/slates.h"

#include <gmock/gmock.h>

#include <map>
#include <numeric>

#include "core/bandit/plackett_luce.h"

namespace hankki {
namespace {

std::map<std::string, OffPolicyEstimate> by_id(const SlateEvaluation& result) {
  std::map<std::string, OffPolicyEstimate> estimates;
  for (const OffPolicyEstimate& estimate : result.estimates) estimates[estimate.id] = estimate;
  return estimates;
}

/// Two slots of three items, drawn uniformly without replacement.
SlateLog eight_lists() {
  SlateLog log{.items = {"0", "1", "2"}};
  const std::uint32_t lists[][2] = {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {0, 1}, {2, 1}, {1, 0}};
  const float rewards[][2] = {{1, 0}, {0, 1}, {1, 1}, {0, 0}, {0, 1}, {0, 0}, {1, 0}, {0, 1}};
  for (int i = 0; i < 8; ++i) {
    for (int slot = 0; slot < 2; ++slot) {
      log.item.push_back(lists[i][slot]);
      log.reward.push_back(rewards[i][slot]);
      log.conditional.push_back(slot == 0 ? 1.0 / 3 : 1.0 / 2);
      log.marginal.push_back(1.0 / 3);
    }
    log.begin.push_back(log.item.size());
  }
  return log;
}

const TargetPolicy kTarget{"file", {0.5, 0.3, 0.2}};

TEST(SlatesTest, EightListsByHand) {
  const auto result = evaluate_slates(eight_lists(), kTarget, {.bootstraps = 200}, {});
  EXPECT_DOUBLE_EQ(result.logged_reward, 0.875);
  const auto estimates = by_id(result);
  const std::map<std::string, double> known{{"sips", 1.0071428571},   {"iips", 0.8638392857},
                                            {"rips", 0.9401785714},   {"snsips", 0.8867924528},
                                            {"sniips", 0.8374060150}, {"snrips", 0.8547843666}};
  for (const auto& [id, value] : known) {
    EXPECT_NEAR(*estimates.at(id).value, value, 6e-11) << id;
    EXPECT_LT(estimates.at(id).delta->low, value) << id;
    EXPECT_LT(estimates.at(id).bootstrap->low, value) << id;
    EXPECT_GT(estimates.at(id).bootstrap->high, value) << id;
  }
  EXPECT_NEAR(result.lists_weights.effective, 6.7357063, 5e-8);
  ASSERT_EQ(result.slot_effective.size(), 2U);
  EXPECT_NEAR(result.slot_effective[0], 7.1272727, 5e-8);
  EXPECT_NEAR(result.slot_effective[1], 7.9177519, 5e-8);
  EXPECT_FALSE(result.trusted()) << "eight lists are few";
}

TEST(SlatesTest, WithoutMarginalsThereIsNoIips) {
  SlateLog log = eight_lists();
  log.marginal.clear();
  const auto result = evaluate_slates(log, kTarget, {.bootstraps = 0}, {});
  const auto estimates = by_id(result);
  EXPECT_FALSE(estimates.at("iips").value);
  EXPECT_FALSE(estimates.at("sniips").trusted());
  EXPECT_TRUE(estimates.at("sips").value);
  ASSERT_TRUE(result.without_marginals);
  EXPECT_THAT(result.without_marginals->english(), testing::HasSubstr("marginal_propensity"));
}

TEST(SlatesTest, TheLoggedPolicyItselfIsTheLogsMean) {
  const auto result =
      evaluate_slates(eight_lists(), uniform_policy({"0", "1", "2"}), {.bootstraps = 0}, {});
  for (const OffPolicyEstimate& estimate : result.estimates)
    EXPECT_NEAR(*estimate.value, 0.875, 1e-9) << estimate.id;
  EXPECT_NEAR(result.lists_weights.effective, 8, 1e-9);
}

TEST(SlatesTest, AListThatTheTargetNeverShowsHasNoWeight) {
  const auto result = evaluate_slates(eight_lists(), {"fixed", {1, 0, 0}}, {.bootstraps = 0}, {});
  EXPECT_EQ(*by_id(result).at("sips").value, 0);
  EXPECT_FALSE(by_id(result).at("snsips").value) << "nothing to divide by";
  EXPECT_NEAR(*by_id(result).at("rips").value, 3.0 / 8, 1e-12) << "its first slot is known";
}

TEST(PlackettLuceTest, ThreeItemsByHand) {
  const auto marginals = slot_marginals(kTarget.weight, 0, 3);
  const double known[][3] = {{0.5, 0.3392857, 0}, {0.3, 0.375, 0}, {0.2, 0.2857143, 0}};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(marginals[3 * i], known[i][0], 1e-9);
    EXPECT_NEAR(marginals[3 * i + 1], known[i][1], 5e-8);
    EXPECT_NEAR(marginals[3 * i] + marginals[3 * i + 1] + marginals[3 * i + 2], 1, 1e-9);
  }
}

/// P(item in slot) by trying all lists.
void enumerate(const std::vector<double>& weights, std::vector<bool>& used, double left, double p,
               std::size_t slot, std::size_t slots, std::vector<double>& out) {
  if (slot == slots) return;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (used[i]) continue;
    const double own = p * weights[i] / left;
    out[i * slots + slot] += own;
    used[i] = true;
    enumerate(weights, used, left - weights[i], own, slot + 1, slots, out);
    used[i] = false;
  }
}

TEST(PlackettLuceTest, WeightsOfManySizesAgreeWithAllListsTried) {
  std::vector<double> weights{0.6, 0.25, 0.1, 0.04, 0.0095, 0.0005};
  std::vector<bool> used(weights.size(), false);
  std::vector<double> known(weights.size() * 4, 0.0);
  enumerate(weights, used, 1, 1, 0, 4, known);
  const auto marginals = slot_marginals(weights, 0, 4);
  for (std::size_t i = 0; i < known.size(); ++i) EXPECT_NEAR(marginals[i], known[i], 1e-9) << i;
  const auto without_last = slot_marginals(std::span(weights).first(5), 0.0005, 4);
  for (std::size_t i = 0; i < without_last.size(); ++i)
    EXPECT_NEAR(without_last[i], known[i], 1e-9) << "an item that is not asked about counts";
}

TEST(PlackettLuceTest, ManyItemsFillEachSlotOnce) {
  std::vector<double> weights(2000);
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i)
    sum += weights[i] = 1.0 / static_cast<double>(i + 1);
  for (double& weight : weights) weight /= sum;
  const auto marginals = slot_marginals(weights, 0, 10);
  for (std::size_t slot = 0; slot < 10; ++slot) {
    double total = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) total += marginals[10 * i + slot];
    EXPECT_NEAR(total, 1, 1e-8);
  }
}

}  // namespace
}  // namespace hankki
