// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_wins.h"

#include <fmt/format.h>

#include "app/cli/compare_users.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/workbench/user_wins.h"

namespace hankki::cli {
namespace {

/// A run's users of one kind, by one metric.
struct WinsRow {
  const TestedRun* run;
  std::string metric;
  UserWins wins;
};

Json wins_json(const std::vector<WinsRow>& rows, WinsBy by) {
  Json all = Json::array();
  for (const auto& [run, metric, wins] : rows) {
    Json row{{"run", run->run},           {"model", run->model},
             {"metric", metric},          {"users", wins.bin.users},
             {"wins", wins.bin.wins},     {"ties", wins.bin.ties},
             {"losses", wins.bin.losses}, {"difference", wins.bin.difference}};
    if (by == WinsBy::Group)
      row["group"] = wins.group;
    else
      row["from"] = wins.bin.low, row["to"] = wins.bin.high;
    all.push_back(std::move(row));
  }
  return all;
}

std::string wins_of_text(const UserWins& wins, WinsBy by) {
  if (by == WinsBy::Group) return wins.group.empty() ? "(none)" : wins.group;
  const int decimals = by == WinsBy::History ? 0 : 1;
  return wins.bin.low == wins.bin.high
             ? fmt::format("{:.{}f}", wins.bin.low, decimals)
             : fmt::format("{:.{}f} to {:.{}f}", wins.bin.low, decimals, wins.bin.high, decimals);
}

std::string wins_text(const std::vector<WinsRow>& rows, WinsBy by) {
  const auto right = TextTable::Align::Right;
  TextTable table({{"Metric"},
                   {"Run"},
                   {by == WinsBy::History      ? "Items in train"
                    : by == WinsBy::Popularity ? "Popularity of targets"
                                               : "Group"},
                   {"Users", right},
                   {"Better", right},
                   {"Equal", right},
                   {"Worse", right},
                   {"Mean difference", right}});
  for (const auto& [run, metric, wins] : rows)
    table.add({metric, fmt::format("{} {}", run->run, model_name(run->model)),
               wins_of_text(wins, by), std::to_string(wins.bin.users),
               std::to_string(wins.bin.wins), std::to_string(wins.bin.ties),
               std::to_string(wins.bin.losses), fmt::format("{:+.4f}", wins.bin.difference)});
  return table.str();
}

std::string wins_csv(const std::vector<WinsRow>& rows, WinsBy by) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  csv.text("run").text("model").text("metric");
  if (by == WinsBy::Group)
    csv.text("group");
  else
    csv.text("from").text("to");
  for (const char* column : {"users", "wins", "ties", "losses", "difference"}) csv.text(column);
  csv.end_row();
  for (const auto& [run, metric, wins] : rows) {
    csv.number(run->run).text(run->model).text(metric);
    if (by == WinsBy::Group)
      csv.text(wins.group);
    else
      csv.number(wins.bin.low).number(wins.bin.high);
    csv.number(wins.bin.users).number(wins.bin.wins).number(wins.bin.ties);
    csv.number(wins.bin.losses).number(wins.bin.difference);
    csv.end_row();
  }
  return csv.str();
}

}  // namespace

void compare_wins(Context& context, const Workspace& workspace, CompareTestArguments arguments,
                  const std::string& csv) {
  const WinsBy by = parse_wins_by(arguments.wins_by);
  const std::filesystem::path file = output_file(csv);
  RunComparisonRequest& request = arguments.request;
  request.baseline = *arguments.baseline;
  request.metrics = tested_metrics(workspace, arguments);
  const RunsCompared compared = compare_with_baseline(workspace, request, {}, context.job());
  const std::vector<UserFacts> users =
      user_facts(load_split(workspace, compared.split, {}, context.job()), compared.who);
  std::vector<WinsRow> rows;
  for (const std::string& metric : request.metrics)
    for (const TestedRun& run : compared.runs)
      if (run.run != compared.baseline)
        for (UserWins& wins : wins_of(compared, users, run.run, metric, by))
          rows.push_back({&run, metric, std::move(wins)});
  if (!file.empty()) write_file_atomically(file, wins_csv(rows, by));
  context.print({{"split", compared.split},
                 {"baseline", compared.baseline},
                 {"users", compared.users},
                 {"by", arguments.wins_by},
                 {"rows", wins_json(rows, by)},
                 {"left_out", left_out_json(compared.left_out)}},
                fmt::format("Against run {} on split {}, {}\n{}{}", compared.baseline,
                            compared.split, counted(compared.users, "user"), wins_text(rows, by),
                            left_out_notes(compared.left_out)));
}

}  // namespace hankki::cli
