// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_tests.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/compare_users.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/verdict_options.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/workbench/loaded_data.h"

namespace hankki::cli {
namespace {

Json interval_json(const MeanInterval& interval) {
  return Json::array({interval.low, interval.high});
}

/// Of the baseline all that needs another run is null.
Json figures_json(const TestedRun& run, const std::string& metric, const RunFigures& figures) {
  Json row{{"run", run.run},
           {"model", run.model},
           {"metric", metric},
           {"mean", figures.value.mean},
           {"interval", interval_json(figures.value)}};
  const auto& against = figures.against;
  row["difference"] = against ? Json(against->difference.mean) : Json();
  row["difference_interval"] = against ? interval_json(against->difference) : Json();
  row["statistic"] = against ? Json(against->outcome.statistic) : Json();
  row["p"] = against ? Json(against->outcome.p) : Json();
  row["p_adjusted"] = against ? Json(against->adjusted_p) : Json();
  row["effect"] = against ? Json(against->effect) : Json();
  row["assumption_holds"] = against ? Json(against->assumption.holds) : Json();
  row["assumption"] = against ? Json(against->assumption.said.english()) : Json();
  row["verdict"] = against ? Json(to_text(against->verdict)) : Json();
  row["wins"] = against ? Json(against->wins) : Json();
  row["ties"] = against ? Json(against->ties) : Json();
  row["losses"] = against ? Json(against->losses) : Json();
  return row;
}

Json compared_json(const RunsCompared& compared, const CompareTestArguments& arguments) {
  Json rows = Json::array(), nowhere = Json::object(), remarks = Json::array();
  for (const TestedRun& run : compared.runs)
    for (const std::string& metric : arguments.request.metrics)
      rows.push_back(figures_json(run, metric, run.metrics.at(metric)));
  for (const auto& [metric, users] : compared.nowhere) nowhere[metric] = users;
  for (const Message& remark : compared.remarks) remarks.push_back(remark.english());
  return {{"split", compared.split},
          {"baseline", compared.baseline},
          {"users", compared.users},
          {"test", to_text(arguments.request.test)},
          {"correction", to_text(arguments.request.correction)},
          {"family", compared.family},
          {"alpha", arguments.request.alpha},
          {"threshold", arguments.request.threshold},
          {"draws", arguments.request.draws},
          {"bootstrap", arguments.request.bootstrap.draws},
          {"seed", arguments.request.bootstrap.seed},
          {"rows", rows},
          {"zero_for_all", nowhere},
          {"left_out", left_out_json(compared.left_out)},
          {"remarks", remarks}};
}

std::string rows_text(const RunsCompared& compared, const CompareTestArguments& arguments) {
  const auto right = TextTable::Align::Right;
  TextTable table({{"Metric"},
                   {"Run"},
                   {"Mean", right},
                   {"95 % interval", right},
                   {"Difference", right},
                   {"95 % interval", right},
                   {"p", right},
                   {"adjusted", right},
                   {"Effect d", right},
                   {"Verdict"}});
  const auto both = [](const MeanInterval& of) {
    return fmt::format("{:.4f} to {:.4f}", of.low, of.high);
  };
  const auto p_text = [](double p) { return p < 0.001 ? "< 0.001" : fmt::format("{:.3f}", p); };
  for (const std::string& metric : arguments.request.metrics)
    for (const TestedRun& run : compared.runs) {
      const RunFigures& figures = run.metrics.at(metric);
      std::vector<std::string> cells{metric, fmt::format("{} {}", run.run, model_name(run.model)),
                                     fmt::format("{:.4f}", figures.value.mean),
                                     both(figures.value)};
      if (const auto& against = figures.against) {
        cells.push_back(fmt::format("{:+.4f}", against->difference.mean));
        cells.push_back(both(against->difference));
        cells.push_back(p_text(against->outcome.p));
        cells.push_back(p_text(against->adjusted_p));
        cells.push_back(fmt::format("{:+.2f}", against->effect));
        cells.emplace_back(to_text(against->verdict));
      } else {
        cells.insert(cells.end(), {"", "", "", "", "", "baseline"});
      }
      table.add(std::move(cells));
    }
  return table.str();
}

std::string compared_text(const RunsCompared& compared, const CompareTestArguments& arguments) {
  std::string text = fmt::format(
      "Against run {} on split {}, {}; {} test paired by user, {} over {}\n{}", compared.baseline,
      compared.split, counted(compared.users, "user"), to_text(arguments.request.test),
      to_text(arguments.request.correction),
      counted(static_cast<std::int64_t>(compared.family), "test"), rows_text(compared, arguments));
  for (const auto& [metric, users] : compared.nowhere)
    if (users > 0)
      text += fmt::format("note: {} is 0 in every run for {}\n", metric, counted(users, "user"));
  for (const Message& remark : compared.remarks)
    text += fmt::format("note: {}\n", remark.english());
  return text;
}

std::string rows_csv(const RunsCompared& compared, const CompareTestArguments& arguments) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* column :
       {"run", "model", "metric", "mean", "low", "high", "difference", "difference_low",
        "difference_high", "p", "p_adjusted", "effect", "verdict"})
    csv.text(column);
  csv.end_row();
  for (const TestedRun& run : compared.runs)
    for (const std::string& metric : arguments.request.metrics) {
      const RunFigures& figures = run.metrics.at(metric);
      csv.number(run.run).text(run.model).text(metric);
      csv.number(figures.value.mean).number(figures.value.low).number(figures.value.high);
      if (const auto& against = figures.against) {
        const MeanInterval& of = against->difference;
        csv.number(of.mean).number(of.low).number(of.high).number(against->outcome.p);
        csv.number(against->adjusted_p).number(against->effect).text(to_text(against->verdict));
      } else {
        for (int column = 0; column < 7; ++column) csv.blank();
      }
      csv.end_row();
    }
  return csv.str();
}

}  // namespace

