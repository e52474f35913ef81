// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "core/bandit/arm_set.h"

namespace hankki {

/// Rates by arm, from a step on.
struct RatesFrom {
  std::int64_t step = 0;
  std::vector<double> rates;
  bool operator==(const RatesFrom&) const = default;
};

/// When an arm is there: from one step to before another.
struct ArmLife {
  static constexpr std::int64_t kForGood = std::numeric_limits<std::int64_t>::max();
  std::int64_t from = 0, until = kForGood;
  bool operator==(const ArmLife&) const = default;
};

/// Users of one kind: their rates by arm, and their features, as policies for them see these.
struct VisitorKind {
  std::vector<double> rates, features;
  bool operator==(const VisitorKind&) const = default;
};

/// A world whose arms succeed with known rates, independently at each visit. Steps count from 0.
struct BernoulliArms {
  enum class DelayLaw {
    Fixed,       ///< the reward of step t is usable from step t + delay + 1
    Exponential  ///< the same with a geometric number of steps whose mean is `delay`
  };

  std::vector<double> rates;     ///< by arm, from step 0
  std::vector<RatesFrom> drift;  ///< by rising step
  bool gradual = false;          ///< rates move evenly from one point to the next; else they jump
  DelayLaw delay_law = DelayLaw::Fixed;
  double delay = 0;                ///< steps
  std::vector<ArmLife> lives;      ///< by arm; empty: all are there for good
  double eligible = 1;             ///< P(an arm that is there can be shown at a visit)
  std::vector<VisitorKind> kinds;  ///< each visit is of one, drawn evenly; they have the rates then
  std::int64_t users = 0;          ///< who come, drawn evenly; 0: each visit is of somebody new

  int arms() const;
  int dimensions() const;  ///< of the visitors' features

  /// Throws Error, naming the part, where one is not possible or they do not go together.
  void check() const;

  bool operator==(const BernoulliArms&) const = default;

 private:
  void check_lives() const;
};

/// "2500:.1,.5,.9;5000:.5,.9,.1". Throws Error, naming the option, on anything else.
std::vector<RatesFrom> parse_drift(std::string_view option, std::string_view text);

/// "100" or "exp:100": the world's delay. Throws Error, naming the option, on anything else.
void read_delay(std::string_view option, std::string_view text, BernoulliArms& world);

/// Throws Error where a regression for each arm on so many features is too large to keep.
void check_features(std::string_view where, int arms, int dimensions);

/// Visitors whose rate at each arm is a base plus a linear function of their features: unit vectors
/// of `dimensions` numbers, drawn by the seed as the arms' directions are. Rates stay in [0, 1].
std::vector<VisitorKind> linear_visitors(const std::vector<double>& rates, int dimensions,
                                         double strength, int count, std::uint64_t seed);

/// The rates that hold at a step, who is there, and what each arm falls short of the best of them.
/// Steps are visited in order.
class ArmsNow {
 public:
  explicit ArmsNow(const BernoulliArms& world);

  /// To the step, which must be the next one (0 at first).
  void advance(std::int64_t step) {
    if (step >= next_change_) change(step);
  }
  /// The world's drift or lives have changed, from the next step on.
  void look_again() { next_change_ = 0; }
  double rate(int arm) const { return rates_[static_cast<std::size_t>(arm)]; }
  const std::vector<double>& rates() const { return rates_; }
  const std::vector<int>& there() const { return there_; }
  bool all_there() const { return there_.size() == rates_.size(); }
  double best() const { return best_; }  ///< the highest rate of those that are there

 private:
  void change(std::int64_t step);
  void set_rates(std::int64_t step);

  const BernoulliArms& world_;
  std::vector<double> rates_;
  std::vector<int> there_;
  double best_ = 0;
  std::int64_t next_change_ = 0;
  std::size_t next_point_ = 0;
};

}  // namespace hankki
