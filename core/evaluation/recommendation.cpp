// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/recommendation.h"

#include <array>

#include "core/models/filled_model.h"

namespace hankki {
namespace {

/// The one list in `lists` with its reasons from `history`; `in_test` is left as it is.
std::vector<Recommendation> with_reasons(const RankedLists& lists, const Recommender& model,
                                         std::span<const ItemIndex> history, std::size_t reasons,
                                         const JobContext& job) {
  std::vector<Recommendation> found;
  for (std::size_t place = 0; place < lists.items.size(); ++place) {
    const ItemIndex item = lists.items[place];
    if (item == RankedLists::kNoItem) break;
    job.check();
    const bool filled = is_filled(lists.scores[place]);
    found.push_back({.item = item,
                     .score = filled ? 0 : lists.scores[place],
                     .filled = filled,
                     .reasons = model.explain(history, item, reasons)});
  }
  return found;
}

}  // namespace

std::vector<Recommendation> recommend(Recommender& model, const Split& split, UserIndex row,
                                      std::int32_t k, std::size_t reasons, const JobContext& job) {
  const std::array<const InteractionMatrix*, 2> masked{&split.train, &split.validation};
  const RankedLists lists = rank_top_k(model, std::span(&row, 1), masked, k, job);
  auto found = with_reasons(lists, model, split.train.row(row), reasons, job);
  for (Recommendation& item : found) item.in_test = split.test.contains(row, item.item);
  return found;
}

std::vector<Recommendation> recommend(Recommender& model, const InteractionMatrix& history,
                                      std::int32_t k, std::size_t reasons, const JobContext& job) {
  return with_reasons(rank_histories(model, history, k, job), model, history.row(0), reasons, job);
}

}  // namespace hankki
