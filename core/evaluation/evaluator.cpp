// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluator.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/threads.h"
#include "core/evaluation/answering.h"
#include "core/evaluation/list_measures.h"
#include "core/kernels/top_k.h"
#include "core/models/filled_model.h"

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

/// What list_measures() gives, and whether recipes need tags for it.
constexpr std::array<std::pair<const char*, bool>, 11> kOfAllLists{{{"coverage", false},
                                                                    {"gini", false},
                                                                    {"novelty", false},
                                                                    {"popularity", false},
                                                                    {"aplt", false},
                                                                    {"diversity", true},
                                                                    {"miscalibration", true},
                                                                    {"serendipity", false},
                                                                    {"reo", false},
                                                                    {"reo_tags", true},
                                                                    {"user_mad", false}}};

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

/// The means of the users with and without history, where there are users without.
void add_accuracy_by_history(const InteractionMatrix& train, Evaluation& evaluation) {
  const auto& users = evaluation.lists.users;
  const std::size_t without = evaluation.unlearnt.users_without_history;
  if (without == 0) return;
  const auto add = [&](const std::string& suffix, bool has_history, std::size_t count) {
    evaluation.metrics["users" + suffix] = static_cast<double>(count);
    if (count == 0) return;
    for (const auto& [name, values] : evaluation.per_user) {
      double sum = 0;
      for (std::size_t row = 0; row < users.size(); ++row)
        if (train.row(users[row]).empty() != has_history) sum += values[row];
      evaluation.metrics[name + suffix] = sum / static_cast<double>(count);
    }
  };
  add(kWithHistory, true, users.size() - without);
  add(kWithoutHistory, false, without);
}

Unlearnt look_behind(const RankedLists& lists, Blank blank, const InteractionMatrix& train) {
  Unlearnt unlearnt{.users = lists.users.size()};
  for (std::size_t row = 0; row < lists.users.size(); ++row) {
    const bool stranger = train.row(lists.users[row]).empty();
    unlearnt.users_without_history += stranger;
    const auto items = lists.row(row);
    const auto length =
        static_cast<std::size_t>(std::ranges::find(items, RankedLists::kNoItem) - items.begin());
    const auto scores =
        std::span(lists.scores).subspan(row * static_cast<std::size_t>(lists.k), length);
    unlearnt.places += length;
    for (const float score : scores) {
      const bool filled = blank != Blank::Nowhere && is_filled(score);
      unlearnt.filled += filled;
      unlearnt.blank += !filled && ((blank == Blank::Zeros && score == 0) ||
                                    (blank == Blank::Strangers && stranger));
    }
    unlearnt.equal_lists += length > 1 && scores.front() == scores.back();
  }
  return unlearnt;
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

/// The job's own, or as many as help products: rankings are the same at any number.
int ranking_threads(const JobContext& job) {
  return job.threads() > 0 ? job.threads() : helpful_threads_here(Work::Products);
}

void mask_items(std::span<const ItemIndex> items, std::span<float> scores) {
  for (const ItemIndex item : items) scores[item] = -std::numeric_limits<float>::infinity();
}

}  // namespace

RankedLists rank_top_k(Recommender& model, std::span<const UserIndex> users,
                       std::span<const InteractionMatrix* const> masked, std::int32_t k,
                       const JobContext& job, std::span<const ItemIndex> left_out) {
  const ThreadBudget budget(ranking_threads(job));
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
        mask_items(left_out, scores);
      });
  lists.users.assign(users.begin(), users.end());
  return lists;
}

RankedLists rank_histories(Recommender& model, const InteractionMatrix& histories, std::int32_t k,
                           const JobContext& job) {
  const ThreadBudget budget(ranking_threads(job));
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
  const ThreadBudget budget(ranking_threads(job));
  const bool testing = part == Part::Test;
  const InteractionMatrix& relevant = testing ? split.test : split.validation;
  std::vector<const InteractionMatrix*> masked{&split.train};
  if (testing && options.mask_validation) masked.push_back(&split.validation);

  Evaluation evaluation;
  const std::int32_t k = *std::ranges::max_element(options.ks);
  const Answering answering(model, part, k);
  evaluation.lists = rank_top_k(model, users_with_items(relevant), masked, k, job);
  add_accuracy(relevant, options.ks, evaluation);
  evaluation.unlearnt = look_behind(evaluation.lists, model.spec().blank, split.train);
  if (options.by_history) add_accuracy_by_history(split.train, evaluation);
  if (options.beyond_accuracy)
    evaluation.metrics.merge(
        list_measures(evaluation.lists, options.ks, split, part, masked, dataset));
  return evaluation;
}

std::vector<Message> remarks(const Unlearnt& unlearnt) {
  std::vector<Message> sentences;
  if (unlearnt.users_without_history > 0)
    sentences.push_back(en::say("{} of {} users have no training history",
                                unlearnt.users_without_history, unlearnt.users));
  if (unlearnt.equal_lists > 0 && unlearnt.equal_lists == unlearnt.users)
    sentences.push_back(en::say(
        "every list holds one score only: the model learnt nothing that tells items apart"));
  if (unlearnt.blank > 0)
    sentences.push_back(
        en::say("{} of {} places in the lists have nothing behind them that the model learnt; "
                "fill=popularity fills them by popularity",
                unlearnt.blank, unlearnt.places));
  if (unlearnt.filled > 0)
    sentences.push_back(en::say("{} of {} places in the lists are filled by popularity",
                                unlearnt.filled, unlearnt.places));
  return sentences;
}

std::vector<std::string> metric_names(std::span<const std::int32_t> ks, bool with_tags) {
  std::vector<std::string> names;
  for (const auto& metric : kAccuracy)
    for (const auto k : ks) names.push_back(fmt::format("{}@{}", metric.name, k));
  for (const auto& [name, needs_tags] : kOfAllLists)
    if (with_tags || !needs_tags)
      for (const auto k : ks) names.push_back(fmt::format("{}@{}", name, k));
  return names;
}

}  // namespace hankki
