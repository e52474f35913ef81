// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/models/registry.h"
#include "core/store/batches.h"
#include "core/store/experiments.h"
#include "core/store/workspace.h"
#include "core/workbench/experiments.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

/// What came of it, in a sentence.
Message verdict_of(const ExperimentReport& report) {
  const ExperimentRequest& request = report.info.request;
  if (report.arms) {
    const Moments& regret = report.arms->regret;
    return en::say(
        "{}: {} lost {} successes of {} visits against always showing the best arm (standard error "
        "{}); {} of the visits saw it.",
        report.info.name, request.policy.id, fmt::format("{:.1f}", regret.mean),
        grouped(request.visits), fmt::format("{:.1f}", regret.se),
        fmt::format("{:.1f} %", 100 * report.arms->best_share));
  }
  if (report.lists && !report.lists->shares.empty()) {
    const auto& shares = report.lists->shares;
    const auto most = std::ranges::max_element(shares) - shares.begin();
    return en::say(
        "{}: with {} people clicked {} times a visit (standard error {}); run {} had "
        "most of the slots, {}. A share of the slots is not quality.",
        report.info.name, request.policy.id, fmt::format("{:.3f}", report.lists->clicks.mean),
        fmt::format("{:.3f}", report.lists->clicks.se),
        report.lists->arms[static_cast<std::size_t>(most)],
        fmt::format("{:.1f} %", 100 * shares[static_cast<std::size_t>(most)]));
  }
  if (report.log) {
    const std::int64_t used =
        std::accumulate(report.log->pulls.begin(), report.log->pulls.end(), std::int64_t{0});
    return en::say("{}: of {} rows of a log {} showed what {} proposed; their reward is {}.",
                   report.info.name, grouped(request.visits), grouped(used), request.policy.id,
                   fmt::format("{:g}", report.log->end.reward));
  }
  return en::say("{}: nothing is stored of it yet.", report.info.name);
}

ReportTable experiments_table(const std::vector<ExperimentInfo>& all) {
  ReportTable table{"experiments",
                    {},
                    {{en::say("Number"), Look::Name},
                     {en::say("Name")},
                     {en::say("Policy")},
                     {en::say("State")},
                     {en::say("Visits"), Look::Count},
                     {en::say("Replications"), Look::Count},
                     {en::say("Done"), Look::Count}},
                    {}};
  for (const ExperimentInfo& info : all)
    table.rows.push_back({info.id, info.name, info.request.policy.id, title(info.work.state),
                          info.request.visits, info.request.replications, info.done});
  return table;
}

ReportTable shares_table(const ExperimentReport& report) {
  ReportTable table{fmt::format("shares-{}", report.info.id),
                    en::say("{}: whose the traffic was.", report.info.name),
                    {{en::say("Arm")}, {en::say("Share"), Look::Share, 1}},
                    {}};
  if (report.lists)
    for (std::size_t arm = 0; arm < report.lists->shares.size(); ++arm)
      table.rows.push_back({en::say("run {}", report.lists->arms[arm]), report.lists->shares[arm]});
  if (report.arms)
    for (std::size_t arm = 0; arm < report.arms->arm_shares.size(); ++arm)
      table.rows.push_back({en::say("arm {}", arm + 1), report.arms->arm_shares[arm]});
  return table;
}

/// Regret, or clicks a visit, as visits come.
LineChart curve_of(const ExperimentReport& report) {
  LineChart chart{en::say("Visits"), en::say("Regret"), {}};
  LineChart::Line line{report.info.name, report.info.request.policy.id, 0, {}, {}};
  if (report.arms)
    for (const CurvePoint& point : report.arms->curve)
      line.points.emplace_back(static_cast<double>(point.visits), point.regret.mean);
  if (line.points.size() > 1) chart.lines.push_back(std::move(line));
  return chart;
}

}  // namespace

Blocks bandit_part(Material& material) {
  const auto all = material.workspace().experiments().list();
  if (all.empty()) return {};
  Blocks blocks{ReportBlock(experiments_table(all))};
  for (const ExperimentInfo& info : all) {
    try {
      const ExperimentReport report = report_experiment(material.workspace(), info.id);
      blocks.push_back(verdict_of(report));
      if (auto shares = shares_table(report); !shares.rows.empty())
        blocks.push_back(std::move(shares));
      if (auto curve = curve_of(report); !curve.lines.empty())
        blocks.push_back(ReportFigure{fmt::format("regret-{}", info.id),
                                      en::say("{}: regret as visits come.", info.name),
                                      std::move(curve)});
    } catch (const Error& error) {
      blocks.push_back(en::say("{} could not be read: {}.", info.name, error.message()));
    }
  }
  return blocks;
}

Blocks shop_part(Material& material) {
  const auto batch = material.workspace().batches().served();
  if (!batch) return {};
  Blocks blocks{
      ReportBlock(en::say("The shop serves batch {} of {}, made of split {}; {} divides "
                          "the slots among its models.",
                          batch->tag, batch->created, batch->split, batch->policy))};
  ReportTable table{"models",
                    {},
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Recall in validation"), Look::Number, 4},
                     {en::say("Slots clicked"), Look::Count},
                     {en::say("Slots passed over"), Look::Count}},
                    {}};
  for (const BatchModel& model : batch->models)
    table.rows.push_back({model.run, model.name,
                          model.recall ? ReportTable::Cell(*model.recall) : ReportTable::Cell(),
                          model.successes, model.failures});
  blocks.push_back(std::move(table));
  return blocks;
}

}  // namespace hankki::report
