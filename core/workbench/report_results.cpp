// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/grouped.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostBars = 24;

std::string at_k(const Material& material) {
  return material.metric().substr(material.metric().find('@'));
}

const RunInfo& run_of(const Material& material, RunId id) {
  return *std::ranges::find(material.tested(), id, &RunInfo::id);
}

double test_value(const RunInfo& run, const std::string& metric) {
  const auto found = run.result.test.find(metric);
  return found == run.result.test.end() ? std::nan("") : found->second;
}

Message verdict_words(RunVerdict verdict) {
  switch (verdict) {
    case RunVerdict::Better:
      return en::say("better");
    case RunVerdict::Worse:
      return en::say("worse");
    case RunVerdict::Equal:
      return en::say("practically equal");
    case RunVerdict::Unclear:
      return en::say("not separable");
  }
  return {};
}

ReportTable metrics_table(const Material& material) {
  ReportTable table{"metrics",
                    en::say("The test part, the best first."),
                    {{en::say("Run"), Look::Name}, {en::say("Model")}},
                    {}};
  std::vector<std::string> metrics;
  for (const char* kind : {"ndcg", "recall", "hit", "mrr", "coverage", "novelty", "popularity"}) {
    const std::string metric = kind + at_k(material);
    if (std::ranges::none_of(material.tested(),
                             [&](const RunInfo& run) { return run.result.test.contains(metric); }))
      continue;
    metrics.push_back(metric);
    const std::string_view name = kind;
    const bool coarse = name == "novelty" || name == "popularity";
    table.columns.push_back({metric_title(metric), name == "coverage" ? Look::Share : Look::Number,
                             name == "coverage" || name == "popularity" ? 1
                             : coarse                                   ? 2
                                                                        : 4});
  }
  for (const RunInfo& run : material.tested()) {
    std::vector<Cell> row{
        run.id, run.name.empty() ? model_name(run.request.model)
                                 : fmt::format("{} ({})", model_name(run.request.model), run.name)};
    for (const std::string& metric : metrics) {
      const double value = test_value(run, metric);
      row.push_back(std::isnan(value) ? Cell() : Cell(value));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

const RunFigures* figures_of(const RunsCompared* compared, RunId run, const std::string& metric) {
  if (!compared) return nullptr;
  const auto tested = std::ranges::find(compared->runs, run, &TestedRun::run);
  if (tested == compared->runs.end()) return nullptr;
  const auto found = tested->metrics.find(metric);
  return found == tested->metrics.end() ? nullptr : &found->second;
}

ReportFigure metrics_figure(Material& material) {
  const RunsCompared* compared = material.compared();
  BarChart chart;
  for (const RunInfo& run : material.tested())
    if (chart.rows.size() < kMostBars)
      chart.rows.push_back({label_of(run), run.request.model, material.variant_of(run.id)});
  for (const char* kind : {"ndcg", "recall", "coverage"}) {
    const std::string metric = kind + at_k(material);
    const bool percent = metric.starts_with("coverage");
    BarChart::Panel panel{
        .title = metric_title(metric),
        .x = percent ? en::say("share of the catalogue") : en::say("mean over users"),
        .percent = percent};
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
      const RunInfo& run = material.tested()[i];
      panel.values.push_back(test_value(run, metric));
      const RunFigures* figures = figures_of(compared, run.id, metric);
      panel.intervals.push_back(
          figures ? std::optional(std::pair(figures->value.low, figures->value.high))
                  : std::nullopt);
    }
    if (compared) panel.baseline = test_value(run_of(material, compared->baseline), metric);
    chart.panels.push_back(std::move(panel));
  }
  return {"metrics",
          compared ? en::say("The test part with 95 % bootstrap intervals over users; dashed: {}.",
                             label_of(run_of(material, compared->baseline)))
                   : en::say("The test part."),
          std::move(chart)};
}

Cell interval_text(const MeanInterval& of) {
  return fmt::format("{:+.4f} … {:+.4f}", of.low, of.high);
}

ReportTable tests_table(const Material& material, const RunsCompared& compared,
                        const std::string& metric) {
  ReportTable table{metric.starts_with("ndcg") ? "tests-ndcg" : "tests-recall",
                    en::say("{} against {}: differences of the same users.", metric_title(metric),
                            label_of(run_of(material, compared.baseline))),
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Mean"), Look::Number, 4},
                     {en::say("Difference"), Look::Signed, 4},
                     {en::say("95 % interval")},
                     {en::say("p"), Look::Number, 4},
                     {en::say("p, adjusted"), Look::Number, 4},
                     {en::say("Effect d"), Look::Signed, 2},
                     {en::say("Verdict")}},
                    {}};
  for (const RunInfo& run : material.tested()) {
    const RunFigures* figures = figures_of(&compared, run.id, metric);
    if (!figures) continue;
    std::vector<Cell> row{run.id, model_name(run.request.model), figures->value.mean};
    if (const auto& against = figures->against)
      row.insert(row.end(),
                 {against->difference.mean, interval_text(against->difference), against->outcome.p,
                  against->adjusted_p, against->effect, verdict_words(against->verdict)});
    else
      row.insert(row.end(), {{}, {}, {}, {}, {}, en::say("baseline")});
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// How many of the others are better, worse, ... than the baseline by the first metric.
Message verdicts(const Material& material, const RunsCompared& compared) {
  std::int64_t better = 0, worse = 0, equal = 0, unclear = 0;
  for (const TestedRun& run : compared.runs)
    if (const auto& against = run.metrics.at(material.metric()).against)
      ++(against->verdict == RunVerdict::Better  ? better
         : against->verdict == RunVerdict::Worse ? worse
         : against->verdict == RunVerdict::Equal ? equal
                                                 : unclear);
  return en::say(
      "Against {}, of the other runs {} are better by {}, {} are worse, {} are "
      "practically equal and {} cannot be told apart from it (paired t-test over {} "
      "users, Holm over {} tests, alpha 0.05).",
      label_of(run_of(material, compared.baseline)), better, metric_title(material.metric()), worse,
      equal, unclear, grouped(compared.users), compared.family);
}

}  // namespace

Blocks summary_part(Material& material) {
  if (material.tested().empty())
    return {ReportBlock(en::say("No run has been tested yet: this report is of the data alone."))};
  const RunInfo& best = material.tested().front();
  Blocks blocks;
  blocks.push_back(en::say("Of {} tested runs, {} has the highest {} on the test part: {}.",
                           material.tested().size(), label_of(best),
                           metric_title(material.metric()),
                           fmt::format("{:.4f}", test_value(best, material.metric()))));
  if (material.tested().size() < 2) return blocks;
  const RunInfo& second = material.tested()[1];
  blocks.push_back(en::say("The next is {} with {}.", label_of(second),
                           fmt::format("{:.4f}", test_value(second, material.metric()))));
  if (const RunsCompared* compared = material.compared()) {
    blocks.push_back(verdicts(material, *compared));
    const auto nowhere = compared->nowhere.find(material.metric());
    if (nowhere != compared->nowhere.end() && nowhere->second > 0)
      blocks.push_back(en::say(
          "For {} of {} users every run has a {} of 0; they say nothing about which is better.",
          grouped(nowhere->second), grouped(compared->users), metric_title(material.metric())));
  }
  return blocks;
}

Blocks results_part(Material& material) {
  if (material.tested().empty()) return {};
  Blocks blocks{ReportBlock(metrics_figure(material)), ReportBlock(metrics_table(material))};
  const RunsCompared* compared = material.compared();
  if (!compared) {
    if (!material.why_not().empty())
      blocks.push_back(
          en::say("The runs were not tested against each other: {}.", material.why_not()));
    return blocks;
  }
  for (const auto& [metric, figures] : compared->runs.front().metrics)
    blocks.push_back(tests_table(material, *compared, metric));
  for (const Message& remark : compared->remarks) blocks.push_back(remark);
  return blocks;
}

}  // namespace hankki::report
