// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluator.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>

#include "core/base/threads.h"
#include "core/evaluation/beyond_accuracy.h"
#include "core/kernels/top_k.h"

namespace hankki {
namespace {

struct AccuracyMetric {
  const char* name;
  double AccuracyAtK::*value;
};

constexpr std::array kAccuracy{
    AccuracyMetric{"ndcg", &AccuracyAtK::ndcg},
    AccuracyMetric{"recall", &AccuracyAtK::recall},
    AccuracyMetric{"recall_capped", &AccuracyAtK::recall_capped},
    AccuracyMetric{"precision", &AccuracyAtK::precision},
    AccuracyMetric{"hit", &AccuracyAtK::hit},
    AccuracyMetric{"mrr", &AccuracyAtK::mrr},
    AccuracyMetric{"map", &AccuracyAtK::map},
};

void add_accuracy(const InteractionMatrix& relevant, std::span<const std::int32_t> ks,
                  Evaluation& evaluation) {
  const auto& users = evaluation.lists.users;
  for (const std::int32_t k : ks) {
    std::array<std::vector<double>*, kAccuracy.size()> columns{};
    for (std::size_t m = 0; m < kAccuracy.size(); ++m) {
      columns[m] = &evaluation.per_user[fmt::format("{}@{}", kAccuracy[m].name, k)];
      columns[m]->resize(users.size());
    }
    for (std::size_t row = 0; row < users.size(); ++row) {
      const auto accuracy = accuracy_at(evaluation.lists.row(row), relevant.row(users[row]), k);
      for (std::size_t m = 0; m < kAccuracy.size(); ++m)
        (*columns[m])[row] = accuracy.*kAccuracy[m].value;
    }
  }
  for (const auto& [name, values] : evaluation.per_user) {
    double sum = 0;
    for (const double value : values) sum += value;
    evaluation.metrics[name] = values.empty() ? 0 : sum / static_cast<double>(values.size());
  }
}

std::vector<UserIndex> users_with_items(const InteractionMatrix& matrix) {
  std::vector<UserIndex> users;
  for (UserIndex user = 0; user < matrix.users(); ++user)
    if (!matrix.row(user).empty()) users.push_back(user);
  return users;
}

/// Ranks `count` users, numbered from 0, over `items` items. `score` gives the scores of the
/// kScoringBlock users from `begin` on, past the last too; `mask` takes out a user's items.
///
/// Blocks have one shape and a product one thread, so the last bits of a score depend neither on
/// how many users are asked for nor on the number of threads.
RankedLists rank_blocks(
    std::size_t count, std::size_t items, std::int32_t k, const JobContext& job,
    const std::function<void(std::size_t begin, std::span<float> scores)>& score,
    const std::function<void(std::size_t user, std::span<float> scores)>& mask) {
  RankedLists lists;
  lists.k = k;
  const auto width = static_cast<std::size_t>(k);
  lists.items.resize(count * width);
  lists.scores.resize(count * width);
  const auto blocks = static_cast<std::int64_t>((count + kScoringBlock - 1) / kScoringBlock);
  const auto make_scores = [&] { return std::vector<float>(kScoringBlock * items); };
  parallel_for_with(blocks, make_scores, [&](std::int64_t block, std::vector<float>& scores) {
    job.check();
    const std::size_t begin = static_cast<std::size_t>(block) * kScoringBlock;
    score(begin, scores);
    for (std::size_t user = begin; user < std::min(count, begin + kScoringBlock); ++user) {
      const auto user_scores = std::span(scores).subspan((user - begin) * items, items);
      mask(user, user_scores);
      kernels::top_k(user_scores, std::span(lists.items).subspan(user * width, width),
                     std::span(lists.scores).subspan(user * width, width));
    }
  });
  return lists;
}

void mask_items(std::span<const ItemIndex> items, std::span<float> scores) {
  for (const ItemIndex item : items) scores[item] = -std::numeric_limits<float>::infinity();
}

}  // namespace

RankedLists rank_top_k(Recommender& model, std::span<const UserIndex> users,
                       std::span<const InteractionMatrix* const> masked, std::int32_t k,
                       const JobContext& job) {
  const ThreadBudget budget(job.threads());
  model.prepare_scoring();
  RankedLists lists = rank_blocks(
      users.size(), masked.front()->items(), k, job,
      [&](std::size_t begin, std::span<float> scores) {
        std::array<UserIndex, kScoringBlock> padded{};
        for (std::size_t row = 0; row < kScoringBlock; ++row)
          padded[row] = users[std::min(begin + row, users.size() - 1)];
        model.score(padded, scores);
      },
      [&](std::size_t user, std::span<float> scores) {
        for (const auto* matrix : masked) mask_items(matrix->row(users[user]), scores);
      });
  lists.users.assign(users.begin(), users.end());
  return lists;
}

RankedLists rank_histories(Recommender& model, const InteractionMatrix& histories, std::int32_t k,
                           const JobContext& job) {
  const ThreadBudget budget(job.threads());
  model.prepare_scoring();
  RankedLists lists = rank_blocks(
      histories.users(), histories.items(), k, job,
      [&](std::size_t begin, std::span<float> scores) {
        std::array<UserIndex, kScoringBlock> rows{};  // past the last one they are empty
        std::iota(rows.begin(), rows.end(), static_cast<UserIndex>(begin));
        model.score_histories(histories.selected(rows), scores);
      },
      [&](std::size_t user, std::span<float> scores) {
        mask_items(histories.row(static_cast<UserIndex>(user)), scores);
      });
  lists.users.resize(histories.users());
  std::iota(lists.users.begin(), lists.users.end(), 0U);
  return lists;
}

Evaluation evaluate(Recommender& model, const Split& split, Part part, const Dataset& dataset,
                    const EvaluationOptions& options, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const bool testing = part == Part::Test;
  const InteractionMatrix& relevant = testing ? split.test : split.validation;
  std::vector<const InteractionMatrix*> masked{&split.train};
  if (testing && options.mask_validation) masked.push_back(&split.validation);

  Evaluation evaluation;
  const std::int32_t k = *std::ranges::max_element(options.ks);
  evaluation.lists = rank_top_k(model, users_with_items(relevant), masked, k, job);
  add_accuracy(relevant, options.ks, evaluation);
  if (options.beyond_accuracy)
    evaluation.metrics.merge(beyond_accuracy(evaluation.lists, options.ks, split, dataset));
  return evaluation;
}

std::vector<std::string> metric_names(std::span<const std::int32_t> ks, bool with_tags) {
  std::vector<std::string> names;
  for (const auto& metric : kAccuracy)
    for (const auto k : ks) names.push_back(fmt::format("{}@{}", metric.name, k));
  for (const auto* name : {"coverage", "gini", "novelty", "popularity", "diversity"})
    if (with_tags || std::string_view(name) != "diversity")
      for (const auto k : ks) names.push_back(fmt::format("{}@{}", name, k));
  return names;
}

}  // namespace hankki
