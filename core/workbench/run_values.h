// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/evaluation/per_user.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Reads what runs of one split scored for each user of the test part, or works it out: from their
/// stored lists, or from lists that are made anew where these are too short.
class RunValues {
 public:
  RunValues(const Workspace& workspace, std::vector<PerUserMetric> metrics, const LoadedData& known,
            const JobContext& job);

  /// By metric, a value for each of `users`, which are the run's where there are none yet. Throws
  /// Error where the run has no lists, or of other users; Cancelled.
  std::map<std::string, std::vector<double>> values_of(const RunInfo& run,
                                                       std::vector<UserIndex>& users);

 private:
  RankedLists ranked(const RunInfo& run, std::int32_t k) const;

  const Workspace& workspace_;
  const std::vector<PerUserMetric> metrics_;
  LoadedData data_;
  const JobContext& job_;
};

}  // namespace hankki
