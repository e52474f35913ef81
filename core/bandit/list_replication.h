// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/list_curve.h"
#include "core/bandit/list_fill.h"
#include "core/bandit/list_simulation.h"
#include "core/bandit/policy.h"
#include "core/bandit/policy_state.h"
#include "core/base/job.h"

namespace hankki {

/// One replication of visits to lists, which may be changed on the way: simulate_lists() plays it
/// from start to end, a Player in steps. One thread at a time.
class ListReplication {
 public:
  /// `world` must outlive it, and may get more models.
  ListReplication(const ListWorld& world, const PolicyChoice& policy, const ListTrials& trials,
                  std::int64_t number = 0);

  /// Until so many visits have been made, or nobody wants anything any more. Propensities for the
  /// sink are computed on several threads. Throws Cancelled between two visits, after which it can
  /// go on.
  void advance(std::int64_t visits, const PlayedSink* sink, const JobContext& job);
  /// Before the next visit. Throws Error, and changes nothing, where it is not possible.
  void intervene(const Intervention& intervention);

  /// The world's lists are others from the next visit on; of the same users.
  void lists_changed() { begin_phase(phase().view); }

  std::int64_t visits() const { return result_.visits; }
  bool over() const { return visits() == trials_.visits || visitors_.left() == 0; }
  /// As far as it has come; without posteriors and exhausted.
  const ListSimulation& result() const { return result_; }
  ListSimulation finish() const;  ///< with them
  const Policy& policy() const { return *policy_; }
  const ListPhase& phase() const { return result_.phases.back(); }
  std::size_t exhausted() const { return visitors_.exhausted(); }

 private:
  struct Waiting;  // a visit whose propensities are not known yet

  void change(const ListDriftKind& kind);
  void change_policy(const Intervention& intervention, std::size_t arms);
  void add_arm(const Intervention& intervention);
  void retire_arm(int arm);
  void begin_phase(ListView view);
  void play_until(std::int64_t visits, const PlayedSink* sink, const JobContext& job);
  void play_one(Waiting* waiting);
  void tell(std::vector<Waiting>& waiting, const PlayedSink& sink) const;
  const std::vector<std::span<const std::uint32_t>>& lists_of(std::size_t user);
  std::int64_t learn_from(const std::vector<FilledSlot>& slots,
                          const std::vector<std::uint8_t>& clicked);
  bool explains_at_once() const;
  PolicySetup setup(std::size_t arms) const;

  const ListWorld& world_;
  PolicyChoice choice_;
  const ListTrials trials_;
  ListSimulation result_;
  std::unique_ptr<Policy> policy_;
  ListVisitors visitors_;
  ListCurve curve_;
  RandomEngine users_, draws_, coins_;
  std::vector<int> eligible_;  // the arms that are there; empty: all
  std::vector<std::span<const std::uint32_t>> lists_;
  std::size_t next_intervention_ = 0;
  bool drifted_ = false;
};

}  // namespace hankki
