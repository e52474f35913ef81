// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/imported_runs.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/sentences.h"
#include "core/data/tidy_text.h"
#include "core/evaluation/evaluator.h"
#include "core/models/listed_model.h"
#include "core/store/workspace.h"
#include "core/training/run_parameters.h"
#include "core/training/run_sink.h"
#include "core/training/trainer.h"

namespace hankki {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes

std::string checked_name(const std::string& text) {
  const std::string name = tidy_id(text);
  const bool control = std::ranges::any_of(
      name, [](char letter) { return static_cast<unsigned char>(letter) < 0x20; });
  if (name.empty() || control || name.size() > kLongestName)
    throw Error("name", en::say("a model's name is one line of at most {} bytes, and not empty",
                                kLongestName));
  return name;
}

std::vector<std::int32_t> usual_ks(const std::vector<ReadLists>& lists) {
  const std::int32_t longest = std::ranges::min_element(lists, {}, &ReadLists::longest)->longest;
  std::vector<std::int32_t> ks = RunRequest().ks;
  std::erase_if(ks, [&](std::int32_t k) { return k > longest; });
  if (ks.empty()) ks.push_back(longest);
  return ks;
}

/// By part; throws Error where two files are of one.
ItemLists take_lists(const ImportedRunRequest& request, const std::vector<ReadLists>& read,
                     Part part) {
  ItemLists lists;
  for (std::size_t file = 0; file < read.size(); ++file) {
    if (request.files[file].part != part) continue;
    if (!lists.empty())
      throw Error(en::say("lists"), en::say("two files are of one part; give one for each part"));
    lists = read[file].lists;
  }
  return lists;
}

/// What of the two parts has to be known.
std::vector<Message> remarks_of(const std::vector<ReadLists>& lists) {
  std::vector<Message> all;
  for (const ReadLists& one : lists)
    for (Message& remark : remarks(one)) all.push_back(std::move(remark));
  return all;
}

}  // namespace

ImportedRun import_run(Workspace& workspace, const ImportedRunRequest& request,
                       const LoadedData& known, const JobContext& job) {
  RunRequest run{.model = std::string(kImportedModel) + checked_name(request.name),
                 .preset = "imported",
                 .parameters = {},
                 .seed = 0,
                 .threads = 1,
                 .ks = request.ks};
  const LoadedData data = load_split(workspace, request.split, known, job);
  const Split& split = *data.split;
  ImportedRun imported;
  for (const ListFile& file : request.files)
    imported.lists.push_back(read_lists(file, *data.dataset, split, job));
  if (imported.lists.empty()) throw Error(en::say("lists"), en::say("choose a file of lists"));
  if (run.ks.empty()) run.ks = usual_ks(imported.lists);
  run_parameters().check("k", std::vector<std::int64_t>(run.ks.begin(), run.ks.end()));
  const TensorMap weights = listed_weights(take_lists(request, imported.lists, Part::Test),
                                           take_lists(request, imported.lists, Part::Validation));
  const auto model = restore_model(run, split, weights, job);
  run.validate = answers_for(*model, Part::Validation);
  RunResult result;
  result.weights_hash = content_hash(weights);
  std::optional<Evaluation> test;
  if (run.validate)
    result.validation = evaluate(*model, split, Part::Validation, *data.dataset,
                                 {.ks = run.ks, .beyond_accuracy = false}, job)
                            .metrics;
  if (answers_for(*model, Part::Test)) {
    test = evaluate(*model, split, Part::Test, *data.dataset, {.ks = run.ks}, job);
    result.test = test->metrics;
  }
  job.check();  // from here on it is stored
  const RunId id = workspace.runs().add(request.split, run);
  try {
    const auto sink = workspace.runs().sink(id);
    sink->model(weights);
    if (test) sink->test_evaluation(*test);
    sink->finished(RunState::Done, result, sentences(remarks_of(imported.lists)));
  } catch (...) {
    workspace.runs().remove(id);
    throw;
  }
  imported.run = workspace.runs().info(id);
  job.log(en::say("run {} imported", id));
  return imported;
}

}  // namespace hankki
