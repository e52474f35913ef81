// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/bandit/policy.h"
#include "core/serving/credit.h"
#include "core/store/batches.h"

namespace hankki {

class Connection;

/// The policy of a batch, as it begins. Throws Error where it is one that cannot be built again
/// from successes and failures of each arm, which is how credit is undone where a policy cannot
/// take it back.
std::unique_ptr<Policy> make_batch_policy(const BatchInfo& batch);

/// As it stands, with all that was settled: by what is stored of it; where nothing is, by the
/// successes and failures. Throws Error where that is none of its states.
std::unique_ptr<Policy> batch_policy(const BatchInfo& batch);

/// Inside a write transaction: what slots come to is counted, and learnt by the policies of their
/// batches, in the order in which it is told. store() writes it; without it nothing happened.
class BatchPolicies {
 public:
  explicit BatchPolicies(Connection& connection) : connection_(connection) {}
  ~BatchPolicies();
  BatchPolicies(const BatchPolicies&) = delete;
  BatchPolicies& operator=(const BatchPolicies&) = delete;

  void settle(BatchId batch, const CreditChange& change, Time now);
  void store();

 private:
  struct Learning {
    BatchInfo batch;  // its policy, parameters, and what its arms have
    std::unique_ptr<Policy> policy;
  };
  Learning& learning(BatchId batch);

  Connection& connection_;
  std::map<BatchId, Learning> learning_;
};

}  // namespace hankki
