// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bandit_csv.h"

#include "core/report/csv.h"

namespace hankki {
namespace {

CsvWriter begin(CsvWriter::Audience audience, std::initializer_list<const char*> titles) {
  CsvWriter csv(audience);
  for (const char* title : titles) csv.text(title);
  csv.end_row();
  return csv;
}

template <typename Number>
void write(CsvWriter& csv, const std::optional<Number>& value) {
  if (value)
    csv.number(*value);
  else
    csv.blank();
}

void write(CsvWriter& csv, const std::optional<RateInterval>& interval) {
  if (interval)
    csv.number(interval->low).number(interval->high);
  else
    csv.blank().blank();
}

void write(CsvWriter& csv, const std::optional<NeededVisits>& needed) {
  if (needed)
    csv.number(needed->visits).number(needed->power);
  else
    csv.blank().blank();
}

}  // namespace

std::string to_csv(const Comparison& comparison, CsvWriter::Audience audience) {
  CsvWriter csv = begin(
      audience, {"policy", "regret_mean", "regret_se", "regret_sd", "saved_mean", "saved_se",
                 "best_arm_share", "visits_to_95", "more_than_best_low", "more_than_best_high"});
  for (std::size_t i = 0; i < comparison.policies.size(); ++i) {
    const ComparedPolicy& compared = comparison.policies[i];
    const Moments& regret = compared.result.regret;
    csv.text(to_text(compared.policy)).number(regret.mean).number(regret.se).number(regret.sd);
    csv.number(compared.saved.mean).number(compared.saved.se).number(compared.result.best_share);
    write(csv, compared.visits_to_95);
    if (i == comparison.best) {
      csv.blank().blank();
    } else {
      const PairedDifference pair = paired_difference(comparison, i, comparison.best);
      csv.number(pair.low).number(pair.high);
    }
    csv.end_row();
  }
  return csv.str();
}

std::string to_csv(const std::vector<OffPolicyEstimate>& estimates, CsvWriter::Audience audience) {
  CsvWriter csv =
      begin(audience, {"estimator", "value", "error", "normal_low", "normal_high", "delta_low",
                       "delta_high", "bootstrap_low", "bootstrap_high", "trusted"});
  for (const OffPolicyEstimate& estimate : estimates) {
    csv.text(estimate.id);
    if (estimate.value)
      csv.number(*estimate.value).number(estimate.error);
    else
      csv.blank().blank();
    for (const auto& interval : {estimate.normal, estimate.delta, estimate.bootstrap})
      write(csv, interval);
    csv.text(estimate.trusted() ? "yes" : "no").end_row();
  }
  return csv.str();
}

std::string to_csv(const std::vector<EstimatorRecord>& records, CsvWriter::Audience audience) {
  CsvWriter csv = begin(audience, {"estimator", "bias", "bias_error", "rmse", "coverage",
                                   "bootstrap_coverage", "rank_correlation", "missing"});
  for (const EstimatorRecord& record : records) {
    csv.text(record.id).number(record.bias).number(record.bias_error).number(record.rmse);
    csv.number(record.coverage);
    write(csv, record.bootstrap_coverage);
    write(csv, record.rank_correlation);
    csv.number(record.missing).end_row();
  }
  return csv.str();
}

std::string to_csv(const HealthReport& report, CsvWriter::Audience audience) {
  CsvWriter csv = begin(audience, {"arm", "observed", "expected", "rate", "rate_low", "rate_high",
                                   "lift", "lift_low", "lift_high"});
  for (std::size_t i = 0; i < report.observed.size(); ++i) {
    csv.text(report.names[i]).number(report.observed[i]).number(report.ratio.expected[i]);
    if (report.arms.empty()) {
      for (int blank = 0; blank < 6; ++blank) csv.blank();
    } else {
      const ArmHealth& arm = report.arms[i];
      csv.number(arm.seen.rate()).number(arm.rate.low).number(arm.rate.high);
      if (arm.lift)
        csv.number(arm.lift->value).number(arm.lift->low).number(arm.lift->high);
      else
        csv.blank().blank().blank();
    }
    csv.end_row();
  }
  return csv.str();
}

std::string to_csv(const std::vector<SampleSize>& sizes, CsvWriter::Audience audience) {
  CsvWriter csv = begin(audience, {"rule", "users_per_arm"});
  for (const SampleSize& size : sizes) csv.text(to_text(size.rule)).number(size.users).end_row();
  return csv.str();
}

std::string to_csv(const std::vector<ValueGain>& gains, const std::vector<std::string>& names,
                   CsvWriter::Audience audience) {
  CsvWriter csv = begin(audience, {"model", "gain", "error", "low", "high"});
  for (std::size_t i = 0; i < gains.size(); ++i)
    csv.text(names[i])
        .number(gains[i].gain)
        .number(gains[i].error)
        .number(gains[i].interval.low)
        .number(gains[i].interval.high)
        .end_row();
  return csv.str();
}

std::string to_csv(const ListInterleaving& made, const std::vector<std::string>& names,
                   CsvWriter::Audience audience) {
  CsvWriter csv =
      begin(audience, {"one", "two", "wins", "losses", "ties", "p", "delta", "interleaved_visits",
                       "interleaved_power", "split_visits", "split_power", "ratio"});
  for (const InterleavedPair& pair : made.pairs) {
    csv.text(names[pair.one]).text(names[pair.two]);
    csv.number(pair.wins.wins).number(pair.wins.losses).number(pair.wins.ties);
    csv.number(pair.p).number(pair.delta);
    write(csv, pair.interleaved);
    write(csv, pair.split);
    write(csv, pair.ratio);
    csv.end_row();
  }
  return csv.str();
}

}  // namespace hankki
