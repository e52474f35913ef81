// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <vector>

#include "core/bandit/reward_window.h"
#include "core/bandit/rule.h"

namespace hankki {

/// What the two forgetting forms of UCB share: mean + sqrt(a ln(level) / N), an arm of which
/// nothing is remembered first. Garivier & Moulines: On upper-confidence bound policies for
/// switching bandit problems. ALT 2011. A pull in flight counts as a reward that is not remembered
/// yet.
class ForgettingUcbRule : public RuleBase {
 public:
  static constexpr bool kPullMoves = true;

  ForgettingUcbRule(const ParameterValues& parameters, const PolicySetup& setup)
      : RuleBase(setup), a_(parameters.real("a")), memory_(static_cast<std::size_t>(setup.arms)) {}

  void pull(int arm) { ++of(arm).in_flight, ++pulls_; }
  void withdraw(int arm) { --of(arm).in_flight, --pulls_; }
  template <typename State>
  void keep(State& state) {
    keep_memory(state, "count", &Memory::count);
    keep_memory(state, "sum", &Memory::sum);
    keep_memory(state, "in_flight", &Memory::in_flight);
    state.real("all_pulls", pulls_, 0, kMostCount);
  }

 protected:
  struct Memory {
    double count = 0, sum = 0, in_flight = 0;
  };
  Memory& of(int arm) { return memory_[static_cast<std::size_t>(arm)]; }
  double pulls() const { return pulls_; }

  int choose_at(double level, const ArmSet& among, RandomEngine& random) {
    if (const int arm = forgotten(among); arm >= 0) return arm;
    score_arms(level, among);
    return pick(among, random);
  }
  void add_probabilities(double level, const ArmSet& among, std::span<double> out) {
    if (const int arm = forgotten(among); arm >= 0) {
      out[static_cast<std::size_t>(arm)] += 1;
      return;
    }
    score_arms(level, among);
    add_winners(among, 1, out);
  }

 private:
  template <typename State>
  void keep_memory(State& state, std::string_view name, double Memory::*field) {
    std::vector<double> values;
    for (const Memory& memory : memory_) values.push_back(memory.*field);
    state.by_arm(name, values, 0, kMostCount);
    for (std::size_t arm = 0; arm < memory_.size(); ++arm) memory_[arm].*field = values[arm];
  }
  int forgotten(const ArmSet& among) {
    for (int i = 0; i < among.size(); ++i)
      if (of(among[i]).count + of(among[i]).in_flight <= 0) return among[i];
    return -1;
  }
  void score_arms(double level, const ArmSet& among) {
    const double most = a_ * std::max(0.0, std::log(level));
    for (int i = 0; i < among.size(); ++i) {
      const Memory& memory = of(among[i]);
      const double mean = memory.count > 0 ? memory.sum / memory.count : 0;
      score(among[i]) = mean + std::sqrt(most / (memory.count + memory.in_flight));
    }
  }

  double a_;
  std::vector<Memory> memory_;
  double pulls_ = 0;
};

/// Counts and sums of all arms are multiplied by gamma at each step; the level is the counts' sum.
class DiscountedUcbRule : public ForgettingUcbRule {
 public:
  DiscountedUcbRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ForgettingUcbRule(parameters, setup), gamma_(parameters.real("gamma")) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    return choose_at(level(), among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    add_probabilities(level(), among, out);
  }
  void learn(const Feedback& feedback) {
    for (int arm = 0; arm < arms(); ++arm) of(arm).count *= gamma_, of(arm).sum *= gamma_;
    Memory& memory = of(feedback.arm);
    memory.count += 1;
    memory.sum += feedback.reward;
    memory.in_flight -= 1;
  }
  void revise(const Feedback& learnt, double after) { of(learnt.arm).sum += after - learnt.reward; }

 private:
  double level() {
    double sum = 0;
    for (int arm = 0; arm < arms(); ++arm) sum += of(arm).count + of(arm).in_flight;
    return sum;
  }

  double gamma_;
};

/// Counts and sums are of the last `window` rewards over all arms; the level is min(n, window).
class SlidingUcbRule : public ForgettingUcbRule {
 public:
  SlidingUcbRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ForgettingUcbRule(parameters, setup), window_(parameters.integer("window")) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    return choose_at(std::min(pulls(), window_.size()), among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    add_probabilities(std::min(pulls(), window_.size()), among, out);
  }
  void learn(const Feedback& feedback) {
    add({feedback.arm, feedback.reward}, 1);
    of(feedback.arm).in_flight -= 1;
    const auto old = window_.add({feedback.arm, feedback.reward});
    if (old.arm >= 0) add(old, -1);
  }
  void revise(const Feedback& learnt, double after) {
    if (window_.revise({learnt.arm, learnt.reward}, after))
      of(learnt.arm).sum += after - learnt.reward;
  }
  template <typename State>
  void keep(State& state) {
    ForgettingUcbRule::keep(state);
    window_.keep(state, arms());
  }

 private:
  void add(const RewardWindow::Entry& entry, double sign) {
    of(entry.arm).count += sign;
    of(entry.arm).sum += sign * entry.reward;
  }

  RewardWindow window_;
};

}  // namespace hankki
