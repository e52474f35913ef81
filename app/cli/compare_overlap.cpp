// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_overlap.h"

#include <fmt/format.h>

#include "app/cli/text_table.h"
#include "core/models/registry.h"
#include "core/store/workspace.h"
#include "core/workbench/run_overlap.h"

namespace hankki::cli {

void compare_overlap(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                     double persistence) {
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
  context.print(
      {{"runs", runs}, {"persistence", persistence}, {"overlap", overlaps}},
      fmt::format("Rank-biased overlap of the test lists, p {}\n{}", persistence, table.str()));
}

}  // namespace hankki::cli
