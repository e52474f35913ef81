// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/threads.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/report/lists_csv.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/memory_estimate.h"
#include "core/workbench/run_details.h"
#include "core/workbench/split_families.h"

namespace hankki::cli {
namespace {

struct TrainArguments {
  RequestArguments request;
  std::optional<SplitId> split;
  std::optional<DatasetId> data;
  std::optional<RunId> resume, again;
  std::string lists;
  int threads = 0;
  bool dry_run = false, family = false;
};

/// What a run learns from and is judged by, so that no number is taken for another data set's.
struct Judged {
  SplitInfo split;
  DatasetInfo dataset;
  std::vector<Message> notes;

  /// `named`: whether the user chose split or data set.
  Judged(const Workspace& workspace, const RunInfo& run, bool named)
      : split(workspace.splits().info(run.split)), dataset(workspace.datasets().info(run.dataset)) {
    if (const Message warning = warn_of_newer_data(workspace, run.dataset);
        !named && !warning.empty())
      notes.push_back(warning);
    if (run.result.validation.empty() && run.result.test.empty() && run.state == RunState::Done)
      notes.push_back(
          en::say("nothing was measured: the split has no validation and no test part"));
  }

  std::string text() const {
    return fmt::format("split {} of data set {} \"{}\"", split.id, dataset.id,
                       printable(dataset.name));
  }
};

/// The form, which scripts rely on: these keys in this order.
Json document(const RunInfo& run, const MemoryEstimate& estimate, const Judged& judged) {
  Json notes = Json::array();
  for (const Message& note : judged.notes) notes.push_back(note.english());
  const RunResult& result = run.result;
  return {{"run", run.id},
          {"model", run.request.model},
          {"preset", run.request.preset},
          {"seed", run.request.seed},
          {"state", to_text(run.state)},
          {"best_epoch", best_epoch_json(result)},
          {"epochs_run", result.epochs_run},
          {"seconds_per_epoch", result.seconds_per_epoch},
          {"seconds_per_evaluation", result.seconds_per_evaluation},
          {"start_rss_mb", rounded_mb(result.start_rss_mb)},
          {"peak_rss_mb", rounded_mb(result.peak_rss_mb)},
          {"estimated_mb", rounded_mb(estimate.peak_mb())},
          {"threads", threads_of(run.request)},
          {"blas", blas_version()},
          {"validation", to_json(result.validation)},
          {"test", to_json(result.test)},
          {"message", run.message.english()},
          {"split", judged.split.id},
          {"data", judged.dataset.id},
          {"data_name", judged.dataset.name},
          {"mask", {{"validation", {"train"}}, {"test", {"train", "validation"}}}},
          {"notes", notes}};
}

std::string metric_cell(const std::map<std::string, double>& metrics, const std::string& name) {
  const auto found = metrics.find(name);
  return found == metrics.end() ? "" : fmt::format("{:.4f}", found->second);
}

std::string summary(const RunInfo& run, const Judged& judged) {
  const RunResult& result = run.result;
  std::string text =
      fmt::format("Run {}: {} ({}), seed {}, {}\n  {}\n", run.id, run.request.model,
                  run.request.preset, run.request.seed, to_text(run.state), judged.text());
  if (result.best_epoch >= 0) {
    text += fmt::format("  best epoch {} of {}, {:.3f} s an epoch, {:.3f} s an evaluation\n",
                        result.best_epoch + 1, result.epochs_run, result.seconds_per_epoch,
                        result.seconds_per_evaluation);
  }
  text +=
      fmt::format("  memory {:.0f} MB at the start, {:.0f} MB at most; {} threads, {}\n",
                  result.start_rss_mb, result.peak_rss_mb, threads_of(run.request), blas_version());
  for (const Message& note : judged.notes) text += fmt::format("  {}\n", note.english());
  if (result.validation.empty() && result.test.empty()) return text;
  TextTable table(
      {{"Metric"}, {"Validation", TextTable::Align::Right}, {"Test", TextTable::Align::Right}});
  for (const std::string& name : metric_names(run.request.ks)) {
    if (!result.validation.contains(name) && !result.test.contains(name)) continue;
    table.add({name, metric_cell(result.validation, name), metric_cell(result.test, name)});
    for (const char* part : {kWithHistory, kWithoutHistory}) {
      const std::string apart = name + part;
      if (result.validation.contains(apart) || result.test.contains(apart))
        table.add({apart, metric_cell(result.validation, apart), metric_cell(result.test, apart)});
    }
  }
  if (!run.message.empty()) text += fmt::format("  note: {}\n", printable(run.message.english()));
  return text + table.str();
}

RunId only_run(const QueuedRuns& queued) {
  if (!queued.refused.empty()) throw queued.refused.front();
  return queued.runs.front().id;
}

/// What a run was asked for, on its split, once more.
RunId queue_again(Workspace& workspace, RunId again) {
  const RunInfo run = workspace.runs().info(again);
  if (!find_model_spec(run.request.model))
    throw Error(en::say("run {}", again),
                en::say("was not trained by a model of this version, so that it cannot be again"));
  return only_run(queue_runs(workspace, run.split, std::span(&run.request, 1)));
}

/// Throws Error, and leaves no run, where the memory does not suffice.
RunId queue_run(Context& context, Workspace& workspace, const TrainArguments& arguments,
                const RunRequest& request) {
  const SplitInfo split = choose_told_split(context, workspace, arguments.split, arguments.data);
  return only_run(queue_runs(workspace, split.id, std::span(&request, 1)));
}

/// What a run would take. Throws Error, once that is printed, where it could not start.
void print_estimate(Context& context, const TrainArguments& arguments, const RunRequest& request) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const SplitInfo split = choose_split(*workspace, arguments.split, arguments.data);
  const MemoryEstimate estimate = estimate_memory(request, split.shape());
  const double available = available_mb();
  context.print({{"model", request.model},
                 {"preset", request.preset},
                 {"split", split.id},
                 {"estimated_mb", rounded_mb(estimate.peak_mb())},
                 {"training_mb", rounded_mb(estimate.training_mb)},
                 {"evaluation_mb", rounded_mb(estimate.evaluation_mb)},
                 {"saving_mb", rounded_mb(estimate.saving_mb)},
                 {"available_mb", rounded_mb(available)},
                 {"threads", threads_of(request)}},
                fmt::format("{} ({}) on split {}: {}\n", request.model, request.preset, split.id,
                            describe(estimate, available).english()));
  check_memory(request, estimate, available);
}

/// A run, trained here to its end.
struct TrainedHere {
  TrainedRun trained;
  Judged judged;

