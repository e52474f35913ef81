// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/bandit/comparison.h"
#include "core/bandit/estimator_trial.h"
#include "core/bandit/health_check.h"
#include "core/bandit/list_interleaving.h"
#include "core/bandit/off_policy.h"
#include "core/bandit/value_gain.h"
#include "core/report/csv.h"

/// What judging policies comes to, as CSV: a row a policy, an estimator, an arm or a pair. What is
/// not known is empty.
namespace hankki {

std::string to_csv(const Comparison& comparison,
                   CsvWriter::Audience audience);  ///< differences against the best
std::string to_csv(const std::vector<OffPolicyEstimate>& estimates, CsvWriter::Audience audience);
std::string to_csv(const std::vector<EstimatorRecord>& records, CsvWriter::Audience audience);
std::string to_csv(const HealthReport& report, CsvWriter::Audience audience);
std::string to_csv(const std::vector<SampleSize>& sizes, CsvWriter::Audience audience);
/// `names` of the models.
std::string to_csv(const std::vector<ValueGain>& gains, const std::vector<std::string>& names,
                   CsvWriter::Audience audience);
std::string to_csv(const ListInterleaving& made, const std::vector<std::string>& names,
                   CsvWriter::Audience audience);

}  // namespace hankki
