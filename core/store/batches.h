// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/base/safetensors.h"
#include "core/evaluation/metrics.h"
#include "core/store/ids.h"
#include "core/training/run.h"

namespace hankki {

class Connection;
class Store;

/// A model of a batch, which is an arm of its policy. The batch has its own copy of what the run
/// trained, so that it goes on when the run is removed.
struct BatchModel {
  RunId run = 0;
  std::string name;                          ///< "bpr"; "bpr-3" where the batch has two of them
  RunRequest request;                        ///< model, preset, parameters and seed
  std::optional<double> recall;              ///< on the validation part, which the priors come from
  std::int64_t successes = 0, failures = 0;  ///< what its slots came to
};

/// A generation of models that is served together.
struct BatchInfo {
  BatchId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  std::string tag;
  std::vector<BatchModel> models;  ///< by arm
  std::string policy;
  ParameterValues parameters;
  std::string created;       ///< UTC
  bool served = false;       ///< now
  std::string policy_state;  ///< what the policy has learnt (batch_policy.h); empty: nothing yet
};

/// What a batch is made of, by arm.
struct BatchFiles {
  std::vector<RankedLists> lists;   ///< of all users of the split, of its columns
  std::vector<std::string> models;  ///< model files (core/training/model_file.h)
};

/// The batches of a workspace: Workspace::batches(). Every call throws Error where there is no
/// batch of that number.
class Batches {
 public:
  explicit Batches(Store& store) : store_(store) {}

  /// Stores a batch, and serves it from then on: who reads sees the one before or all of this one.
  /// Of `info`, split, tag, models, policy and parameters are kept. Throws Error where another
  /// batch has the tag, or there is none.
  BatchId publish(const BatchInfo& info, const BatchFiles& files);

  std::vector<BatchInfo> list() const;  ///< oldest first
  BatchInfo info(BatchId id) const;
  std::optional<BatchInfo> find(const std::string& tag) const;

  /// Whether a new batch cannot have the tag: one that is not removed has it, also where what it is
  /// made of is hidden.
  bool is_taken(const std::string& tag) const;

  /// The one that is served now: the newest of those that were ever served and are not removed.
  /// nullopt where there is none. The number alone takes no time.
  std::optional<BatchInfo> served() const;
  BatchId served_id() const;  ///< 0: none

  /// Serves an earlier one again; without a number the one that was served before this one. Gives
  /// its number; throws Error where there is none.
  BatchId roll_back(std::optional<BatchId> id = std::nullopt);

  /// SHA-256 of what answers follow from: its lists, models, policy and parameters. Batches that
  /// were published apart of the same have the same.
  std::string identity(BatchId id) const;

  /// BatchInfo::policy_state alone, which takes no time.
  std::string policy_state(BatchId id) const;

  RankedLists lists(BatchId id, std::size_t arm) const;
  TensorFile model(BatchId id, std::size_t arm) const;
  std::uint64_t model_bytes(BatchId id, std::size_t arm) const;  ///< how large the file is

  /// Hides it until it is restored or purged; where it is served, the one before is then.
  void remove(BatchId id);
  void restore(BatchId id);

 private:
  Store& store_;
};

/// What of a batch its policy is made of, also of one that is hidden: policy, parameters, what was
/// learnt, and the arms' successes and failures.
BatchInfo policy_rows(Connection& connection, BatchId id);

}  // namespace hankki
