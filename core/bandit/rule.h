// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <span>
#include <vector>

#include "core/bandit/arm_set.h"
#include "core/bandit/choice.h"
#include "core/bandit/policy.h"
#include "core/bandit/policy_state.h"

namespace hankki {

/// Of Policy::take_back().
[[noreturn]] void throw_cannot_take_back();
[[noreturn]] void throw_was_not_learnt();

/// A rule is a policy without the options that all have: a class without virtual functions, so that
/// RulePolicy's inner loop knows it when it is compiled. Beside what stands in RuleBase it has
///   Rule(const ParameterValues&, const PolicySetup&);
///   int choose(const ArmSet&, std::span<const double> features, RandomEngine&);
///   void probabilities(const ArmSet&, std::span<const double> features, std::span<double> out);
///   void learn(const Feedback&);
///   void revise(const Feedback& learnt, double after);
///   template <typename State> void keep(State&);  // names its state; see policy_state.h
/// and, where kBeta, `void take_back(const Feedback& learnt)`.
/// probabilities() adds P(choose() gives the arm) to `out`, in the state before the choice's
/// pull().
class RuleBase {
 public:
  static constexpr double kMostCount = 1e15;  ///< of a state that is read

  explicit RuleBase(const PolicySetup& setup)
      : scores_(static_cast<std::size_t>(setup.arms)), lowest_of_ties_(setup.lowest_of_ties) {}

  /// exp3 learns from the propensity of its choices, so that the loop has to tell it.
  static constexpr bool kWeighs = false;
  /// Whether a pull in flight moves probabilities().
  static constexpr bool kPullMoves = false;
  /// Whether it can begin with what is known already: warm(arm, successes, failures).
  static constexpr bool kWarms = false;
  /// Whether its state is a Beta posterior an arm: posterior(arm).
  static constexpr bool kBeta = false;

  int arms() const { return static_cast<int>(scores_.size()); }
  std::span<const double> scores() const { return scores_; }
  void pull(int) {}
  void withdraw(int) {}
  int winner() const { return -1; }
  template <typename State>
  void keep(State&) {}

 protected:
  double& score(int arm) { return scores_[static_cast<std::size_t>(arm)]; }
  int pick(const ArmSet& among, RandomEngine& random) const {
    return pick_highest(among, scores_.data(), lowest_of_ties_, random);
  }
  void add_winners(const ArmSet& among, double share, std::span<double> out) const {
    add_highest(among, scores_.data(), lowest_of_ties_, share, out);
  }

 private:
  std::vector<double> scores_;
  bool lowest_of_ties_;
};

/// Rules that count pulls and rewards. A pull counts from when it is made, its reward once it is
/// known; the mean is of the rewards that are known, 0 where there are none.
class CountingRule : public RuleBase {
 public:
  static constexpr bool kPullMoves = true;
  static constexpr bool kWarms = true;

  explicit CountingRule(const PolicySetup& setup)
      : RuleBase(setup), counts_(static_cast<std::size_t>(setup.arms)), unpulled_(setup.arms) {}

  void pull(int arm) { add_pulls(arm, 1); }
  void withdraw(int arm) { add_pulls(arm, -1); }
  void learn(const Feedback& feedback) { add_reward(feedback.arm, 1, feedback.reward); }
  void revise(const Feedback& learnt, double after) {
    add_reward(learnt.arm, 0, after - learnt.reward);
  }
  void warm(int arm, double successes, double failures) {
    add_pulls(arm, successes + failures);
    add_reward(arm, successes + failures, successes);
  }

  void take_back(const Feedback& learnt) {
    add_pulls(learnt.arm, -1);
    add_reward(learnt.arm, -1, -learnt.reward);
  }
  template <typename State>
  void keep(State& state) {
    keep_counts(state, "pulls", &Counts::pulls);
    keep_counts(state, "known", &Counts::known);
    keep_counts(state, "sum", &Counts::sum);
    state.real("all_pulls", pulls_, 0, kMostCount);
    if constexpr (State::kReads) derive(state.arms());
  }

  double pulls() const { return pulls_; }  ///< made so far
  double pulls(int arm) const { return of(arm).pulls; }
  double known(int arm) const { return of(arm).known; }  ///< rewards
  double mean(int arm) const { return of(arm).mean; }

 protected:
  /// The first arm that was never pulled, or -1.
  int first_unpulled(const ArmSet& among) const {
    if (unpulled_ == 0) return -1;
    for (int i = 0; i < among.size(); ++i)
      if (pulls(among[i]) <= 0) return among[i];
    return -1;
  }

 private:
  struct Counts {
    double pulls = 0, known = 0, sum = 0, mean = 0;
  };
  const Counts& of(int arm) const { return counts_[static_cast<std::size_t>(arm)]; }

  template <typename State>
  void keep_counts(State& state, std::string_view name, double Counts::*field) {
    std::vector<double> values;
    for (const Counts& counts : counts_) values.push_back(counts.*field);
    state.by_arm(name, values, 0, kMostCount);
    for (std::size_t arm = 0; arm < counts_.size(); ++arm) counts_[arm].*field = values[arm];
  }
  /// What follows from the counts that were read.
  void derive(int arms_read) {
    unpulled_ = 0;
    double all = 0;
    for (int arm = 0; arm < arms_read; ++arm) all += counts_[static_cast<std::size_t>(arm)].pulls;
    if (std::abs(all - pulls_) > 1e-6 * (1 + all)) StateReader::refuse("all_pulls");
    for (int arm = 0; arm < arms(); ++arm) {
      Counts& counts = counts_[static_cast<std::size_t>(arm)];
      if (counts.sum > counts.known * (1 + 1e-9)) StateReader::refuse("sum");
      counts.mean = counts.known > 0 ? counts.sum / counts.known : 0;
      if (counts.pulls <= 0) ++unpulled_;
      if (arm >= arms_read) pulls_ += counts.pulls;  // an arm that begins warm
    }
  }
  void add_pulls(int arm, double count) {
    Counts& counts = counts_[static_cast<std::size_t>(arm)];
    const bool was_pulled = counts.pulls > 0;
    counts.pulls += count;
    pulls_ += count;
    if (was_pulled != (counts.pulls > 0)) unpulled_ += was_pulled ? 1 : -1;
  }
  void add_reward(int arm, double known, double reward) {
    Counts& counts = counts_[static_cast<std::size_t>(arm)];
    counts.known += known;
    counts.sum += reward;
    counts.mean = counts.known > 0 ? counts.sum / counts.known : 0;
  }

  std::vector<Counts> counts_;
  double pulls_ = 0;
  int unpulled_;
};

}  // namespace hankki
