// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/run_document.h"
#include "app/cli/text_table.h"
#include "core/workbench/lineage.h"
#include "core/workbench/run_details.h"

namespace hankki::cli {
namespace {

/// Cells as they are: numbers as numbers, what is missing as null.
Json table_json(const ReportTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json cells = Json::array();
    for (const ReportTable::Cell& cell : row) {
      if (const auto* whole = std::get_if<std::int64_t>(&cell))
        cells.push_back(*whole);
      else if (const auto* real = std::get_if<double>(&cell))
        cells.push_back(*real);
      else if (const auto* text = std::get_if<std::string>(&cell))
        cells.push_back(*text);
      else if (const auto* message = std::get_if<Message>(&cell))
        cells.push_back(message->english());
      else
        cells.push_back(nullptr);
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

void show_difference(Context& context, RunId left, RunId right) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const ReportDocument document = describe_difference(*workspace, left, right);
  Json json{{"runs", {left, right}}};
  for (const ReportSection& section : document.sections)
    for (const ReportBlock& block : section.blocks)
      if (const auto* table = std::get_if<ReportTable>(&block))
        json[table->name] = table_json(*table);
  context.print(json, document_text(document));
}

void show_lineage(Context& context, RunId run) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const Lineage lineage = lineage_of(*workspace, run);
  std::string text;
  for (std::size_t at = 0; at < lineage.nodes.size(); ++at) {
    const Lineage::Node& node = lineage.nodes[at];
    const std::string note = node.note.english();
    text += fmt::format("{:{}}{}{}{}", "", 2 * node.column, printable(node.title.english()),
                        note.empty() ? "" : ", " + printable(note), node.is_subject ? " *" : "");
    for (const Lineage::Edge& edge : lineage.edges)
      if (edge.to == at && !edge.note.empty()) text += ", " + printable(edge.note.english());
    text += '\n';
  }
  Json json{{"run", run}};
  json.update(lineage_json(*workspace, run));
  context.print(json, text);
}

}  // namespace

void add_run_page_commands(CommandLine& line, CLI::App* group) {
  const auto number = [](CLI::App* command, const char* name, RunId& run, const char* text) {
    command->add_option(name, run, text)->required()->type_name("RUN");
  };
  auto both = std::make_shared<std::pair<RunId, RunId>>();
  CLI::App* difference = line.add(
      "diff", "Where two runs differ: data, split, parameters, versions, metrics",
      [both](Context& context) { show_difference(context, both->first, both->second); }, group);
  line.add_workspace(difference);
  number(difference, "run", both->first, "A run's number");
  number(difference, "other", both->second, "That of another one");
  auto one = std::make_shared<RunId>();
  CLI::App* lineage = line.add(
      "lineage",
      "What a run was made of and what was made of it: data, cleaning, split, batches, experiments",
      [one](Context& context) { show_lineage(context, *one); }, group);
  line.add_workspace(lineage);
  number(lineage, "run", *one, "The run's number");
}

}  // namespace hankki::cli
