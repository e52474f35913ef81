// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_overlap.h"

#include <fmt/format.h>

#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/store/workspace.h"
#include "core/workbench/run_overlap.h"

namespace hankki::cli {
namespace {

std::string run_overlap_csv(const std::vector<RunId>& runs,
                            const std::vector<std::vector<double>>& overlaps) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  csv.text("run").text("other").text("overlap").end_row();
  for (std::size_t row = 0; row < runs.size(); ++row)
    for (std::size_t other = row + 1; other < runs.size(); ++other)
      csv.number(runs[row]).number(runs[other]).number(overlaps[row][other]).end_row();
  return csv.str();
}

}  // namespace

void compare_overlap(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                     double persistence, const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  const auto overlaps = run_overlaps(workspace, runs, persistence, context.job());
  std::vector<TextTable::Column> columns{{"Run"}};
  for (const RunId run : runs) columns.push_back({std::to_string(run), TextTable::Align::Right});
  TextTable table(std::move(columns));
  for (std::size_t row = 0; row < runs.size(); ++row) {
    const std::string& model = workspace.runs().info(runs[row]).request.model;
    std::vector<std::string> cells{fmt::format("{} {}", runs[row], printable(model_name(model)))};
    for (const double overlap : overlaps[row]) cells.push_back(fmt::format("{:.3f}", overlap));
    table.add(std::move(cells));
  }
  if (!file.empty()) write_file_atomically(file, run_overlap_csv(runs, overlaps));
  context.print(
      {{"runs", runs}, {"persistence", persistence}, {"overlap", overlaps}},
      fmt::format("Rank-biased overlap of the test lists, p {}\n{}", persistence, table.str()));
}

}  // namespace hankki::cli
