// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <chrono>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/evaluate_similarity.h"
#include "app/cli/evaluate_slices.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/evaluation/evaluator.h"
#include "core/models/listed_model.h"
#include "core/report/lists_csv.h"
#include "core/workbench/evaluations.h"
#include "core/workbench/models.h"
#include "core/workbench/sliced_runs.h"

namespace hankki::cli {
namespace {

struct EvaluateArguments {
  std::optional<RunId> run;
  std::vector<std::int32_t> ks{10, 20};
  const CLI::Option* ks_option = nullptr;
  std::string part = "test";
  bool no_mask_validation = false, keep = false;
  std::string lists, by, csv;
  int threads = 0;
  SimilarityArguments similarity;
};

/// Lists that were imported may be shorter than what is usual: where nobody says how long, they
/// are judged as far as when they came.
std::vector<std::int32_t> lengths_for(const EvaluateArguments& arguments, const RunInfo& run) {
  const bool as_imported =
      arguments.ks_option->count() == 0 && is_imported_model(run.request.model);
  return as_imported ? run.request.ks : arguments.ks;
}

void judge_similarity_of(Context& context, const EvaluateArguments& arguments) {
  begin_with_threads(arguments.threads, Calibration::Stored);
  SimilarityArguments similarity = arguments.similarity;
  similarity.request.ks = arguments.ks;
  judge_similarity(context, std::move(similarity), arguments.run);
}

/// A column more for users with and without history, where there are both.
std::string metrics_table(const std::map<std::string, double>& metrics,
                          std::span<const std::int32_t> ks) {
  const bool apart = metrics.contains(fmt::format("users{}", kWithoutHistory));
  const auto right = TextTable::Align::Right;
  std::vector<TextTable::Column> columns{{"Metric"}, {"Value", right}};
  if (apart) {
    columns.push_back({"With history", right});
    columns.push_back({"Without", right});
  }
  TextTable table(std::move(columns));
  const auto cell = [&](const std::string& name, const char* form) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? "" : fmt::format(fmt::runtime(form), found->second);
  };
  const auto add = [&](const std::string& name, const char* form) {
    std::vector<std::string> cells{name, cell(name, form)};
    if (apart)
      for (const char* part : {kWithHistory, kWithoutHistory})
        cells.push_back(cell(name + part, form));
    table.add(std::move(cells));
  };
  if (apart) add("users", "{:.0f}");
  for (const std::string& name : metric_names(ks))
    if (metrics.contains(name)) add(name, "{:.4f}");
  return table.str();
}

void judge_run(Context& context, const EvaluateArguments& arguments) {
  const std::filesystem::path lists = output_file(arguments.lists);
  begin_with_threads(arguments.threads, Calibration::Stored);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo run = choose_run(*workspace, arguments.run);
  const LoadedData loaded = load_split(*workspace, run.split, {}, context.job());
  const bool test = arguments.part == "test";
  if ((test ? loaded.split->test : loaded.split->validation).size() == 0) {
    throw Error(en::say("split {}", run.split),
                en::say("has no {} part; evaluate the other one with --part", arguments.part));
  }
  const auto model = open_model(*workspace, run, *loaded.split, context.job());
  EvaluationOptions options;
  options.ks = lengths_for(arguments, run);
  options.mask_validation = !arguments.no_mask_validation;
  const auto start = std::chrono::steady_clock::now();
  const Evaluation evaluation =
      evaluate(*model, *loaded.split, test ? Part::Test : Part::Validation, *loaded.dataset,
               options, context.job());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (!lists.empty())
    write_file_atomically(lists, lists_csv(evaluation.lists, *loaded.split, *loaded.dataset));
  std::string notes;
  Json notes_json = Json::array();
  for (const Message& note : remarks(evaluation.unlearnt)) {
    notes += fmt::format("note: {}\n", note.english());
    notes_json.push_back(note.english());
  }
  context.print({{"run", run.id},
                 {"model", run.request.model},
                 {"split", run.split},
                 {"part", arguments.part},
                 {"ks", options.ks},
                 {"mask_validation", options.mask_validation},
                 {"users", evaluation.lists.users.size()},
                 {"seconds", seconds.count()},
                 {"metrics", to_json(evaluation.metrics)},
                 {"notes", notes_json}},
                fmt::format("Run {} ({}) on {}, {}, {:.3f} s\n{}{}", run.id, run.request.model,
                            arguments.part, counted(std::ssize(evaluation.lists.users), "user"),
                            seconds.count(), notes, metrics_table(evaluation.metrics, options.ks)));
}

/// Its metrics apart for each slice of users or items.
void slice_run(Context& context, const EvaluateArguments& arguments) {
  const SliceBy by = parse_slice_by(arguments.by);
  const std::filesystem::path csv = output_file(arguments.csv);
  begin_with_threads(arguments.threads, Calibration::Stored);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  SliceRequest request{.by = by};
  request.part = arguments.part == "test" ? Part::Test : Part::Validation;
  const RunInfo asked = choose_run(*workspace, arguments.run);
  request.options.ks = lengths_for(arguments, asked);
  request.options.mask_validation = !arguments.no_mask_validation;
  const SlicedRun run = slice_run(*workspace, asked.id, request, {}, context.job());
  const std::vector<Slice>& slices = run.slices;
  if (!csv.empty()) write_file_atomically(csv, slices_csv(slices));
  context.print({{"run", run.run},
                 {"model", run.model},
                 {"split", run.split},
                 {"part", arguments.part},
                 {"by", arguments.by},
                 {"ks", request.options.ks},
                 {"slices", slices_json(slices)}},
                fmt::format("Run {} ({}) on {}, by {}\n{}", run.run, run.model, arguments.part,
                            arguments.by, slices_table(slices, request.options.ks)));
}

/// Ranks it as a piece of work that is stored k by k. Asked for again, it goes on where it stopped.
void keep_evaluation(Context& context, const EvaluateArguments& arguments) {
  begin_with_threads(arguments.threads, Calibration::Stored);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const RunInfo asked = choose_run(*workspace, arguments.run);
  const RunId id = asked.id;
  const EvaluationId evaluation = workspace->evaluations().add(id, lengths_for(arguments, asked));
  const auto tell = [&](const std::map<std::string, double>& metrics) {
    for (const auto& [name, value] : metrics)
      if (name.starts_with("ndcg@"))
        context.console.line(fmt::format("run {} {} {:.4f}", id, name, value));
  };
  const RunInfo run = evaluate_run(*workspace, evaluation, {}, tell, context.job());
  const RunState state = workspace->evaluations().info(evaluation).state;
  context.print({{"run", id},
                 {"evaluation", evaluation},
                 {"state", to_text(state)},
                 {"test", to_json(run.result.test)}},
                fmt::format("Evaluation {} of run {}: {}\n", evaluation, id, to_text(state)));
  if (state == RunState::Cancelled) throw Cancelled();
}

}  // namespace

