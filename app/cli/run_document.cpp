// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_document.h"

#include <fmt/format.h>

#include <map>
#include <variant>

#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/store/kinds.h"
#include "core/workbench/lineage.h"
#include "core/workbench/run_details.h"

namespace hankki::cli {
namespace {

std::string in_english(const ReportTable::Column& column, const ReportTable::Cell& cell) {
  if (const auto* message = std::get_if<Message>(&cell)) return message->english();
  return report_cell_text(column, cell, [](const std::string& text) { return text; });
}

std::string block_text(const Message& sentence) { return printable(sentence.english()) + "\n"; }

std::string block_text(const ReportTable& table) {
  std::vector<TextTable::Column> columns;
  for (const auto& column : table.columns)
    columns.push_back({printable(column.title.english()), column.look == ReportTable::Look::Text
                                                              ? TextTable::Align::Left
                                                              : TextTable::Align::Right});
  TextTable text(std::move(columns));
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at < row.size(); ++at)
      cells.push_back(printable(in_english(table.columns[at], row[at])));
    text.add(std::move(cells));
  }
  const std::string rows = text.str();
  return has_titles(table) ? rows : rows.substr(rows.find('\n') + 1);
}

/// A row an epoch, a column a line.
std::string chart_rows(const LineChart& chart) {
  std::vector<TextTable::Column> columns{{chart.x.english(), TextTable::Align::Right}};
  std::map<double, std::vector<std::string>> rows;
  for (std::size_t line = 0; line < chart.lines.size(); ++line) {
    columns.push_back({printable(chart.lines[line].name), TextTable::Align::Right});
    for (const auto& [x, y] : chart.lines[line].points) {
      auto& cells = rows[x];
      cells.resize(chart.lines.size());
      cells[line] = fmt::format("{:.4f}", y);
    }
  }
  TextTable text(std::move(columns));
  for (auto& [x, cells] : rows) {
    cells.insert(cells.begin(), fmt::format("{}", x));
    text.add(std::move(cells));
  }
  return printable(chart.y.english()) + "\n" + text.str();
}

std::string block_text(const ReportFigure& figure) {
  const auto* chart = std::get_if<LineChart>(&figure.chart);
  return chart ? chart_rows(*chart) : std::string();
}

std::string block_text(const ReportText& text) { return printable(text.markdown) + "\n"; }

}  // namespace

Json lineage_json(const Workspace& workspace, RunId id) {
  const Lineage lineage = lineage_of(workspace, id);
  Json nodes = Json::array(), edges = Json::array();
  for (const Lineage::Node& node : lineage.nodes)
    nodes.push_back({{"kind", table_of(node.kind)},
                     {"id", node.id == 0 ? Json() : Json(node.id)},
                     {"column", node.column},
                     {"title", node.title.english()},
                     {"note", node.note.english()},
                     {"subject", node.is_subject}});
  for (const Lineage::Edge& edge : lineage.edges)
    edges.push_back({{"from", edge.from}, {"to", edge.to}, {"note", edge.note.english()}});
  return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
}

Json whole_run_json(const Workspace& workspace, RunId id) {
  const RunInfo run = workspace.runs().info(id);
  const std::vector<EpochRow> epochs = workspace.runs().epochs(id);
  Json json = to_json(run);
  json["epochs_stored"] = epochs.size();
  json["stale"] = Json::array();
  for (const Message& mark : stale_marks(workspace, run)) json["stale"].push_back(mark.english());
  json["lineage"] = lineage_json(workspace, id);
  json["log"] = Json::array();
  for (const RunLogLine& line : workspace.runs().log(id))
    json["log"].push_back({{"at", line.at}, {"line", line.text.english()}});
  json["epochs"] = Json::array();
  for (const EpochRow& row : epochs) json["epochs"].push_back(to_json(row));
  return json;
}

std::string document_text(const ReportDocument& document) {
  std::string text = printable(document.title.english()) + "\n";
  for (const ReportSection& section : document.sections) {
    text += "\n" + printable(section.title.english()) + "\n";
    for (const ReportBlock& block : section.blocks)
      text += std::visit([](const auto& one) { return block_text(one); }, block);
  }
  return text;
}

}  // namespace hankki::cli