void add_compare_test_options(CLI::App* command, CompareTestArguments& arguments) {
  CLI::Option* on =
      command
          ->add_option("--baseline", arguments.baseline,
                       "Test the runs against this one, user by user, with intervals and verdicts")
          ->type_name("ID")
          ->excludes("--metrics", "--overlap", "--suite");
  const auto with = [&](CLI::Option* option) { option->needs(on); };
  RunComparisonRequest& request = arguments.request;
  command
      ->add_option("--metric", request.metrics,
                   "A metric to test, as ndcg@10; may be given several times; else NDCG and recall")
      ->type_name("NAME")
      ->excludes("--metrics", "--overlap", "--suite");
  // Seeds have a test of their own, in which their variance is.
  const auto of_runs = [&](CLI::Option* option) {
    with(option->excludes("--group-seeds", "--group-folds"));
  };
  const VerdictOptions verdict = add_verdict_options(command, request);
  of_runs(verdict.test);
  for (CLI::Option* option : {verdict.correction, verdict.alpha, verdict.threshold}) with(option);
  of_runs(command->add_option("--draws", request.draws, "Of the randomisation")
              ->check(CLI::Range(99, 10'000'000).description(""))
              ->type_name("N"));
  of_runs(command->add_option("--bootstrap", request.bootstrap.draws, "Draws of the intervals")
              ->check(CLI::Range(100, 1'000'000).description(""))
              ->type_name("N"));
  of_runs(command->add_option("--seed", request.bootstrap.seed, "Of both")->type_name("N"));
  command
      ->add_flag("--per-user", arguments.per_user,
                 "Write the values of each user to --csv, a column a run")
      ->needs("--csv")
      ->excludes("--metrics", "--overlap", "--suite", "--group-seeds", "--group-folds");
  with(command
           ->add_option("--wins-by", arguments.wins_by,
                        "For how many users a run is better, equal and worse, among those whose "
                        "training history, whose targets' popularity or whose favourite cuisine or "
                        "tag is alike")
           ->check(CLI::IsMember({"history", "popularity", "group"}))
           ->excludes("--per-user", "--group-seeds", "--group-folds", "--test", "--correction",
                      "--alpha", "--threshold", "--draws", "--bootstrap", "--seed"));
}

std::vector<std::string> tested_metrics(const Workspace& workspace,
                                        const CompareTestArguments& arguments) {
  if (!arguments.request.metrics.empty()) return arguments.request.metrics;
  std::vector<RunInfo> runs;
  for (const RunId run : arguments.request.runs) runs.push_back(workspace.runs().info(run));
  if (std::ranges::find(runs, *arguments.baseline, &RunInfo::id) == runs.end())
    runs.push_back(workspace.runs().info(*arguments.baseline));
  return usual_tests(runs);
}

void compare_tests(Context& context, const Workspace& workspace, CompareTestArguments arguments,
                   const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  RunComparisonRequest& request = arguments.request;
  request.baseline = *arguments.baseline;
  request.metrics = tested_metrics(workspace, arguments);
  const RunsCompared compared = compare_with_baseline(workspace, request, {}, context.job());
  if (!file.empty() && arguments.per_user) {
    std::vector<RunId> runs;
    for (const TestedRun& run : compared.runs) runs.push_back(run.run);
    write_file_atomically(file,
                          users_csv(runs, compared.who, compared.values, request.metrics,
                                    load_split(workspace, compared.split, {}, context.job())));
  } else if (!file.empty()) {
    write_file_atomically(file, rows_csv(compared, arguments));
  }
  context.print(compared_json(compared, arguments), compared_text(compared, arguments));
}

}  // namespace hankki::cli
