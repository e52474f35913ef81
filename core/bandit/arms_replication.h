// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/policy.h"
#include "core/bandit/policy_state.h"
#include "core/bandit/replicate.h"
#include "core/bandit/simulation.h"

namespace hankki {

/// One replication on arms with known rates, which may be changed on the way: simulate() plays
/// each from start to end, a Player in steps. One thread at a time.
class ArmsReplication {
 public:
  /// The trials' interventions are done when their visits come.
  ArmsReplication(const PolicyChoice& policy, const Trials& trials, std::int64_t number);

  std::int64_t visits() const { return run_.step; }  ///< that were made
  /// Until so many visits have been made.
  void advance(std::int64_t visits, const PlayedSink* sink = nullptr);
  /// Before the next visit. Throws Error, and changes nothing, where it is not possible.
  void intervene(const Intervention& intervention);

  const Replication& result() const { return run_.out; }
  const BernoulliArms& world() const { return world_; }  ///< as it is now
  const Policy& policy() const { return *policy_; }
  /// The rates and arms that the next visit meets.
  ArmsNow now() const;

 private:
  void change_world(const Intervention& intervention);
  void change_policy(const Intervention& intervention);
  void add_arm(double rate);

  PolicyChoice choice_;
  BernoulliArms world_;
  std::int64_t horizon_;
  std::vector<Intervention> planned_;
  std::size_t next_ = 0;  // of those
  ReplicationRun run_;
  std::unique_ptr<Policy> policy_;
};

/// What a policy is made for on such arms.
PolicySetup setup_of(const BernoulliArms& world, std::int64_t horizon);

}  // namespace hankki
