// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/compare.h"
#include "app/cli/json.h"
#include "app/cli/studies.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/data/split.h"
#include "core/report/trial_table.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

using Align = TextTable::Align;

std::string model_names(const StudyRequest& request) {
  std::vector<std::string> names;
  for (const StudyModel& model : request.models) names.push_back(model.model);
  return fmt::format("{}", fmt::join(names, ","));
}

const RunInfo* final_run(const StudyReport& report, const Trial& trial) {
  const auto id = report.study.final_runs.find(trial.number);
  if (id == report.study.final_runs.end()) return nullptr;
  const auto run = std::ranges::find(report.final_runs, id->second, &RunInfo::id);
  return run == report.final_runs.end() ? nullptr : &*run;
}

Json model_json(const StudyReport& report, const StudyModel& model) {
  Json ranges = Json::object();
  for (const auto& [name, range] : model.ranges) ranges[name] = hankki::to_text(range);
  std::int64_t count = 0, epochs = 0;
  double seconds = 0;
  for (const Trial& trial : report.trials) {
    if (trial.model != model.model) continue;
    ++count;
    epochs += trial.epochs;
    seconds += trial.seconds;
  }
  Json json{{"model", model.model}, {"preset", model.preset}, {"ranges", ranges},
            {"trials", count},      {"epochs", epochs},       {"seconds", seconds},
            {"best", nullptr},      {"final_run", nullptr},   {"test", nullptr}};
  const Trial* best = best_trial(report.trials, model.model);
  if (!best) return json;
  json["best"] = {{"trial", best->number},
                  {"value", best->value},
                  {"parameters", Json(hankki::to_json(best->point))}};
  if (const RunInfo* run = final_run(report, *best)) {
    json["final_run"] = run->id;
    json["test"] = cli::to_json(run->result.test);
  }
  return json;
}

Json study_json(const StudyInfo& study) {
  const StudyRequest& request = study.request;
  return {{"study", study.id},
          {"split", study.split},
          {"data", study.dataset},
          {"state", to_text(study.state)},
          {"message", study.message.english()},
          {"resumable", study.resumable},
          {"created", study.created},
          {"method", to_text(request.method)},
          {"metric", request.metric},
          {"seed", request.seed},
          {"budget",
           {{"trials", request.budget.trials},
            {"epochs", request.budget.epochs},
            {"minutes", request.budget.minutes}}}};
}

std::string best_lines(const StudyReport& report) {
  const std::string& metric = report.study.request.metric;
  std::string text;
  for (const StudyModel& model : report.study.request.models) {
    const Trial* best = best_trial(report.trials, model.model);
    if (!best) continue;
    text += fmt::format("Best {}: trial {}, validation {} {:.4f}: {}\n", model.model, best->number,
                        metric, best->value, to_text(best->point));
    const RunInfo* run = final_run(report, *best);
    if (!run) continue;
    const auto test = run->result.test.find(metric);
    text += test == run->result.test.end()
                ? fmt::format("  run {}, {}\n", run->id, to_text(run->state))
                : fmt::format("  run {}, test {} {:.4f}\n", run->id, metric, test->second);
  }
  return text;
}

void list_studies(Context& context, const Workspace& workspace) {
  Json all = Json::array();
  TextTable table({{"Study", Align::Right},
                   {"Split", Align::Right},
                   {"Models"},
                   {"Method"},
                   {"State"},
                   {"Trials", Align::Right},
                   {"Best"},
                   {"Value", Align::Right},
                   {"Created"}});
  for (const StudyInfo& study : workspace.studies().list()) {
    const std::vector<Trial> trials = workspace.studies().trials(study.id);
    const Trial* best = best_trial(trials);
    Json json = study_json(study);
    json["trials"] = study.trials;
    json["best"] = best ? Json(best->value) : Json();
    all.push_back(std::move(json));
    table.add({std::to_string(study.id), std::to_string(study.split), model_names(study.request),
               to_text(study.request.method), to_text(study.state), std::to_string(study.trials),
               best ? fmt::format("{} (trial {})", best->model, best->number) : "",
               best ? fmt::format("{:.4f}", best->value) : "", study.created});
  }
  context.print({{"studies", all}}, table.str());
}

struct StudiesArguments {
  std::optional<StudyId> study;
  std::string csv;
};

void show_studies(Context& context, const StudiesArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  if (!arguments.study) return list_studies(context, *workspace);
  const StudyReport report = read_study(*workspace, *arguments.study);
  if (!arguments.csv.empty()) {
    write_file_atomically(path_from_utf8(arguments.csv),
                          to_csv(make_trial_table(report.study.request, report.trials)));
  }
  context.print(to_json(report), to_text(report));
}

}  // namespace

StudyReport read_study(const Workspace& workspace, StudyId id) {
  StudyReport report{workspace.studies().info(id), workspace.studies().trials(id), {}};
  for (const auto& [trial, run] : report.study.final_runs)
    report.final_runs.push_back(workspace.runs().info(run));
  return report;
}

Json to_json(const StudyReport& report) {
  Json json = study_json(report.study);
  json["models"] = Json::array();
  for (const StudyModel& model : report.study.request.models)
    json["models"].push_back(model_json(report, model));
  json["trials"] = rows_json(make_trial_table(report.study.request, report.trials));
  return json;
}

std::string to_text(const StudyReport& report) {
  const StudyInfo& study = report.study;
  std::string text =
      fmt::format("Study {}: {}, {}, seed {}, {}\n", study.id, model_names(study.request),
                  to_text(study.request.method), study.request.seed, to_text(study.state));
  text += run_table_text(make_trial_table(study.request, report.trials),
                         {"validation " + study.request.metric, "seconds"});
  return text + best_lines(report);
}

std::string to_text(const ParameterValues& point) {
  std::vector<std::string> words;
  for (const auto& [name, value] : point.all())
    words.push_back(name + "=" + hankki::to_text(value));
  return fmt::format("{}", fmt::join(words, " "));
}

void add_studies_command(CommandLine& line) {
  auto arguments = std::make_shared<StudiesArguments>();
  CLI::App* command =
      line.add("studies", "List the hyper-parameter searches, or one with its trials",
               [arguments](Context& context) { show_studies(context, *arguments); });
  line.add_workspace(command);
  CLI::Option* study =
      command->add_option("study", arguments->study, "Show this one")->type_name("STUDY");
  command->add_option("--csv", arguments->csv, "Write the table of trials here, for a spreadsheet")
      ->needs(study)
      ->type_name("FILE");
}

}  // namespace hankki::cli
