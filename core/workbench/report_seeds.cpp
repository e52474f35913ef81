// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/seed_groups.h"

namespace hankki::report {
namespace {

Cell band_text(const SeedMean& of) { return fmt::format("{:.4f} … {:.4f}", of.low, of.high); }
Cell signed_band_text(const SeedMean& of) {
  return fmt::format("{:+.4f} … {:+.4f}", of.low, of.high);
}

/// As the groups of tested(): positions.
std::vector<std::size_t> places_of(const Material& material, const SeedGroup& group) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < material.tested().size(); ++at)
    if (std::ranges::find(group.runs, material.tested()[at].id) != group.runs.end())
      places.push_back(at);
  return places;
}

ReportTable seeds_table(const Material& material, const std::vector<const SeedGroup*>& groups,
                        bool against) {
  const std::string& metric = material.metric();
  ReportTable table{"seeds",
                    en::say("{}: runs that differ by their seeds alone as one. The band has both "
                            "the users' and the seeds' variance in it.",
                            metric_title(metric)),
                    {{en::say("Runs")},
                     {en::say("Seeds"), Look::Count},
                     {en::say("Mean"), Look::Number, 4},
                     {en::say("95 % band"), Look::Name},
                     {en::say("From users"), Look::Number, 4},
                     {en::say("From seeds"), Look::Number, 4}},
                    {}};
  if (against) {
    table.columns.push_back({en::say("Difference"), Look::Signed, 4});
    table.columns.push_back({en::say("95 % band of the difference"), Look::Name});
    table.columns.push_back({en::say("p, adjusted"), Look::Chance, 4});
    table.columns.push_back({en::say("Verdict")});
  }
  for (const SeedGroup* group : groups) {
    const SeedMean& of = group->means.at(metric);
    std::vector<Cell> row{group_label(material, places_of(material, *group)),
                          std::ssize(group->runs),
                          of.mean,
                          band_text(of),
                          of.from_users,
                          group->runs.size() > 1 ? Cell(of.from_seeds) : Cell()};
    if (against) {
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

ReportFigure seeds_figure(const Material& material, const std::vector<const SeedGroup*>& groups) {
  const std::string& metric = material.metric();
  BarChart chart;
  BarChart::Panel panel{.title = metric_title(metric), .x = en::say("mean over users and seeds")};
  for (const SeedGroup* group : groups) {
    const SeedMean& of = group->means.at(metric);
    chart.rows.push_back({group_label(material, places_of(material, *group)), group->request.model,
                          material.variant_of(group->runs.front())});
    panel.values.push_back(of.mean);
    panel.intervals.emplace_back(std::pair(of.low, of.high));
  }
  chart.panels.push_back(std::move(panel));
  return {"seeds", en::say("Means over users and seeds with their 95 % bands."), std::move(chart)};
}

}  // namespace

Blocks seed_blocks(Material& material) {
  const auto alike = alike_but_for_seeds(material.tested());
  if (std::ranges::all_of(alike, [](const auto& group) { return group.size() == 1; })) return {};
  SeedGroupRequest request{.runs = {},
                           .metrics = {material.metric()},
                           .baseline = {},
                           .correction = material.request().correction,
                           .alpha = material.request().alpha,
                           .threshold = material.request().threshold};
  for (const RunInfo& run : material.tested()) request.runs.push_back(run.id);
  if (material.baseline() != 0) request.baseline = material.baseline();
  try {
    const SeedGroups made =
        group_by_seeds(material.workspace(), request, material.with_split(), material.job());
    std::vector<const SeedGroup*> groups;
    for (const SeedGroup& group : made.groups) groups.push_back(&group);
    std::ranges::stable_sort(groups, std::ranges::greater(), [&](const SeedGroup* group) {
      return group->means.at(material.metric()).mean;
    });
    return {seeds_figure(material, groups),
            seeds_table(material, groups, made.baseline.has_value())};
  } catch (const Error& error) {
    return {en::say("The runs were not put together by their seeds: {}.", error.message())};
  }
}

}  // namespace hankki::report
