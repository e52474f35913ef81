// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/compare.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/report/run_filter.h"

namespace hankki::cli {
namespace {

Json cell_json(const RunTable::Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return *integer;
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return nullptr;
}

std::string cell_text(const RunTable::Cell& cell, const RunTable::Column& column) {
  const auto* difference = std::get_if<double>(&cell);
  if (difference && column.name.ends_with(kDifference)) return fmt::format("{:+.4f}", *difference);
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) {
    // A learning rate may be far below 1; what it shows is what --set takes.
    return column.group == RunTable::Group::Parameter ? fmt::format("{:.4g}", *real)
                                                      : fmt::format("{:.4f}", *real);
  }
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return "";
}

constexpr std::string_view kTest = "test ", kValidation = "validation ";

bool is_metric(const RunTable::Column& column) {
  return column.group != RunTable::Group::Run && column.group != RunTable::Group::Parameter;
}

bool is_shown(const RunTable::Column& column, const std::vector<std::string>& shown,
              MetricParts parts) {
  using Group = RunTable::Group;
  if (column.group == Group::Run || column.group == Group::Parameter) return true;
  std::string_view of = column.name;
  if (of.ends_with(kDifference)) of.remove_suffix(kDifference.size());
  return std::any_of(shown.begin(), shown.end(), [&](const std::string& name) {
    return of == name || of == std::string(kTest) + name ||
           (parts == MetricParts::Both && of == std::string(kValidation) + name);
  });
}

std::vector<ComparedRun> compared_runs(const std::vector<RunInfo>& runs, const RunPlaces& places) {
  std::vector<ComparedRun> compared;
  compared.reserve(runs.size());
  for (const RunInfo& run : runs) compared.push_back(compared_run(run, places));
  return compared;
}

}  // namespace

void check_metrics(const RunTable& table, const std::vector<std::string>& metrics,
                   MetricParts parts) {
  std::vector<std::string> known;
  const auto know = [&](const std::string& column, std::string_view part) {
    if (column.starts_with(part) && std::ranges::count(known, column.substr(part.size())) == 0)
      known.push_back(column.substr(part.size()));
  };
  for (const auto& column : table.columns) {
    know(column.name, kTest);
    if (parts == MetricParts::Both) know(column.name, kValidation);
  }
  for (const std::string& metric : metrics) {
    const bool found = std::ranges::any_of(table.columns, [&](const auto& column) {
      return is_shown(column, {metric}, parts) && is_metric(column);
    });
    if (found) continue;
    if (known.empty())
      throw Error("--metrics",
                  parts == MetricParts::Both
                      ? en::say("there is no \"{}\": no run has a metric of that epoch", metric)
                      : en::say("there is no \"{}\": these runs have no test metric", metric));
    throw Error("--metrics", en::say("there is no \"{}\"; there are {}", metric, known));
  }
}

RunTable compare_runs(const std::vector<RunInfo>& runs, const RunPlaces& places) {
  return make_run_table(compared_runs(runs, places));
}

std::vector<RunInfo> runs_where(const std::vector<RunInfo>& runs, const std::string& filter,
                                const RunPlaces& places) {
  const RunTable table = make_run_table(compared_runs(runs, places), RunTable::Parameters::All);
  std::vector<RunInfo> chosen;
  for (const std::size_t row : filtered_rows(table, RunFilter(filter))) chosen.push_back(runs[row]);
  return chosen;
}

Json rows_json(const RunTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json::object_t cells;  // appended to: no two columns have one name, which [] would look for
    cells.reserve(row.size());
    for (std::size_t column = 0; column < row.size(); ++column)
      cells.push_back({table.columns[column].name, cell_json(row[column])});
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::string run_table_text(const RunTable& table, const std::vector<std::string>& shown,
                           MetricParts parts) {
  std::vector<std::size_t> chosen;
  std::vector<TextTable::Column> columns;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!is_shown(table.columns[column], shown, parts)) continue;
    const bool text = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
      return std::holds_alternative<std::string>(row[column]);
    });
    chosen.push_back(column);
    const bool validation =
        parts == MetricParts::Both && table.columns[column].group == RunTable::Group::Validation;
    columns.push_back({(validation ? "Validation " : "") + table.columns[column].title.english(),
                       text ? TextTable::Align::Left : TextTable::Align::Right});
  }
  TextTable text(std::move(columns));
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const std::size_t column : chosen)
      cells.push_back(cell_text(row[column], table.columns[column]));
    text.add(std::move(cells));
  }
  return text.str();
}

}  // namespace hankki::cli
