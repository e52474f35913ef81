// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/bandit/off_policy.h"
#include "core/bandit/slates.h"

namespace hankki {

/// What is asked of a log: how another policy would have done.
struct LogQuestion {
  enum class Kind { Decisions, Lists };  ///< a row is one decision, or a slot of a list

  std::filesystem::path log;
  Kind kind = Kind::Decisions;
  std::string policy = "uniform";  ///< as parse_target() reads it
  OffPolicyOptions options;
};

/// What the log says of it.
struct LogEvaluation {
  TargetPolicy target;
  std::size_t items = 0;              ///< that the log shows
  bool estimated_propensity = false;  ///< the log has none of its own
  std::variant<OffPolicyEvaluation, SlateEvaluation> result;

  const OffPolicyEvaluation* decisions() const { return std::get_if<OffPolicyEvaluation>(&result); }
  const SlateEvaluation* lists() const { return std::get_if<SlateEvaluation>(&result); }

  const std::vector<OffPolicyEstimate>& estimates() const;
  const std::vector<Message>& doubts() const;  ///< of all that uses weights, or of whole lists
  const WeightCheck& weights() const;          ///< of rows, or of whole lists
  std::int64_t units() const;                  ///< rows, or lists
  double logged() const;                       ///< reward of one of them in the log itself
};

/// Reads the log and evaluates the policy. Throws Error as the readers and parse_target() do, and
/// where one item is to fill lists; Cancelled.
LogEvaluation evaluate_log(const LogQuestion& question, const JobContext& job);

}  // namespace hankki
