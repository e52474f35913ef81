// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_groups.h"

#include <fmt/format.h>

#include "app/cli/compare_users.h"
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

const SeedDifference* difference_in(const SeedGroup& group, const std::string& metric) {
  const auto found = group.differences.find(metric);
  return found == group.differences.end() ? nullptr : &found->second;
}

Json seed_difference_json(const SeedDifference* of) {
  if (!of) return nullptr;
  Json json = seed_mean_json(of->difference);
  json["p"] = of->difference.p;
  json["p_adjusted"] = of->adjusted_p;
  json["effect"] = of->difference.effect;
  json["verdict"] = to_text(of->verdict);
  return json;
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
      row["difference"] = seed_difference_json(difference_in(group, metric));
      rows.push_back(std::move(row));
    }
  }
  return {{"split", made.split},
          {"users", made.users},
          {"correction", to_text(request.correction)},
          {"family", made.family},
          {"alpha", request.alpha},
          {"threshold", request.threshold},
          {"groups", std::move(rows)},
          {"left_out", left_out_json(made.left_out)}};
}

/// Which runs do not count, and why.
std::string left_out_text(const SeedGroups& made) {
  std::string text;
  for (const SeedGroup& group : made.groups)
    for (const RunId run : group.left_out)
      text += fmt::format("note: run {} is left out, since a newer run has its seed\n", run);
  return text + left_out_notes(made.left_out);
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
                   {"p", right},
                   {"adjusted", right},
                   {"Effect d", right},
                   {"Verdict"}});
  const auto band = [](const SeedMean& of) {
    return fmt::format("{:.4f} to {:.4f}", of.low, of.high);
  };
  const auto p_text = [](double p) { return p < 0.001 ? "< 0.001" : fmt::format("{:.3f}", p); };
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
      if (const SeedDifference* against = difference_in(group, metric)) {
        const SeedMean& difference = against->difference;
        cells.push_back(fmt::format("{:+.4f}", difference.mean));
        cells.push_back(band(difference));
        cells.push_back(p_text(difference.p));
        cells.push_back(p_text(against->adjusted_p));
        cells.push_back(fmt::format("{:+.2f}", difference.effect));
        cells.emplace_back(to_text(against->verdict));
      }
      table.add(std::move(cells));
    }
  const std::string tests =
      made.family == 0 ? std::string()
                       : fmt::format("; {} over {}", to_text(request.correction),
                                     counted(static_cast<std::int64_t>(made.family), "test"));
  return fmt::format("Runs of split {} grouped by configuration, {}{}\n{}{}", made.split,
                     counted(made.users, "user"), tests, table.str(), left_out_text(made));
}

std::string groups_csv(const SeedGroups& made, const SeedGroupRequest& request) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* column :
       {"model", "preset", "runs", "metric", "mean", "low", "high", "from_users", "from_seeds",
        "difference", "difference_low", "difference_high", "p", "p_adjusted", "effect", "verdict"})
    csv.text(column);
  csv.end_row();
  for (const SeedGroup& group : made.groups)
    for (const std::string& metric : request.metrics) {
      const SeedMean& of = group.means.at(metric);
      csv.text(group.request.model).text(group.request.preset);
      csv.number(std::ssize(group.runs)).text(metric);
      csv.number(of.mean).number(of.low).number(of.high);
      csv.number(of.from_users).number(of.from_seeds);
      if (const SeedDifference* against = difference_in(group, metric)) {
        const SeedMean& by = against->difference;
        csv.number(by.mean).number(by.low).number(by.high).number(by.p);
        csv.number(against->adjusted_p).number(by.effect).text(to_text(against->verdict));
      } else {
        for (int column = 0; column < 7; ++column) csv.blank();
      }
      csv.end_row();
    }
  return csv.str();
}

}  // namespace

void compare_groups(Context& context, const Workspace& workspace, SeedGroupRequest request,
                    const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  if (request.metrics.empty()) {
    std::vector<RunInfo> runs;
    for (const RunId run : request.runs) runs.push_back(workspace.runs().info(run));
    request.metrics = {usual_metric(runs)};
  }
  const SeedGroups made = group_by_seeds(workspace, request, {}, context.job());
  if (!file.empty()) write_file_atomically(file, groups_csv(made, request));
  context.print(groups_json(made, request), groups_text(made, request));
}

}  // namespace hankki::cli
