// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/models/registry.h"
#include "core/report/definitions.h"
#include "core/report/run_table.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostBars = 24;
/// What users get of the lists, and what items do.
constexpr const char* kUserKinds[] = {"ndcg",        "recall",         "hit",     "mrr",
                                      "serendipity", "miscalibration", "user_mad"};
constexpr const char* kItemKinds[] = {"coverage", "gini",      "novelty", "popularity",
                                      "aplt",     "diversity", "reo"};

bool is_measured(const Material& material, const std::string& metric) {
  return std::ranges::any_of(material.tested(),
                             [&](const RunInfo& run) { return run.result.test.contains(metric); });
}

bool is_share(std::string_view kind) { return kind == "coverage" || kind == "aplt"; }

int decimals_of(std::string_view kind) {
  if (kind == "coverage" || kind == "popularity") return 1;
  return kind == "aplt" || kind == "novelty" || kind == "miscalibration" || kind == "diversity" ||
                 kind == "reo"
             ? 2
             : 4;
}

/// Whose difference from the baseline stands beside it.
bool has_difference(std::string_view kind) { return kind == "ndcg" || kind == "recall"; }

/// What the tests hold the runs to; null where none was tested.
const RunInfo* baseline_of(Material& material) {
  const RunsCompared* compared = material.compared();
  return compared ? &tested_run(material, compared->baseline) : nullptr;
}

/// Empty columns are left out.
ReportTable metrics_table(Material& material, std::string name, Message caption,
                          std::span<const char* const> kinds) {
  const RunInfo* base = baseline_of(material);
  ReportTable table{
      std::move(name), std::move(caption), {{en::say("Run"), Look::Name}, {en::say("Model")}}, {}};
  std::vector<std::string> metrics;
  for (const char* kind : kinds) {
    const std::string metric = kind + at_k(material);
    if (!is_measured(material, metric)) continue;
    metrics.push_back(metric);
    table.columns.push_back(
        {metric_title(metric), is_share(kind) ? Look::Share : Look::Number, decimals_of(kind)});
    if (base && has_difference(kind))
      table.columns.push_back({en::say("{} difference", metric_title(metric)), Look::Signed, 4});
  }
  for (const RunInfo& run : material.tested()) {
    std::vector<Cell> row{run.id, model_of(run)};
    for (const std::string& metric : metrics) {
      const double value = test_value(run, metric);
      row.push_back(std::isnan(value) ? Cell() : Cell(value));
      if (!base || !has_difference(metric.substr(0, metric.find('@')))) continue;
      const double difference = value - test_value(*base, metric);
      row.push_back(std::isnan(difference) || run.id == base->id ? Cell() : Cell(difference));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
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
    if (compared) panel.baseline = test_value(tested_run(material, compared->baseline), metric);
    chart.panels.push_back(std::move(panel));
  }
  return {"metrics",
          compared ? en::say("The test part with 95 % bootstrap intervals over users; dashed: {}.",
                             label_of(tested_run(material, compared->baseline)))
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
                            label_of(tested_run(material, compared.baseline))),
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Mean"), Look::Number, 4},
                     {en::say("Difference"), Look::Signed, 4},
                     {en::say("95 % interval"), Look::Name},
                     {en::say("p"), Look::Chance, 4},
                     {en::say("p, adjusted"), Look::Chance, 4},
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

/// What the columns of both tables say, for who meets them here.
ReportTable meanings_table(const Material& material) {
  ReportTable table{"meanings", en::say("What is measured."), {{}, {}}, {}};
  for (const std::span<const char* const> kinds :
       {std::span<const char* const>(kUserKinds), std::span<const char* const>(kItemKinds)})
    for (const char* kind : kinds) {
      const std::string metric = kind + at_k(material);
      if (!is_measured(material, metric)) continue;
      if (Message meaning = metric_definition(metric); !meaning.empty())
        table.rows.push_back({metric_title(metric), std::move(meaning)});
    }
  return table;
}

}  // namespace

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

Blocks results_part(Material& material) {
  if (material.tested().empty()) return {};
  material.complete();
  const RunInfo* base = baseline_of(material);
  Blocks blocks{
      ReportBlock(metrics_figure(material)),
      ReportBlock(metrics_table(
          material, "metrics",
          base ? en::say("The test part, the best first; differences from {}.", label_of(*base))
               : en::say("The test part, the best first."),
          kUserKinds)),
      ReportBlock(metrics_table(material, "lists",
                                en::say("What the lists of the test part are like, in that order."),
                                kItemKinds))};
  if (auto meanings = meanings_table(material); !meanings.rows.empty())
    blocks.push_back(std::move(meanings));
  if (const RunsCompared* compared = material.compared()) {
    for (const auto& [metric, figures] : compared->runs.front().metrics)
      blocks.push_back(tests_table(material, *compared, metric));
    for (const Message& remark : compared->remarks) blocks.push_back(en::say("Note: {}.", remark));
    std::ranges::move(seed_blocks(material), std::back_inserter(blocks));
  } else if (!material.why_not().empty()) {
    blocks.push_back(
        en::say("The runs were not tested against each other: {}.", material.why_not()));
  }
  std::ranges::move(fold_blocks(material), std::back_inserter(blocks));
  return blocks;
}

}  // namespace hankki::report
