// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/bandit/arm_set.h"
#include "core/bandit/choice.h"
#include "core/bandit/policy_state.h"
#include "core/base/parameters.h"

namespace hankki {

/// The parameters that every policy has beside its own.
std::vector<Parameter> with_policy_options(std::vector<Parameter> own);

/// Their values, checked.
struct PolicyOptions {
  double floor = 0;               ///< least probability of each arm
  std::int64_t update_every = 1;  ///< rewards between two updates
  double update_seconds = 0;      ///< or time between them; 0: by rewards
  /// Until each arm has so many rewards and successes, nothing is learnt.
  std::int64_t window_visits = 0;
  double window_successes = 0;
  std::vector<double> warm;  ///< offline metric by arm, in [0, 1]; empty: none
  double warm_strength = 0;  ///< visits that it counts as
  bool sticky = false;       ///< a user keeps the first arm
  double holdback = 0;       ///< share of the visits that stay on a fixed policy
  int holdback_arm = -1;     ///< that policy: this arm, or -1: each with the same probability

  /// Throws Error where they do not go together, or not with so many arms.
  PolicyOptions(const ParameterValues& parameters, int arms);

  bool updates_at_once() const {
    return update_every == 1 && update_seconds == 0 && window_visits == 0 && window_successes == 0;
  }
};

/// Rewards that wait for the next update: those of a batch, of an hour, or of the exploration
/// window, which closes once each arm has what it asks for.
class PendingFeedback {
 public:
  PendingFeedback(const PolicyOptions& options, int arms);

  void add(const Feedback& feedback);
  /// Changes the newest that is like it; false where none waits.
  bool revise(const Feedback& learnt, double after);
  /// Forgets the newest that is like it; false where none waits.
  bool take_back(const Feedback& learnt);
  /// Whether an update is due, `seconds` after the first visit.
  bool due(double seconds);
  bool due() { return due(now_); }  ///< as of the last time that was told

  /// Hands all to `learn`, in the order in which they came.
  template <typename Learn>
  void flush(const Learn& learn) {
    for (const Kept& kept : kept_)
      learn(Feedback{kept.arm, kept.reward, kept.propensity,
                     std::span(features_).subspan(kept.features, kept.dimensions)});
    kept_.clear();
    features_.clear();
  }

  template <typename State>
  void keep(State& state) {
    std::vector<double> waiting = waiting_numbers();
    state.real("next_update", next_, 0, kMost);
    state.real("now", now_, 0, kMost);
    state.flag("exploring", exploring_);
    state.by_arm("window_visits", visits_, 0, kMost);
    state.by_arm("window_successes", successes_, -kMost, kMost);
    state.list("waiting", waiting, 0, kMost);
    state.list("waiting_features", features_, -kMost, kMost);
    if constexpr (State::kReads) wait_again(waiting);
  }

 private:
  static constexpr double kMost = 1e15;  // of a state that is read

  struct Kept {
    int arm;
    double reward, propensity;
    std::size_t features, dimensions;  // where they are in features_
  };
  auto newest_like(const Feedback& learnt);
  /// Arm, reward and propensity of each that waits, one behind another; and back. Throws Error.
  std::vector<double> waiting_numbers() const;
  void wait_again(const std::vector<double>& numbers);
  bool window_is_open();
  void count(int arm, double visits, double successes);

  std::int64_t every_;
  double period_, next_, now_ = 0;
  double least_visits_, least_successes_;
  bool exploring_;
  std::vector<double> visits_, successes_;  // by arm, while exploring
  std::vector<Kept> kept_;
  std::vector<double> features_;
};

/// The arms that users keep.
class StickyUsers {
 public:
  /// Nothing where the user has none yet, or one that is not eligible now.
  std::optional<Choice> find(std::uint64_t user, const ArmSet& among) const;
  void keep(std::uint64_t user, const Choice& choice) { choices_.try_emplace(user, choice); }

  template <typename State>
  void keep(State& state, int arms) {
    std::vector<double> users = numbers();
    state.list("users", users, 0, 0x1p32);
    if constexpr (State::kReads) read(users, arms);
  }

 private:
  /// Both halves of the user's number, arm, propensity and reason of each; and back. Throws Error.
  std::vector<double> numbers() const;
  void read(const std::vector<double>& numbers, int arms);

  std::unordered_map<std::uint64_t, Choice> choices_;
};

}  // namespace hankki