  Json document_of() const {
    const MemoryEstimate estimate = estimate_memory(trained.run.request, judged.split.shape());
    return document(trained.run, estimate, judged);
  }
};

TrainedHere train_here(Context& context, Workspace& workspace, RunId id, bool named) {
  TrainedRun trained = train_run(workspace, id, {}, tell_epochs(context.console), context.job());
  Judged judged(workspace, trained.run, named);
  return {std::move(trained), std::move(judged)};
}

/// One after the other, so that what is cancelled leaves no run behind that nobody began.
void train_family(Context& context, Workspace& workspace, const TrainArguments& arguments,
                  const RunRequest& request) {
  const SplitInfo chosen = choose_told_split(context, workspace, arguments.split, arguments.data);
  const std::vector<SplitInfo> family = family_of(workspace.splits().list(), chosen);
  if (family.size() == 1)
    throw Error(en::say("split {}", chosen.id),
                en::say("is alone: it is no fold, and no other seed has it; make folds with "
                        "hankki-cli split --folds 5"));
  Json runs = Json::array();
  std::string text;
  for (const SplitInfo& split : family) {
    const RunId id = only_run(queue_runs(workspace, split.id, std::span(&request, 1)));
    const TrainedHere made = train_here(context, workspace, id, true);
    runs.push_back(made.document_of());
    runs.back()["fold"] = split.recipe.fold;
    text += summary(made.trained.run, made.judged);
    if (made.trained.run.state != RunState::Cancelled) continue;
    context.print({{"runs", std::move(runs)}}, text);
    throw Cancelled();
  }
  text += fmt::format("Compare them: hankki-cli compare --group-folds --split {}\n", chosen.id);
  context.print({{"runs", std::move(runs)}}, text);
}

void train_model(Context& context, const TrainArguments& arguments) {
  const bool resumes = arguments.resume.has_value(), repeats = arguments.again.has_value();
  if ((resumes || repeats) != arguments.request.model.empty()) {
    throw Error(en::say("train"),
                en::say("needs one of --model, --again and --resume; see hankki-cli models"));
  }
  begin_with_threads(arguments.threads, Calibration::Measured);
  // Checked before the workspace is opened: a wrong parameter leaves no run.
  std::optional<RunRequest> request;
  if (!resumes && !repeats) request = make_request(arguments.request);
  if (arguments.dry_run) return print_estimate(context, arguments, *request);
  const std::filesystem::path lists = output_file(arguments.lists);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  if (arguments.family) return train_family(context, *workspace, arguments, *request);
  const RunId id = resumes   ? *arguments.resume
                   : repeats ? queue_again(*workspace, *arguments.again)
                             : queue_run(context, *workspace, arguments, *request);
  const auto stale = repeats ? stale_marks(*workspace, workspace->runs().info(*arguments.again))
                             : std::vector<Message>();
  TrainedHere made =
      train_here(context, *workspace, id, resumes || repeats || arguments.split || arguments.data);
  made.judged.notes.insert(made.judged.notes.end(), stale.begin(), stale.end());
  const auto& [run, data] = made.trained;
  context.print(made.document_of(), summary(run, made.judged));
  if (!lists.empty() && !run.result.test.empty())
    write_file_atomically(lists,
                          lists_csv(workspace->runs().test_lists(id), *data.split, *data.dataset));
  if (run.state == RunState::Cancelled) throw Cancelled();
}

std::string model_choices() {
  std::string names;
  for (const ModelSpec& spec : model_specs()) names += (names.empty() ? "" : ",") + spec.id;
  return "{" + names + "}";
}

}  // namespace

