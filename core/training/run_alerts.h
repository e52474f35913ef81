// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/training/run.h"

namespace hankki {

/// What is odd about how a run went, a sentence each: a loss that is no number, a validation that
/// had long stopped rising, an epoch that took far longer than the others. Nothing for most runs.
std::vector<Message> run_alerts(std::span<const EpochRow> epochs, const RunResult& result);

// While a run is trained each rule looks at the epochs so far, and says nothing while all is well.

/// The loss or the validation of an epoch is no number.
std::optional<Message> no_number_alert(std::span<const EpochRow> epochs);
/// `metric` has not risen since an epoch in the first half of at least ten.
std::optional<Message> still_validation_alert(std::span<const EpochRow> epochs,
                                              std::string_view metric);
/// The latest epochs take more than twice what was estimated: `expected` seconds an epoch, or,
/// where that is 0, what the first epochs took.
std::optional<Message> slow_training_alert(std::span<const EpochRow> epochs, double expected);

/// Which of the rules are looked at.
struct AlertRules {
  bool no_number = true;
  bool still_validation = true;
  bool slow = true;
  bool operator==(const AlertRules&) const = default;
};

/// When a metric last rose above all that it was before, in the 4 decimals that are shown. Unlike
/// for EarlyStopping a tie is no rise: a plateau is what is looked for.
struct LastRise {
  void observe(std::int64_t of, double now);
  std::int64_t epoch = -1;  ///< -1: nothing was measured
  double value = 0;
};

/// Looks at a run while it is trained. Each rule speaks once.
class AlertWatch {
 public:
  /// `metric` is what the run is stopped by; `expected` as above.
  AlertWatch(const AlertRules& rules, std::string metric, double expected);

  /// An epoch of an earlier session, of which all was said then.
  void remember(const EpochRow& row);
  std::vector<Message> observe(const EpochRow& row);

 private:
  AlertRules left_;  // that have not spoken
  std::string metric_;
  double expected_;
  LastRise rise_;
  std::vector<EpochRow> epochs_;  // the first ones and the latest
};

}  // namespace hankki