void add_evaluate_command(CommandLine& line) {
  auto arguments = std::make_shared<EvaluateArguments>();
  CLI::App* command = line.add("evaluate", "Judge a trained run again: other k, other part, lists",
                               [arguments](Context& context) {
                                 if (arguments->similarity.asked_for())
                                   return judge_similarity_of(context, *arguments);
                                 if (arguments->keep) return keep_evaluation(context, *arguments);
                                 arguments->by.empty() ? judge_run(context, *arguments)
                                                       : slice_run(context, *arguments);
                               });
  line.add_workspace(command);
  command->add_option("--run", arguments->run, "The run; else the newest")->type_name("ID");
  arguments->ks_option = add_ks(command, arguments->ks);
  CLI::Option* part = command->add_option("--part", arguments->part, "What to rank against")
                          ->check(CLI::IsMember({"validation", "test"}));
  command->add_flag("--no-mask-validation", arguments->no_mask_validation,
                    "When testing, leave validation items in the lists (masks train alone)");
  command
      ->add_option("--lists", arguments->lists,
                   "Write the lists here: user,item,rank,score at the largest k")
      ->type_name("FILE");
  CLI::Option* by =
      command
          ->add_option("--by", arguments->by,
                       "The metrics apart: by the length of users' training histories, by the age "
                       "of recipes (those nobody has in training are new), by their popularity in "
                       "training, by their cuisines, or for new users by how many of their items "
                       "are shown")
          ->check(CLI::IsMember({"history", "age", "popularity", "cuisine", "shown"}));
  command->add_option("--csv", arguments->csv, "Write the slices of --by here, a row each")
      ->type_name("FILE")
      ->needs(by);
  command
      ->add_flag("--keep", arguments->keep,
                 "Store the metrics with the run's, k by k; asked for again, it goes on")
      ->excludes(part, by, "--no-mask-validation", "--lists");
  add_similarity_options(command, arguments->similarity);
  add_threads(command, arguments->threads);
}

}  // namespace hankki::cli
