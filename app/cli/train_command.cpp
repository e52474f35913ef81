// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/train_family.h"
#include "app/cli/trained_run.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/report/lists_csv.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/memory_estimate.h"
#include "core/workbench/run_details.h"

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

/// What a run was asked for, on its split, once more.
RunId queue_again(Workspace& workspace, RunId again) {
  const RunInfo run = workspace.runs().info(again);
  if (!find_model_spec(run.request.model))
    throw Error(en::say("run {}", again),
                en::say("was not trained by a model of this version, so that it cannot be again"));
  return queue_one(workspace, run.split, run.request);
}

RunId queue_run(Context& context, Workspace& workspace, const TrainArguments& arguments,
                const RunRequest& request) {
  const SplitInfo split = choose_told_split(context, workspace, arguments.split, arguments.data);
  return queue_one(workspace, split.id, request);
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
  if (arguments.family)
    return train_family(context, *workspace,
                        choose_told_split(context, *workspace, arguments.split, arguments.data),
                        *request);
  const RunId id = resumes   ? *arguments.resume
                   : repeats ? queue_again(*workspace, *arguments.again)
                             : queue_run(context, *workspace, arguments, *request);
  const auto stale = repeats ? stale_marks(*workspace, workspace->runs().info(*arguments.again))
                             : std::vector<Message>();
  TrainedHere made =
      train_here(context, *workspace, id, resumes || repeats || arguments.split || arguments.data);
  made.notes.insert(made.notes.end(), stale.begin(), stale.end());
  const auto& [run, data] = made.trained;
  context.print(made.document(), made.text());
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
