// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/time_text.h"
#include "core/models/registry.h"
#include "core/store/batches.h"
#include "core/store/experiments.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/experiments.h"
#include "core/workbench/publishing.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

/// What people call a policy; its id where this version does not know it.
std::string policy_name(const std::string& id) {
  const auto known = std::ranges::find(policy_specs(), id, &Spec::id);
  return known == policy_specs().end() ? id : known->name;
}

/// What runs are called, by their numbers as experiments name their arms.
using RunLabels = std::map<std::string, std::string>;

RunLabels run_labels(const Material& material) {
  RunLabels labels;
  for (const RunInfo& run : material.workspace().runs().list())
    labels.emplace(std::to_string(run.id), label_of(run));
  return labels;
}

/// What the lists of an arm came from.
std::string arm_label(const RunLabels& labels, const std::string& arm) {
  const auto found = labels.find(arm);
  return found == labels.end() ? "#" + arm : found->second;  // else it was removed
}

/// What came of it, in a sentence.
Message verdict_of(const RunLabels& labels, const ExperimentReport& report) {
  const ExperimentRequest& request = report.info.request;
  const std::string policy = policy_name(request.policy.id);
  if (report.arms) {
    const Moments& regret = report.arms->regret;
    return en::say(
        "{}: {} lost {} successes of {} visits against always showing the best arm (standard error "
        "{}); {} of the visits saw it.",
        report.info.name, policy, fmt::format("{:.1f}", regret.mean), grouped(request.visits),
        fmt::format("{:.1f}", regret.se), fmt::format("{:.1f} %", 100 * report.arms->best_share));
  }
  if (report.lists && !report.lists->shares.empty()) {
    const auto& shares = report.lists->shares;
    const auto most = std::ranges::max_element(shares) - shares.begin();
    return en::say(
        "{}: with {} people clicked {} times a visit (standard error {}); {} had "
        "most of the slots, {}. A share of the slots is not quality.",
        report.info.name, policy, fmt::format("{:.3f}", report.lists->clicks.mean),
        fmt::format("{:.3f}", report.lists->clicks.se),
        arm_label(labels, report.lists->arms[static_cast<std::size_t>(most)]),
        fmt::format("{:.1f} %", 100 * shares[static_cast<std::size_t>(most)]));
  }
  if (report.log) {
    const std::int64_t used =
        std::accumulate(report.log->pulls.begin(), report.log->pulls.end(), std::int64_t{0});
    return en::say("{}: of {} rows of a log {} showed what {} proposed; their reward is {}.",
                   report.info.name, grouped(request.visits), grouped(used), policy,
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
    table.rows.push_back({info.id, info.name, policy_name(info.request.policy.id),
                          title(info.work.state), info.request.visits, info.request.replications,
                          info.done});
  return table;
}

/// Whose the slots were, and how often they were clicked, of all replications.
ReportTable slots_table(const RunLabels& labels, const ExperimentReport& report) {
  ReportTable table{fmt::format("shares-{}", report.info.id),
                    en::say("{}: whose the slots were, and what came of them.", report.info.name),
                    {{en::say("Run")},
                     {en::say("Share of slots"), Look::Share, 1},
                     {en::say("Slots"), Look::Count},
                     {en::say("Clicks"), Look::Count},
                     {en::say("Clicks a slot"), Look::Share, 2}},
                    {}};
  const ListsSummary& lists = *report.lists;
  for (std::size_t arm = 0; arm < std::min(lists.arms.size(), lists.shares.size()); ++arm) {
    std::int64_t slots_of = 0, clicks = 0;
    for (const ListSimulation& one : lists.replications) {
      slots_of += arm < one.slots_of.size() ? one.slots_of[arm] : 0;
      clicks += arm < one.clicks_of.size() ? one.clicks_of[arm] : 0;
    }
    table.rows.push_back({arm_label(labels, lists.arms[arm]), lists.shares[arm], slots_of, clicks,
                          slots_of > 0
                              ? Cell(static_cast<double>(clicks) / static_cast<double>(slots_of))
                              : Cell()});
  }
  return table;
}

ReportTable arms_table(const ExperimentReport& report) {
  ReportTable table{fmt::format("shares-{}", report.info.id),
                    en::say("{}: whose the traffic was.", report.info.name),
                    {{en::say("Arm")}, {en::say("Share"), Look::Share, 1}},
                    {}};
  for (std::size_t arm = 0; arm < report.arms->arm_shares.size(); ++arm)
    table.rows.push_back({en::say("arm {}", arm + 1), report.arms->arm_shares[arm]});
  return table;
}

/// Regret as visits come.
LineChart curve_of(const ExperimentReport& report) {
  LineChart chart{en::say("Visits"), en::say("Regret"), {}};
  LineChart::Line line{report.info.name, report.info.request.policy.id, 0, {}, {}};
  const auto curve = report.arms    ? report.arms->curve
                     : report.lists ? summarise(report.lists->replications).curve
                                    : std::vector<CurvePoint>();
  for (const CurvePoint& point : curve)
    line.points.emplace_back(static_cast<double>(point.visits), point.regret.mean);
  if (line.points.size() > 1) chart.lines.push_back(std::move(line));
  return chart;
}

}  // namespace

Blocks bandit_part(Material& material) {
  const auto all = material.workspace().experiments().list();
  if (all.empty()) return {};
  Blocks blocks{ReportBlock(experiments_table(all))};
  const RunLabels labels = run_labels(material);
  for (const ExperimentInfo& info : all) {
    try {
      const ExperimentReport report = report_experiment(material.workspace(), info.id);
      blocks.push_back(verdict_of(labels, report));
      if (report.lists) blocks.push_back(slots_table(labels, report));
      if (report.arms) blocks.push_back(arms_table(report));
      if (auto curve = curve_of(report); !curve.lines.empty())
        blocks.push_back(ReportFigure{
            fmt::format("regret-{}", info.id),
            en::say("{}: what it lost against always the best, as visits come.", info.name),
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
  Blocks blocks{ReportBlock(
      en::say("The shop serves the batch “{}” of {}, made of split {}; {} divides "
              "the slots among its models.",
              batch->tag, moment_text(batch->created), batch->split, policy_name(batch->policy)))};
  ReportTable table{"models",
                    {},
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Recall@{} in validation", PublishTask{}.recall_k), Look::Number, 4},
                     {en::say("Slots clicked"), Look::Count},
                     {en::say("Slots passed over"), Look::Count}},
                    {}};
  for (const BatchModel& model : batch->models)
    table.rows.push_back({model.run, model_name(model.request.model),
                          model.recall ? ReportTable::Cell(*model.recall) : ReportTable::Cell(),
                          model.successes, model.failures});
  blocks.push_back(std::move(table));
  return blocks;
}

}  // namespace hankki::report
