// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bandit_log_csv.h"

#include "core/report/csv.h"

namespace hankki {
namespace {

void write(CsvWriter& csv, const std::optional<double>& value) {
  if (value)
    csv.number(*value);
  else
    csv.blank();
}

}  // namespace

std::string bandit_log_header(bool marginal) {
  CsvWriter csv(CsvWriter::Audience::Script);
  const std::size_t columns = marginal ? kLogColumns : kLogColumns - 1;
  for (std::size_t i = 0; i < columns; ++i) csv.text(log_column_name(static_cast<LogColumn>(i)));
  csv.end_row();
  return csv.str();
}

std::string bandit_log_line(const LogRow& row, bool marginal) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text(format_time(row.time)).text(row.item).number(row.position).number(row.reward);
  write(csv, row.propensity);
  csv.text(row.user).text(row.arm).number(row.slot).text(row.list);
  csv.text(format_time(row.reward_time));
  write(csv, row.model_propensity);
  write(csv, row.item_propensity);
  if (marginal) write(csv, row.marginal_propensity);
  csv.end_row();
  return csv.str();
}

}  // namespace hankki
