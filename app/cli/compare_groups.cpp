// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_groups.h"

#include <fmt/format.h>

#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

Json seed_mean_json(const SeedMean& of) {
  return {{"mean", of.mean},
          {"interval", {of.low, of.high}},
          {"from_users", of.from_users},
          {"from_seeds", of.from_seeds}};
}

const SeedMean* difference_in(const SeedGroup& group, const std::string& metric) {
  const auto found = group.differences.find(metric);
  return found == group.differences.end() ? nullptr : &found->second;
}

Json groups_json(const SeedGroups& made, const SeedGroupRequest& request) {
  Json rows = Json::array();
  for (std::size_t at = 0; at < made.groups.size(); ++at) {
    const SeedGroup& group = made.groups[at];
    for (const std::string& metric : request.metrics) {
      Json row{{"model", group.request.model},
               {"preset", group.request.preset},
               {"runs", group.runs},
               {"seeds", group.seeds},
               {"left_out", group.left_out},
               {"baseline", made.baseline == at},
               {"metric", metric}};
      row.update(seed_mean_json(group.means.at(metric)));
      const SeedMean* difference = difference_in(group, metric);
      row["difference"] = difference ? seed_mean_json(*difference) : Json();
      if (difference) row["difference"]["p"] = difference->p;
      rows.push_back(std::move(row));
    }
  }
  return {{"split", made.split}, {"users", made.users}, {"groups", std::move(rows)}};
}

/// Which runs do not count, and why.
std::string left_out_text(const SeedGroups& made) {
  std::string text;
  for (const SeedGroup& group : made.groups)
    for (const RunId run : group.left_out)
      text += fmt::format("note: run {} is left out, since a newer run has its seed\n", run);
  return text;
}

std::string groups_text(const SeedGroups& made, const SeedGroupRequest& request) {
  const auto right = TextTable::Align::Right;
  TextTable table({{"Metric"},
                   {"Model"},
                   {"Preset"},
                   {"Runs"},
                   {"Mean", right},
                   {"95 % band", right},
                   {"From users", right},
                   {"From seeds", right},
                   {"Difference", right},
                   {"95 % band", right},
                   {"p", right}});
  const auto band = [](const SeedMean& of) {
    return fmt::format("{:.4f} to {:.4f}", of.low, of.high);
  };
  for (const std::string& metric : request.metrics)
    for (const SeedGroup& group : made.groups) {
      const SeedMean& of = group.means.at(metric);
      std::string runs;
      for (const RunId run : group.runs) runs += fmt::format("{}{}", runs.empty() ? "" : ",", run);
      std::vector<std::string> cells{
          metric,
          printable(model_name(group.request.model)),
          group.request.preset,
          runs,
          fmt::format("{:.4f}", of.mean),
          band(of),
          fmt::format("{:.4f}", of.from_users),
          group.runs.size() > 1 ? fmt::format("{:.4f}", of.from_seeds) : "one seed"};
      if (const SeedMean* difference = difference_in(group, metric)) {
        cells.push_back(fmt::format("{:+.4f}", difference->mean));
        cells.push_back(band(*difference));
        cells.push_back(difference->p < 0.001 ? "< 0.001" : fmt::format("{:.3f}", difference->p));
      }
      table.add(std::move(cells));
    }
  return fmt::format("Runs of split {} grouped by configuration, {}\n{}{}", made.split,
                     counted(made.users, "user"), table.str(), left_out_text(made));
}

std::string groups_csv(const SeedGroups& made, const SeedGroupRequest& request) {
  CsvWriter csv(CsvWriter::Audience::Script);
  for (const char* column :
       {"model", "preset", "runs", "metric", "mean", "low", "high", "from_users", "from_seeds",
        "difference", "difference_low", "difference_high", "p"})
    csv.text(column);
  csv.end_row();
  for (const SeedGroup& group : made.groups)
    for (const std::string& metric : request.metrics) {
      const SeedMean& of = group.means.at(metric);
      csv.text(group.request.model).text(group.request.preset);
      csv.number(std::ssize(group.runs)).text(metric);
      csv.number(of.mean).number(of.low).number(of.high);
      csv.number(of.from_users).number(of.from_seeds);
      if (const SeedMean* difference = difference_in(group, metric))
        csv.number(difference->mean)
            .number(difference->low)
            .number(difference->high)
            .number(difference->p);
      else
        csv.blank().blank().blank().blank();
      csv.end_row();
    }
  return csv.str();
}

}  // namespace

void compare_groups(Context& context, const Workspace& workspace, SeedGroupRequest request,
                    const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  if (request.metrics.empty())
    request.metrics = {
        fmt::format("ndcg@{}", workspace.runs().info(request.runs.front()).request.ks.front())};
  const SeedGroups made = group_by_seeds(workspace, request, {}, context.job());
  if (!file.empty()) write_file_atomically(file, groups_csv(made, request));
  context.print(groups_json(made, request), groups_text(made, request));
}

}  // namespace hankki::cli
