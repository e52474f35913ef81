// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/similarity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/rank_agreement.h"
#include "core/evaluation/similarity_aware.h"
#include "core/models/registry.h"
#include "core/workbench/embeddings.h"
#include "core/workbench/models.h"

namespace hankki {
namespace {

using Metrics = std::map<std::string, double>;

/// The vectors of a split's items, in its order; zeros where an item has none.
Vectors vectors_of_items(const RecipeVectors& all, const Split& split, std::int64_t& missing) {
  const std::size_t width = all.vectors.dimensions;
  Vectors vectors{.dimensions = width, .values = std::vector<float>(split.items.size() * width)};
  for (std::size_t item = 0; item < split.items.size(); ++item) {
    const auto found = std::ranges::lower_bound(all.recipes, split.items[item]);
    if (found == all.recipes.end() || *found != split.items[item]) {
      ++missing;
      continue;
    }
    const auto row = all.vectors.row(static_cast<std::size_t>(found - all.recipes.begin()));
    std::ranges::copy(row, vectors.row(item).begin());
  }
  return vectors;
}

class Judge {
 public:
  Judge(const Workspace& workspace, const SimilarityRequest& request, const LoadedData& data,
        const AlikeItems& alike, const JobContext& job)
      : workspace_(workspace),
        request_(request),
        split_(*data.split),
        dataset_(*data.dataset),
        alike_(alike),
        job_(job),
        longest_(*std::ranges::max_element(request.ks)) {}

  SimilarityRow of_run(RunId id) const {
    const RunInfo run = workspace_.runs().info(id);
    RankedLists lists = workspace_.runs().test_lists(id);
    if (lists.k < longest_) lists = ranked(*open_model(workspace_, run, split_, job_));
    return {.run = id, .model = run.request.model, .metrics = metrics_of(lists), .corrected = {}};
  }

  SimilarityRow of_baseline(const std::string& id, int seeds) const {
    SimilarityRow row{.run = {}, .model = id, .metrics = {}, .corrected = {}};
    for (int seed = 1; seed <= seeds; ++seed) {
      const auto model = make_model(id, model_spec(id).preset("default"));
      model->begin(split_.train, static_cast<std::uint64_t>(seed), job_);
      model->run_epoch(0, job_);
      for (const auto& [name, value] : metrics_of(ranked(*model)))
        row.metrics[name] += value / seeds;
    }
    return row;
  }

 private:
  RankedLists ranked(Recommender& model) const {
    const EvaluationOptions options{
        .ks = {longest_}, .beyond_accuracy = false, .by_history = false};
    return evaluate(model, split_, Part::Test, dataset_, options, job_).lists;
  }

  Metrics metrics_of(const RankedLists& lists) const {
    const std::array<const InteractionMatrix*, 2> masked{&split_.train, &split_.validation};
    return similarity_aware_metrics(
        {.lists = lists, .relevant = split_.test, .masked = masked, .alike = alike_}, request_.ks);
  }

  const Workspace& workspace_;
  const SimilarityRequest& request_;
  const Split& split_;
  const Dataset& dataset_;
  const AlikeItems& alike_;
  const JobContext& job_;
  std::int32_t longest_;
};

/// Metrics by the name without "@k" that a correction, or an order, is looked up for.
constexpr std::array kByList{"recall", "soft_recall", "ndcg", "novelty_ndcg", "soft_ndcg"};
struct Against {
  const char *metric, *exact;
};
constexpr std::array kAgainst{Against{"class_recall", "recall"}, Against{"soft_recall", "recall"},
                              Against{"novelty_ndcg", "ndcg"}, Against{"soft_ndcg", "ndcg"}};

void correct(SimilarityRow& row, const Metrics& random, std::span<const std::int32_t> ks) {
  for (const std::int32_t k : ks) {
    const auto at = [k](const char* name) { return fmt::format("{}@{}", name, k); };
    row.corrected[at("class_recall")] = corrected_for_chance(
        row.metrics.at(at("class_recall")), row.metrics.at(at("class_recall_chance")));
    for (const char* name : kByList)
      row.corrected[at(name)] = corrected_for_chance(row.metrics.at(at(name)), random.at(at(name)));
  }
}

std::vector<double> column_of(std::span<const SimilarityRow> rows, const std::string& name) {
  std::vector<double> values;
  for (const SimilarityRow& row : rows) values.push_back(row.metrics.at(name));
  return values;
}

void judge_rows(SimilarityJudgement& judgement, const SimilarityRequest& request,
                const Judge& judge, const JobContext& job) {
  const auto all = std::ssize(request.runs) + 2;
  const auto report = [&] {
    job.report(std::ssize(judgement.rows), all, en::say("Judging lists by similarity"));
  };
  for (const RunId run : request.runs) {
    report();
    judgement.rows.push_back(judge.of_run(run));
  }
  report();
  judgement.rows.push_back(judge.of_baseline("mostpop", 1));
  report();
  judgement.rows.push_back(judge.of_baseline("random", request.random_seeds));
  const Metrics random = judgement.rows.back().metrics;
  for (SimilarityRow& row : judgement.rows) correct(row, random, request.ks);
  const auto runs = std::span(judgement.rows).first(request.runs.size());
  for (const auto& [metric, exact] : kAgainst)
    for (const std::int32_t k : request.ks)
      judgement.agreement[fmt::format("{}@{}", metric, k)] =
          kendall_tau(column_of(runs, fmt::format("{}@{}", metric, k)),
                      column_of(runs, fmt::format("{}@{}", exact, k)));
}

SplitId split_of(const Workspace& workspace, const SimilarityRequest& request) {
  if (request.runs.empty())
    throw Error(en::say("there is no trained run to judge; train one first"));
  const SplitId split = workspace.runs().info(request.runs.front()).split;
  for (const RunId run : request.runs)
    if (workspace.runs().info(run).split != split)
      throw Error(en::say("run {}", run),
                  en::say("is of another split than run {}; judge runs of one split",
                          request.runs.front()));
  return split;
}

}  // namespace

SimilarityJudgement judge_by_similarity(const Workspace& workspace,
                                        const SimilarityRequest& request, const LoadedData& known,
                                        const JobContext& job) {
  SimilarityJudgement judgement;
  judgement.split = split_of(workspace, request);
  const LoadedData data = load_split(workspace, judgement.split, known, job);
  judgement.vectors = vectors_named(workspace, data.dataset_id, request.vectors);
  const Vectors vectors = vectors_of_items(workspace.vectors().load(judgement.vectors.id),
                                           *data.split, judgement.without_vector);
  const AlikeItems alike = alike_items(vectors, request.alike, job);
  for (UserIndex user = 0; user < data.split->test.users(); ++user)
    judgement.users += data.split->test.row(user).empty() ? 0 : 1;
  judgement.items = std::ssize(data.split->items);
  judgement.edges = std::ssize(alike.graph.columns) / 2;
  judgement.class_sizes = alike.class_sizes();
  judgement.largest_share = alike.largest_share();
  judgement.modularity = alike.modularity;
  judge_rows(judgement, request, Judge(workspace, request, data, alike, job), job);
  return judgement;
}

std::vector<RunId> newest_runs_of(const Workspace& workspace, SplitId split) {
  std::map<std::string, RunId> newest;
  for (const RunInfo& run : workspace.runs().list(split))
    if (run.state == RunState::Done) newest[run.request.model] = run.id;
  std::vector<RunId> runs;
  for (const auto& [model, run] : newest) runs.push_back(run);
  return runs;
}

}  // namespace hankki
