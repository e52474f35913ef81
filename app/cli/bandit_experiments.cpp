// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

struct ExperimentArguments {
  ExperimentId id = 0;
  bool curve = false;
  int threads = 0;
};

Json info_json(const ExperimentInfo& info) {
  return {{"experiment", info.id},
          {"name", info.name},
          {"state", to_text(info.work.state)},
          {"message", info.work.message.english()},
          {"resumable", info.resumable},
          {"created", info.work.created},
          {"policy", to_text(info.request.policy)},
          {"replications", info.request.replications},
          {"done", info.done},
          {"visits", info.request.visits},
          {"seconds", info.seconds}};
}

std::string environment_of(const ExperimentRequest& request) {
  if (request.has_log()) return request.log().file;
  if (!request.has_lists()) return counted(request.arms().arms(), "arm");
  return fmt::format("runs {}", fmt::join(request.lists().runs, ","));
}

void list_experiments(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto all = workspace->experiments().list();
  Json json = Json::array();
  using enum TextTable::Align;
  TextTable table({{"Number", Right},
                   {"Name"},
                   {"State"},
                   {"Policy"},
                   {"Of"},
                   {"Visits", Right},
                   {"Replications", Right}});
  for (const ExperimentInfo& info : all) {
    json.push_back(info_json(info));
    table.add({std::to_string(info.id), info.name, to_text(info.work.state),
               to_text(info.request.policy), environment_of(info.request),
               grouped(info.request.visits),
               fmt::format("{} of {}", grouped(info.done), grouped(info.request.replications))});
  }
  context.print({{"experiments", json}},
                all.empty() ? "there is no stored experiment; `bandit simulate --store NAME` "
                              "makes one\n"
                            : table.str());
}

Json replayed_json(const ExperimentRequest& request, const Replication& used) {
  std::int64_t rows = 0;
  for (const std::int64_t pulls : used.pulls) rows += pulls;
  return {{"policy", request.policy.id},
          {"rows", request.visits},
          {"used", rows},
          {"reward", used.end.reward},
          {"used_of", used.pulls}};
}

Json report_json(const ExperimentReport& report, bool curve) {
  const ExperimentRequest& request = report.info.request;
  Json json = info_json(report.info);
  json["request"] = Json::parse(experiment_text(request));
  json["result"] = report.arms
                       ? arms_json(request.policy, trials_from(request), *report.arms, curve)
                   : report.lists ? lists_json(request, *report.lists)
                   : report.log   ? replayed_json(request, *report.log)
                                  : Json();
  return json;
}

std::string describe(const ExperimentReport& report) {
  const ExperimentInfo& info = report.info;
  std::string text =
      fmt::format("experiment {}, {}: {}, {} of {}\n", info.id, info.name, to_text(info.work.state),
                  grouped(info.done), counted(info.request.replications, "replication"));
  if (!info.work.message.empty()) text += info.work.message.english() + "\n";
  if (report.arms) {
    Trials trials = trials_from(info.request);
    trials.replications = info.done;
    text += describe_arms(info.request.policy, trials, *report.arms);
  }
  if (report.log) {
    const Json json = replayed_json(info.request, *report.log);
    text += fmt::format("of {} {} were used, with a reward of {:g}\n",
                        counted(info.request.visits, "row"), grouped(json["used"]),
                        report.log->end.reward);
  }
  if (report.lists) text += describe_lists(info.request, *report.lists);
  if (info.resumable) text += fmt::format("`bandit resume {}` makes what is missing\n", info.id);
  return text;
}

void print(Context& context, const Workspace& workspace, ExperimentId id, bool curve) {
  const ExperimentReport report = report_experiment(workspace, id);
  context.print(report_json(report, curve), describe(report));
}

void run_and_print(Context& context, Workspace& workspace, ExperimentId id, int threads) {
  begin_with_threads(threads, Calibration::Stored);
  run_experiment(workspace, id, {}, {}, context.job().with_threads(threads));
  print(context, workspace, id, false);
}

CLI::App* add_numbered(CommandLine& line, CLI::App* bandit, const char* name, const char* what,
                       ExperimentArguments& arguments,
                       const std::function<void(Context& context)>& act) {
  CLI::App* command = line.add(name, what, act, bandit);
  line.add_workspace(command);
  command->add_option("id", arguments.id, "Its number, as bandit list shows it")
      ->required()
      ->type_name("ID");
  return command;
}

}  // namespace

void run_stored(Context& context, const std::string& name, const ExperimentRequest& request,
                int threads) {
  const auto workspace = context.open_or_create();
  const ExperimentId id = workspace->experiments().add(name, request);
  context.console.line(
      fmt::format("experiment {} is stored; `bandit resume {}` goes on with it "
                  "should it be stopped",
                  id, id));
  run_and_print(context, *workspace, id, threads);
}

void add_bandit_experiment_commands(CommandLine& line, CLI::App* bandit) {
  line.add_workspace(
      line.add("list", "The experiments that the workspace has", list_experiments, bandit));
  auto shown = std::make_shared<ExperimentArguments>();
  add_numbered(line, bandit, "show", "A stored experiment: what was asked, and what came of it",
               *shown,
               [shown](Context& context) {
                 const auto workspace = context.open(Workspace::Access::ReadOnly);
                 print(context, *workspace, shown->id, shown->curve);
               })
      ->add_flag("--curve", shown->curve, "Put the curve over time into the document");
  auto resumed = std::make_shared<ExperimentArguments>();
  CLI::App* command = add_numbered(
      line, bandit, "resume", "Go on with a stored experiment that was stopped on the way",
      *resumed, [resumed](Context& context) {
        const auto workspace = context.open(Workspace::Access::ReadWrite);
        run_and_print(context, *workspace, resumed->id, resumed->threads);
      });
  add_threads(command, resumed->threads);
}

}  // namespace hankki::cli
