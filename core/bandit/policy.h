// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/bandit/beta.h"
#include "core/bandit/choice.h"
#include "core/base/parameters.h"
#include "core/base/random.h"
#include "core/base/spec.h"

namespace hankki {

struct PolicyState;
struct PlayedSink;
struct ReplicationRun;

/// What a policy is made for, beside its parameters.
struct PolicySetup {
  int arms = 2;
  std::int64_t horizon = 0;     ///< visits that are expected; 0: not known. Of moss and exp3.
  int dimensions = 0;           ///< of a visit's features; 0: there are none
  bool lowest_of_ties = false;  ///< equal scores: the first arm, as a replay has it; else at random
};

/// Divides visits, or the slots of a list, among arms, and learns from what came of it. Every
/// policy has the options of policy_options() (floor, update cadence, ...) beside its own
/// parameters. Choosing takes its randomness from the stream it is handed, so the same stream gives
/// the same choices. One thread at a time.
class Policy {
 public:
  virtual ~Policy() = default;

  virtual int arms() const = 0;

  /// Chooses among the visit's arms, and counts the pull as in flight. The propensity is exact; of
  /// policies that draw from posteriors it is an integral, which takes longer than the draw.
  virtual Choice choose(const BanditVisit& visit, RandomEngine& random) = 0;

  /// The same choice without its propensity, which stays 1: for simulations that log nothing.
  virtual Choice draw(const BanditVisit& visit, RandomEngine& random) = 0;

  /// What the arms had at the last choice made for ChoiceReason::Draw: the posterior draws or
  /// indices, the highest of which won, or probabilities where the policy draws from those. By arm;
  /// those that were not eligible have NaN.
  virtual std::span<const double> scores() const = 0;

  /// P(arm) at such a visit, for each arm, over all reasons; 0 where it is not eligible. Sums to 1.
  virtual void propensities(const BanditVisit& visit, std::span<double> out) = 0;

  /// By arm, of policies whose state is a Beta posterior an arm; else empty.
  virtual std::vector<Beta> posteriors() const = 0;

  /// Takes what came of a choice. It may take effect later (update cadence, exploration window).
  virtual void learn(const Feedback& feedback) = 0;

  /// What was learnt once has another reward now: credit that was undone, or given late. Policies
  /// that forget weigh the difference as what they learn today.
  virtual void revise(const Feedback& learnt, double after) = 0;

  /// Undoes learn(): as if it had never been shown. Of policies whose state is a Beta posterior an
  /// arm; such that forget take back what is left of it today. Throws Error of other policies, and
  /// where it was not learnt.
  virtual void take_back(const Feedback& learnt) = 0;

  /// A pull that somebody else chose is in flight now, and withdraw(): a choice that nothing will
  /// come of is so no longer.
  virtual void hold(int arm) = 0;
  virtual bool pull_moves() const = 0;  ///< whether a pull in flight moves the propensities
  virtual void withdraw(int arm) = 0;

  /// All that was learnt and is in flight; a policy of the same name that takes it over goes on as
  /// this one would. It may have more arms, which begin as its parameters say, and other options.
  /// load() throws Error, and leaves the policy as it was, where the state is not one of such a
  /// policy.
  virtual PolicyState save() const = 0;
  virtual void load(const PolicyState& state) = 0;
  virtual std::unique_ptr<Policy> clone() const = 0;

  /// The arm that the policy's stopping rule has declared the best; -1 where it has no such rule,
  /// or has not stopped.
  virtual int winner() const = 0;

  /// Plays a replication on, until so many visits have been made, in one call, so that its inner
  /// loop knows the policy when it is compiled. `sink` gets each visit with exact propensities;
  /// none may be given.
  virtual void advance(ReplicationRun& run, std::int64_t visits, const PlayedSink* sink) = 0;
};

/// All policies, in the order in which a list shows them. Their parameters have the options in
/// them.
const std::vector<Spec>& policy_specs();
const Spec& policy_spec(std::string_view id);  ///< throws Error, naming those there are

/// A new policy with these parameters (a value for each of its schema). Throws Error where they do
/// not go together, or not with the setup.
std::unique_ptr<Policy> make_policy(std::string_view id, const ParameterValues& parameters,
                                    const PolicySetup& setup);

}  // namespace hankki
