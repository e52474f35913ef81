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
          {"from_folds", of.from_folds},
          {"from_seeds", of.from_seeds}};
}

const SeedDifference* difference_in(const SeedGroup& group, const std::string& metric) {
  const auto found = group.differences.find(metric);
  return found == group.differences.end() ? nullptr : &found->second;
}

Json seed_difference_json(const SeedDifference* of) {
  if (!of) return nullptr;
  Json json = seed_mean_json(of->difference);
  json["folds"] = of->folds;
  json["p"] = of->difference.p;
  json["p_adjusted"] = of->adjusted_p;
  json["effect"] = of->difference.effect;
  json["verdict"] = to_text(of->verdict);
  return json;
}

/// Splits of the family by their numbers.
Json splits_at(const SeedGroups& made, const std::vector<std::size_t>& places) {
  Json splits = Json::array();
  for (const std::size_t place : places) splits.push_back(made.replicates.splits[place].id);
  return splits;
}

Json replicates_json(const SeedGroups& made) {
  Json splits = Json::array();
  for (const SplitInfo& split : made.replicates.splits)
    splits.push_back({{"split", split.id},
                      {"fold", split.recipe.fold},
                      {"folds", split.recipe.folds},
                      {"seed", split.recipe.seed}});
  return splits;
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
               {"splits", splits_at(made, group.folds)},
               {"missing_splits", splits_at(made, group.missing)},
               {"left_out", group.left_out},
               {"baseline", made.baseline == at},
               {"metric", metric}};
      row.update(seed_mean_json(group.means.at(metric)));
      row["difference"] = seed_difference_json(difference_in(group, metric));
      rows.push_back(std::move(row));
    }
  }
  Json remarks = Json::array();
  for (const Message& remark : made.remarks) remarks.push_back(remark.english());
  return {{"split", made.replicates.splits.front().id},
          {"splits", replicates_json(made)},
          {"users", made.users},
          {"correction", to_text(request.correction)},
          {"family", made.family},
          {"alpha", request.alpha},
          {"threshold", request.threshold},
          {"groups", std::move(rows)},
          {"left_out", left_out_json(made.left_out)},
          {"remarks", std::move(remarks)}};
}

std::string group_runs_text(const SeedGroup& group) {
  return fmt::format("{}", fmt::join(group.runs, ","));
}

/// What it means that a group lacks a split.
const char* lack_text(const SeedGroups& made, const SeedGroup& group) {
  if (!made.baseline) return "its mean is that of the others";
  const bool apart = group.differences.empty() && &group != &made.groups[*made.baseline];
  return apart ? "it has none in common with the baseline, and is not compared"
               : "it is compared on what both have";
}

/// What the table alone would not tell: runs that do not count, and why; folds that are not there.
std::string group_notes(const SeedGroups& made) {
  const std::vector<SplitInfo>& splits = made.replicates.splits;
  std::string text;
  for (const SeedGroup& group : made.groups) {
    for (const RunId run : group.left_out)
      text += fmt::format("note: run {} is left out, since a newer run has its seed\n", run);
    for (const std::size_t place : group.missing)
      text += fmt::format("note: {} of {} has no run on split {} ({}); {}\n",
                          printable(model_name(group.request.model)), group_runs_text(group),
                          splits[place].id, replicate_name(splits[place].recipe).english(),
                          lack_text(made, group));
  }
  if (const auto folds = static_cast<std::size_t>(splits.front().recipe.folds);
      splits.size() > 1 && splits.size() < folds)
    text +=
        fmt::format("note: {} of {} folds have runs; train the others too\n", splits.size(), folds);
  for (const Message& remark : made.remarks) text += fmt::format("note: {}\n", remark.english());
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
                   {made.replicates.are_folds() ? "From folds" : "From splits", right},
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
      std::vector<std::string> cells{
          metric,
          printable(model_name(group.request.model)),
          group.request.preset,
          group_runs_text(group),
          fmt::format("{:.4f}", of.mean),
          band(of),
          fmt::format("{:.4f}", of.from_users),
          group.folds.size() > 1 ? fmt::format("{:.4f}", of.from_folds) : "one",
          group.has_seeds() ? fmt::format("{:.4f}", of.from_seeds) : "one seed"};
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
  const std::vector<SplitInfo>& splits = made.replicates.splits;
  const std::string where =
      splits.size() == 1 ? fmt::format("split {}", splits.front().id)
      : made.replicates.are_folds()
          ? fmt::format("{} of {} folds", splits.size(), splits.front().recipe.folds)
          : fmt::format("a split by {} seeds", splits.size());
  return fmt::format("Runs of {} grouped by configuration, {}{}\n{}{}", where,
                     counted(made.users, "user"), tests, table.str(), group_notes(made));
}

std::string groups_csv(const SeedGroups& made, const SeedGroupRequest& request) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* column :
       {"model", "preset", "runs", "splits", "metric", "mean", "low", "high", "from_users",
        "from_folds", "from_seeds", "splits_compared", "difference", "difference_low",
        "difference_high", "p", "p_adjusted", "effect", "verdict"})
    csv.text(column);
  csv.end_row();
  for (const SeedGroup& group : made.groups)
    for (const std::string& metric : request.metrics) {
      const SeedMean& of = group.means.at(metric);
      csv.text(group.request.model).text(group.request.preset);
      csv.number(std::ssize(group.runs)).number(std::ssize(group.folds)).text(metric);
      csv.number(of.mean).number(of.low).number(of.high);
      csv.number(of.from_users).number(of.from_folds).number(of.from_seeds);
      if (const SeedDifference* against = difference_in(group, metric)) {
        const SeedMean& by = against->difference;
        csv.number(static_cast<std::int64_t>(against->folds));
        csv.number(by.mean).number(by.low).number(by.high).number(by.p);
        csv.number(against->adjusted_p).number(by.effect).text(to_text(against->verdict));
      } else {
        for (int column = 0; column < 8; ++column) csv.blank();
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
