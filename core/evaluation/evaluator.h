// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/evaluation/metrics.h"
#include "core/models/recommender.h"

namespace hankki {

/// Users that are scored at once; part blocks are padded, so scores never depend on the batch.
inline constexpr std::size_t kScoringBlock = 64;

/// The k best items of each user by descending score, ties by ascending index, without the items
/// of `masked` (any of them; each users x items) and without `left_out`, whoever asks. The same for
/// every thread count, and for a user alone as among others: blocks are padded to kScoringBlock
/// users. Recommender::score() itself, asked for blocks of another size, may differ in a score's
/// last bits.
RankedLists rank_top_k(Recommender& model, std::span<const UserIndex> users,
                       std::span<const InteractionMatrix* const> masked, std::int32_t k,
                       const JobContext& job, std::span<const ItemIndex> left_out = {});

/// The same for users known by their histories alone, whose items are left out; `users` of the
/// lists are the rows of `histories`. Throws Error where the model cannot fold in.
RankedLists rank_histories(Recommender& model, const InteractionMatrix& histories, std::int32_t k,
                           const JobContext& job);

struct EvaluationOptions {
  std::vector<std::int32_t> ks{10, 20};
  bool mask_validation =
      true;  ///< when testing, mask train + validation (RecBole); else train only
  bool beyond_accuracy = true;  ///< also list_measures()
  bool by_history = true;       ///< where there are both, also users with and without history apart
};

/// Behind a metric's name ("ndcg@10:with-history"): the mean over the users who have an item in
/// train, or have none. "users:with-history" counts them. Only where someone has none.
inline constexpr const char* kWithHistory = ":with-history";
inline constexpr const char* kWithoutHistory = ":without-history";

/// What stands in the lists, at the largest k, of which the model learnt nothing (Blank,
/// core/models/model_spec.h).
struct Unlearnt {
  std::size_t users = 0, users_without_history = 0;
  std::size_t equal_lists = 0;  ///< users all of whose list has one score
  std::size_t places = 0;
  std::size_t blank = 0;   ///< places with nothing learnt behind them, in the order of the ids
  std::size_t filled = 0;  ///< likewise, filled by popularity
};

/// Names are "metric@k": recall, recall_capped, precision, hit, ndcg, mrr, map (means over users
/// with at least one relevant item), and of all lists together coverage (share of the catalogue),
/// gini, novelty (mean self-information -log2(users of item / users), bits), popularity (ARP: mean
/// train count of the recommended), aplt (mean share of a list that is of the long tail,
/// popularity_groups.h), diversity (mean pairwise 1 - Jaccard of tags), miscalibration
/// (calibration.h), serendipity (serendipity.h), reo, reo_tags and user_mad (group_fairness.h);
/// diversity, miscalibration and reo_tags are absent without tags.
struct Evaluation {
  std::map<std::string, double> metrics;
  std::map<std::string, std::vector<double>> per_user;  ///< accuracy metrics, by lists.users
  RankedLists lists;                                    ///< at the largest k
  Unlearnt unlearnt;
};

/// What of it has to be said, a sentence each; empty where all is well.
std::vector<Message> remarks(const Unlearnt& unlearnt);

/// Full ranking of the catalogue for every user with an item in `part` (Validation or Test).
Evaluation evaluate(Recommender& model, const Split& split, Part part, const Dataset& dataset,
                    const EvaluationOptions& options, const JobContext& job);

/// The metric names that evaluate() gives for these ks, in the order in which a table shows them.
std::vector<std::string> metric_names(std::span<const std::int32_t> ks, bool with_tags = true);

}  // namespace hankki
