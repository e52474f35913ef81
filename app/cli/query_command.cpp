// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/report/csv.h"
#include "core/store/query.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kLongestQueryCell = 60;

struct QueryArguments {
  std::string sql, csv;
  double seconds = 30;
};

std::string query_value_text(const QueryValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return fmt::format("{}", *real);
  if (const auto* text = std::get_if<std::string>(&value)) return shorten(*text, kLongestQueryCell);
  return "";
}

std::string query_table(const QueryAnswer& answer) {
  std::vector<TextTable::Column> columns;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    const bool text = std::ranges::any_of(
        answer.rows, [&](const auto& row) { return std::holds_alternative<std::string>(row[i]); });
    columns.push_back(
        {printable(answer.columns[i]), text ? TextTable::Align::Left : TextTable::Align::Right});
  }
  TextTable table(std::move(columns));
  for (const auto& row : answer.rows) {
    std::vector<std::string> cells;
    for (const QueryValue& value : row) cells.push_back(query_value_text(value));
    table.add(std::move(cells));
  }
  return table.str();
}

std::string query_csv(const QueryAnswer& answer) {
  CsvWriter csv(CsvWriter::Audience::Script);
  for (const std::string& column : answer.columns) csv.text(column);
  csv.end_row();
  for (const auto& row : answer.rows) {
    for (const QueryValue& value : row) {
      if (const auto* whole = std::get_if<std::int64_t>(&value))
        csv.number(*whole);
      else if (const auto* real = std::get_if<double>(&value))
        csv.number(*real);
      else if (const auto* text = std::get_if<std::string>(&value))
        csv.text(*text);
      else
        csv.blank();
    }
    csv.end_row();
  }
  return csv.str();
}

Json query_json(const QueryAnswer& answer) {
  Json rows = Json::array();
  for (const auto& row : answer.rows) {
    Json& cells = rows.emplace_back(Json::array());
    for (const QueryValue& value : row)
      std::visit(
          [&](const auto& held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
              cells.push_back(nullptr);
            else
              cells.push_back(held);
          },
          value);
  }
  return {{"columns", answer.columns}, {"rows", rows}};
}

void answer_query(Context& context, const QueryArguments& arguments) {
  const auto file = output_file(arguments.csv);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const QueryLimits limits{
      .time = std::chrono::milliseconds(static_cast<std::int64_t>(arguments.seconds * 1000))};
  const QueryAnswer answer = query(*workspace, arguments.sql, limits, context.job());
  if (!file.empty()) write_file_atomically(file, query_csv(answer));
  context.print(query_json(answer), query_table(answer));
}

std::string views_text() {
  std::string text = "Tables:\n";
  for (const QueryView& view : query_views())
    text += fmt::format("  {} ({})\n    {}\n", view.name, view.columns, view.about.english());
  return text +
         "Example:\n  hankki-cli query \"SELECT model, max(value) FROM runs JOIN metrics "
         "USING (run) WHERE part = 'test' AND metric = 'ndcg@10' GROUP BY model\"";
}

}  // namespace

void add_query_command(CommandLine& line) {
  auto arguments = std::make_shared<QueryArguments>();
  CLI::App* command =
      line.add("query", "Ask the workspace in SQL; nothing can be changed",
               [arguments](Context& context) { answer_query(context, *arguments); });
  command->footer(views_text());
  line.add_workspace(command);
  command->add_option("sql", arguments->sql, "One SELECT over the tables below")
      ->required()
      ->type_name("SQL");
  command->add_option("--csv", arguments->csv, "Write the rows here too, as they are")
      ->type_name("FILE");
  command->add_option("--seconds", arguments->seconds, "It is stopped when they are over")
      ->check(CLI::Range(0.01, 86'400.0).description(""))
      ->type_name("SECONDS");
}

}  // namespace hankki::cli
