// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trained_run.h"

#include <fmt/format.h>

#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/memory.h"
#include "core/base/threads.h"
#include "core/evaluation/evaluator.h"
#include "core/training/memory_estimate.h"

namespace hankki::cli {
namespace {

std::string metric_cell(const std::map<std::string, double>& metrics, const std::string& name) {
  const auto found = metrics.find(name);
  return found == metrics.end() ? "" : fmt::format("{:.4f}", found->second);
}

std::string metrics_text(const RunInfo& run) {
  const RunResult& result = run.result;
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
  return table.str();
}

}  // namespace

RunId queue_one(Workspace& workspace, SplitId split, const RunRequest& request) {
  const QueuedRuns queued = queue_runs(workspace, split, std::span(&request, 1));
  if (!queued.refused.empty()) throw Error(queued.refused.front());
  return queued.runs.front().id;
}

Json TrainedHere::document() const {
  Json told = Json::array();
  for (const Message& note : notes) told.push_back(note.english());
  const RunInfo& run = trained.run;
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
          {"estimated_mb", rounded_mb(estimate_memory(run.request, split.shape()).peak_mb())},
          {"threads", threads_of(run.request)},
          {"blas", blas_version()},
          {"validation", to_json(result.validation)},
          {"test", to_json(result.test)},
          {"message", run.message.english()},
          {"split", split.id},
          {"data", dataset.id},
          {"data_name", dataset.name},
          {"mask", {{"validation", {"train"}}, {"test", {"train", "validation"}}}},
          {"notes", told}};
}

std::string TrainedHere::text() const {
  const RunInfo& run = trained.run;
  const RunResult& result = run.result;
  std::string text = fmt::format("Run {}: {} ({}), seed {}, {}\n  split {} of data set {} \"{}\"\n",
                                 run.id, run.request.model, run.request.preset, run.request.seed,
                                 to_text(run.state), split.id, dataset.id, printable(dataset.name));
  if (result.best_epoch >= 0) {
    text += fmt::format("  best epoch {} of {}, {:.3f} s an epoch, {:.3f} s an evaluation\n",
                        result.best_epoch + 1, result.epochs_run, result.seconds_per_epoch,
                        result.seconds_per_evaluation);
  }
  text +=
      fmt::format("  memory {:.0f} MB at the start, {:.0f} MB at most; {} threads, {}\n",
                  result.start_rss_mb, result.peak_rss_mb, threads_of(run.request), blas_version());
  for (const Message& note : notes) text += fmt::format("  {}\n", note.english());
  if (result.validation.empty() && result.test.empty()) return text;
  if (!run.message.empty()) text += fmt::format("  note: {}\n", printable(run.message.english()));
  return text + metrics_text(run);
}

TrainedHere train_here(Context& context, Workspace& workspace, RunId id, bool named) {
  TrainedRun trained = train_run(workspace, id, {}, tell_epochs(context.console), context.job());
  const RunInfo& run = trained.run;
  TrainedHere made{.trained = {},
                   .split = workspace.splits().info(run.split),
                   .dataset = workspace.datasets().info(run.dataset),
                   .notes = {}};
  if (const Message warning = warn_of_newer_data(workspace, run.dataset);
      !named && !warning.empty())
    made.notes.push_back(warning);
  if (run.result.validation.empty() && run.result.test.empty() && run.state == RunState::Done)
    made.notes.push_back(
        en::say("nothing was measured: the split has no validation and no test part"));
  made.trained = std::move(trained);
  return made;
}

}  // namespace hankki::cli
