// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/report/csv.h"
#include "core/report/run_table.h"

namespace hankki {
namespace {

void write(CsvWriter& csv, const RunTable::Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell))
    csv.number(*integer);
  else if (const auto* real = std::get_if<double>(&cell))
    csv.number(*real);
  else if (const auto* text = std::get_if<std::string>(&cell))
    csv.text(*text);
  else
    csv.blank();
}

/// The names in the order in which they are first met.
struct Names {
  std::vector<std::string> ordered;
  std::set<std::string> seen;
  void add(const std::string& name) {
    if (seen.insert(name).second) ordered.push_back(name);
  }
};

void write_or_leave_empty(CsvWriter& csv, const std::map<std::string, double>& values,
                          const std::string& name) {
  const auto found = values.find(name);
  if (found == values.end())
    csv.blank();
  else
    csv.number(found->second);
}

}  // namespace

std::string to_csv(const RunTable& table) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const RunTable::Column& column : table.columns) csv.text(column.name);
  csv.end_row();
  for (const auto& row : table.rows) {
    for (const RunTable::Cell& cell : row) write(csv, cell);
    csv.end_row();
  }
  return csv.str();
}

std::string curves_csv(std::span<const Curve> curves) {
  Names losses, weights, metrics;
  for (const Curve& curve : curves) {
    for (const EpochRow& row : curve.epochs) {
      for (const auto& [name, value] : row.losses) losses.add(name);
      for (const auto& [name, value] : row.weights) weights.add(name);
      for (const auto& [name, value] : row.validation) metrics.add(name);
    }
  }
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* name :
       {"run", "model", "epoch", "seconds", "evaluation_seconds", "elapsed", "step"})
    csv.text(name);
  for (const std::string& name : losses.ordered) csv.text("loss " + name);
  for (const std::string& name : weights.ordered) csv.text("weight " + name);
  for (const std::string& name : metrics.ordered) csv.text("validation " + name);
  csv.end_row();
  for (const Curve& curve : curves) {
    const std::vector<std::int64_t> steps = steps_so_far(curve.epochs);
    for (std::size_t at = 0; at < curve.epochs.size(); ++at) {
      const EpochRow& row = curve.epochs[at];
      csv.number(curve.run).text(curve.model).number(row.epoch + 1);
      csv.number(row.seconds).number(row.evaluation_seconds).number(row.elapsed);
      if (steps.empty())
        csv.text("");
      else
        csv.number(steps[at]);
      const std::map<std::string, double> parts(row.losses.begin(), row.losses.end());
      for (const std::string& name : losses.ordered) write_or_leave_empty(csv, parts, name);
      for (const std::string& name : weights.ordered) write_or_leave_empty(csv, row.weights, name);
      for (const std::string& name : metrics.ordered)
        write_or_leave_empty(csv, row.validation, name);
      csv.end_row();
    }
  }
  return csv.str();
}

}  // namespace hankki
