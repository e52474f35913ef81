// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/output_file.h"
#include "app/cli/search_request.h"
#include "app/cli/studies.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/trial_table.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "core/workbench/studies.h"

namespace hankki::cli {
namespace {

struct SearchCommand {
  SearchArguments search;
  std::optional<SplitId> split;
  std::optional<DatasetId> data;
  std::optional<StudyId> resume;
  bool final_runs = false;
  std::string csv;
  int threads = 0;
};

std::string progress_of(const Trial& trial, const std::vector<Trial>& trials,
                        const std::string& metric) {
  std::string line = fmt::format("trial {}", trial.number);
  if (trial.epochs > 0) line += fmt::format(" {} epochs", trial.epochs);
  line += fmt::format(" {} {:.4f}", metric, trial.value);
  if (const Trial* best = best_trial(trials))
    line += fmt::format(", best {:.4f} (trial {})", best->value, best->number);
  return line;
}

/// A line on stderr for each trial that begins, reaches a rung or ends, once that is stored.
TrialListener tell_trials(Console& console, const std::string& metric, std::vector<Trial> trials) {
  return [&console, metric, trials = std::move(trials)](const Trial& trial) mutable {
    const auto position = static_cast<std::size_t>(trial.number) - 1;
    const bool is_new = position >= trials.size();
    if (is_new) trials.resize(position + 1);
    const Trial before = std::exchange(trials[position], trial);
    if (is_new)
      console.line(fmt::format("trial {} {} {}", trial.number, trial.model, to_text(trial.point)));
    else if (trial.state == TrialState::Failed)
      console.line(fmt::format("trial {} failed: {}", trial.number, trial.message.english()));
    else if (before.state == TrialState::Running && trial.state != TrialState::Running)
      console.line(progress_of(trial, trials, metric));
  };
}

StudyInfo add_study(Context& context, Workspace& workspace, const SearchCommand& arguments,
                    const StudyRequest& request) {
  const SplitInfo split = choose_told_split(context, workspace, arguments.split, arguments.data);
  return workspace.studies().info(workspace.studies().add(split.id, request));
}

/// Throws Error where there is nothing left to do.
StudyInfo study_to_resume(const Workspace& workspace, const SearchCommand& arguments) {
  const StudyInfo study = workspace.studies().info(*arguments.resume);
  if (study.state == RunState::Done && !arguments.final_runs) {
    throw Error(en::say("study {}", study.id),
                en::say("it is done; --final trains its best trials, hankki-cli studies shows it"));
  }
  return study;
}

void run_search(Context& context, const SearchCommand& arguments) {
  const bool resumes = arguments.resume.has_value();
  if (resumes != arguments.search.models.empty()) {
    throw Error(en::say("search"),
                en::say("needs either --model or --resume; see hankki-cli models"));
  }
  begin_with_threads(arguments.threads, Calibration::Measured);
  // Checked before the workspace is opened: a wrong range leaves no study.
  const std::optional<StudyRequest> request =
      resumes ? std::nullopt : std::optional(make_study(arguments.search));
  const std::filesystem::path csv = output_file(arguments.csv);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const StudyInfo study = resumes ? study_to_resume(*workspace, arguments)
                                  : add_study(context, *workspace, arguments, *request);
  LoadedData data;
  if (study.state != RunState::Done) {
    const TrialListener tell =
        tell_trials(context.console, study.request.metric, workspace->studies().trials(study.id));
    data = search_study(*workspace, study.id, {}, tell, context.job()).data;
  }
  if (arguments.final_runs && !context.token.cancelled())
    train_best_trials(*workspace, study.id, data, tell_epochs(context.console), context.job());
  const StudyReport report = read_study(*workspace, study.id);
  context.print(to_json(report), to_text(report));
  if (!csv.empty())
    write_file_atomically(csv, to_csv(make_trial_table(study.request, report.trials)));
  if (!context.token.cancelled()) return;
  context.console.line(fmt::format("{} trials are kept; go on with hankki-cli search --resume {}",
                                   report.trials.size(), study.id));
  throw Cancelled();
}

}  // namespace

void add_search_command(CommandLine& line) {
  auto arguments = std::make_shared<SearchCommand>();
  CLI::App* command =
      line.add("search", "Search for the best hyper-parameters of models, by validation",
               [arguments](Context& context) { run_search(context, *arguments); });
  line.add_workspace(command);
  add_search_options(command, arguments->search);
  add_threads(command, arguments->threads);
  command->add_option("--split", arguments->split, "The split; else the newest")->type_name("ID");
  command->add_option("--data", arguments->data, "Takes this data set's newest split")
      ->type_name("ID");
  command->add_flag("--final", arguments->final_runs,
                    "Train each model's best trial in full at the end, and test it, once");
  command->add_option("--csv", arguments->csv, "Write the table of trials here, for a spreadsheet")
      ->type_name("FILE");
  CLI::Option* resume =
      command
          ->add_option("--resume", arguments->resume,
                       "Go on with an interrupted or cancelled study, exactly as if it had not "
                       "stopped")
          ->type_name("STUDY")
          ->excludes("--threads", "--split", "--data");
  for (const std::string& option : search_options()) resume->excludes(option);
}

}  // namespace hankki::cli
