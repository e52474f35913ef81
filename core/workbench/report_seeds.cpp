// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/seed_groups.h"

namespace hankki::report {
namespace {

Cell band_text(const SeedMean& of) { return fmt::format("{:.4f} … {:.4f}", of.low, of.high); }
Cell signed_band_text(const SeedMean& of) {
  return fmt::format("{:+.4f} … {:+.4f}", of.low, of.high);
}

using Groups = std::vector<const SeedGroup*>;

/// The best by the material's metric first.
Groups best_first(const Material& material, const SeedGroups& made) {
  Groups groups;
  for (const SeedGroup& group : made.groups) groups.push_back(&group);
  std::ranges::stable_sort(groups, std::ranges::greater(), [&](const SeedGroup* group) {
    return group->means.at(material.metric()).mean;
  });
  return groups;
}

/// A run that stands alone by its name, where the report has it.
std::string label_of_group(const Material& material, const SeedGroup& group) {
  const auto alone = std::ranges::find(material.tested(), group.runs.front(), &RunInfo::id);
  if (group.runs.size() == 1 && alone != material.tested().end()) return label_of(*alone);
  return runs_label(model_name(group.request.model), group.runs);
}

Message seeds_caption(const Material& material, const SeedGroups& made) {
  const Message title = metric_title(material.metric());
  if (made.replicates.splits.size() == 1)
    return en::say(
        "{}: runs that differ by their seeds alone as one. The band has both the users' "
        "and the seeds' variance in it.",
        title);
  if (made.replicates.are_folds())
    return en::say(
        "{}: runs on {} of {} folds that differ by fold and seed alone as one. The band "
        "has the variance of users, folds and seeds in it, that of folds by Nadeau and "
        "Bengio's correction, as training parts overlap; groups are compared on the "
        "folds that both have.",
        title, made.replicates.splits.size(), made.replicates.splits.front().recipe.folds);
  return en::say(
      "{}: runs on a random split by {} seeds that differ by split and seed alone as one. "
      "The band has the variance of users, splits and seeds in it, that of splits by "
      "Nadeau and Bengio's correction, as training parts overlap; groups are compared on "
      "the splits that both have.",
      title, made.replicates.splits.size());
}

ReportTable seeds_table(const Material& material, const SeedGroups& made) {
  const std::string& metric = material.metric();
  const bool several = made.replicates.splits.size() > 1;
  const bool folds = made.replicates.are_folds();
  ReportTable table{several ? "folds" : "seeds", seeds_caption(material, made), {}, {}};
  table.columns.push_back({en::say("Runs")});
  if (several)
    table.columns.push_back({folds ? en::say("Folds") : en::say("Splits"), Look::Count});
  else
    table.columns.push_back({en::say("Seeds"), Look::Count});
  table.columns.push_back({en::say("Mean"), Look::Number, 4});
  table.columns.push_back({en::say("95 % band"), Look::Name});
  table.columns.push_back({en::say("From users"), Look::Number, 4});
  if (several)
    table.columns.push_back(
        {folds ? en::say("From folds") : en::say("From splits"), Look::Number, 4});
  table.columns.push_back({en::say("From seeds"), Look::Number, 4});
  if (made.baseline) {
    table.columns.push_back({en::say("Difference"), Look::Signed, 4});
    table.columns.push_back({en::say("95 % band of the difference"), Look::Name});
    table.columns.push_back({en::say("p, adjusted"), Look::Chance, 4});
    table.columns.push_back({en::say("Verdict")});
  }
  for (const SeedGroup* group : best_first(material, made)) {
    const SeedMean& of = group->means.at(metric);
    std::vector<Cell> row{label_of_group(material, *group),
                          several ? std::ssize(group->folds) : std::ssize(group->runs), of.mean,
                          band_text(of), of.from_users};
    if (several) row.push_back(group->folds.size() > 1 ? Cell(of.from_folds) : Cell());
    row.push_back(group->has_seeds() ? Cell(of.from_seeds) : Cell());
    if (made.baseline) {
      const auto found = group->differences.find(metric);
      const SeedDifference* than = found == group->differences.end() ? nullptr : &found->second;
      row.push_back(than ? Cell(than->difference.mean) : Cell());
      row.push_back(than ? signed_band_text(than->difference) : Cell());
      row.push_back(than ? Cell(than->adjusted_p) : Cell());
      row.push_back(than ? Cell(verdict_words(than->verdict)) : Cell());
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// How the group's model looks beside the report's runs: as the first of these that is in it.
int variant_of_group(const Material& material, const SeedGroup& group) {
  const auto shown = std::ranges::find_if(group.runs, [&](RunId run) {
    return std::ranges::find(material.runs(), run, &RunInfo::id) != material.runs().end();
  });
  return shown == group.runs.end() ? 0 : material.variant_of(*shown);
}

ReportFigure seeds_figure(const Material& material, const SeedGroups& made) {
  const std::string& metric = material.metric();
  const bool several = made.replicates.splits.size() > 1;
  BarChart chart;
  BarChart::Panel panel{.title = metric_title(metric),
                        .x = several ? en::say("mean over splits, their users and seeds")
                                     : en::say("mean over users and seeds")};
  for (const SeedGroup* group : best_first(material, made)) {
    const SeedMean& of = group->means.at(metric);
    chart.rows.push_back({label_of_group(material, *group), group->request.model,
                          variant_of_group(material, *group)});
    panel.values.push_back(of.mean);
    panel.intervals.emplace_back(std::pair(of.low, of.high));
  }
  chart.panels.push_back(std::move(panel));
  return {several ? "folds" : "seeds",
          several ? en::say("Means over splits, their users and seeds, with their 95 % bands.")
                  : en::say("Means over users and seeds with their 95 % bands."),
          std::move(chart)};
}

/// Figure and table of the runs, by their groups.
Blocks group_blocks(Material& material, const std::vector<RunInfo>& runs) {
  SeedGroupRequest request{.runs = {},
                           .metrics = {material.metric()},
                           .baseline = {},
                           .correction = material.request().correction,
                           .alpha = material.request().alpha,
                           .threshold = material.request().threshold};
  for (const RunInfo& run : runs) request.runs.push_back(run.id);
  if (material.baseline() != 0) request.baseline = material.baseline();
  try {
    const SeedGroups made =
        group_by_seeds(material.workspace(), request, material.with_split(), material.job());
    return {seeds_figure(material, made), seeds_table(material, made)};
  } catch (const Error& error) {
    return {en::say("The runs were not put together by their seeds: {}.", error.message())};
  }
}

}  // namespace

Blocks seed_blocks(Material& material) {
  const auto alike = alike_but_for_seeds(material.tested());
  if (std::ranges::all_of(alike, [](const auto& group) { return group.size() == 1; })) return {};
  return group_blocks(material, material.tested());
}

Blocks fold_blocks(Material& material) {
  if (material.tested().empty()) return {};
  const auto runs = runs_of_family(material.workspace().runs().list(),
                                   material.workspace().splits().list(), material.tested());
  const bool several = std::ranges::any_of(
      runs, [&](const RunInfo& run) { return run.split != runs.front().split; });
  return several ? group_blocks(material, runs) : Blocks();
}

}  // namespace hankki::report