void add_train_command(CommandLine& line) {
  auto arguments = std::make_shared<TrainArguments>();
  RequestArguments& request = arguments->request;
  CLI::App* command = line.add("train", "Train a model on a split, and judge it",
                               [arguments](Context& context) { train_model(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--model", request.model, "The model; see hankki-cli models")
      ->type_name(model_choices());
  command->add_option("--preset", request.preset, "A named set of parameters; see models NAME")
      ->type_name("NAME");
  command->add_option("--set", request.settings, "Overrides one parameter; may be repeated")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  command->add_option("--seed", request.seed, "All randomness of the run comes from it")
      ->type_name("N");
  add_threads(command, arguments->threads);
  add_ks(command, request.ks);
  command->add_flag("--no-validation", request.no_validation,
                    "Train without evaluating the validation part");
  command->add_option("--split", arguments->split, "The split; else the newest")->type_name("ID");
  command->add_option("--data", arguments->data, "Takes this data set's newest split")
      ->type_name("ID");
  CLI::Option* family =
      command->add_flag("--family", arguments->family,
                        "On every fold of the split's cut, or on the same random split by every "
                        "seed that there is: a run each, one after the other");
  command
      ->add_option("--lists", arguments->lists,
                   "Write the test lists here: user,item,rank,score at the largest k")
      ->excludes(family)
      ->type_name("FILE");
  command
      ->add_option("--resume", arguments->resume,
                   "Go on with an interrupted or cancelled run, exactly as if it had not stopped")
      ->type_name("RUN")
      ->excludes("--model", "--preset", "--set", "--seed", "--threads", "--k", "--no-validation",
                 "--split", "--data", "--family");
  command
      ->add_option(
          "--again", arguments->again,
          "Train what a run was asked for once more, on its split: a new run with the same "
          "numbers")
      ->type_name("RUN")
      ->excludes("--model", "--preset", "--set", "--seed", "--k", "--no-validation", "--split",
                 "--data", "--family", "--resume");
  command
      ->add_flag("--dry-run", arguments->dry_run,
                 "Only tell how much memory the run would take, and whether there is as much")
      ->excludes("--resume", "--again", "--lists", "--family");
}

}  // namespace hankki::cli
