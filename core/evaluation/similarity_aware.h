// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/data/interaction_matrix.h"
#include "core/evaluation/alike_items.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// Accuracy of one list where an item that is like a relevant one counts. An item matches itself
/// with cosine 1; others only where they are alike (an edge of AlikeItems::graph).
///   class_recall: classes of relevant items that are hit / their number;
///   novelty_ndcg: the first hit of a class gains 1/log2(rank+1), the others nothing; ideal cut at
///     min(k, classes);
///   soft_recall: the sum of cosines of the best one-to-one assignment of the first k to relevant
///     items / |relevant|;
///   soft_ndcg: by rank, each item takes the relevant one, not taken yet, of the highest cosine
///     (ties: the lower index), which is its gain; ideal cut at min(k, |relevant|).
/// Where nothing is alike they are recall, ndcg, recall, ndcg, to the last bit. Members of a class
/// never count twice: that would reward lists of near copies.
struct AlikeAccuracy {
  double class_recall = 0, novelty_ndcg = 0, soft_recall = 0, soft_ndcg = 0;
};
AlikeAccuracy alike_accuracy_at(std::span<const ItemIndex> ranked,
                                std::span<const ItemIndex> relevant, std::int32_t k,
                                const AlikeItems& alike);

/// The probability that k of `candidates`, drawn at random, hold one of `members` of them:
/// 1 - C(candidates - members, k) / C(candidates, k).
double class_hit_chance(std::int64_t members, std::int64_t candidates, std::int64_t k);

/// (value - chance) / (1 - chance): 0 at chance, 1 at best; 0 where chance is 1 already.
double corrected_for_chance(double value, double chance);

/// What a user can be recommended: everything but the items of `masked` (users x items, no item in
/// two of them).
struct SimilarityTask {
  const RankedLists& lists;
  const InteractionMatrix& relevant;
  std::span<const InteractionMatrix* const> masked;
  const AlikeItems& alike;
};

/// "metric@k", means over the lists' users: ndcg and recall as evaluate() has them, and the four of
/// AlikeAccuracy; class_recall_chance@k, the mean of class_hit_chance() over each user's relevant
/// classes, of what can be recommended to him.
std::map<std::string, double> similarity_aware_metrics(const SimilarityTask& task,
                                                       std::span<const std::int32_t> ks);

/// Its names, in the order in which a table shows them.
std::vector<std::string> similarity_aware_names(std::span<const std::int32_t> ks);

}  // namespace hankki
