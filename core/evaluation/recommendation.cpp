#include "core/evaluation/recommendation.h"

#include <array>

namespace hankki {

std::vector<Recommendation> recommend(Recommender& model, const Split& split, UserIndex row,
                                      std::int32_t k, std::size_t reasons, const JobContext& job) {
  const std::array<const InteractionMatrix*, 2> masked{&split.train, &split.validation};
  const RankedLists lists = rank_top_k(model, std::span(&row, 1), masked, k, job);
  std::vector<Recommendation> found;
  for (std::size_t place = 0; place < lists.items.size(); ++place) {
    const ItemIndex item = lists.items[place];
    if (item == RankedLists::kNoItem) break;
    job.check();
    found.push_back({item, lists.scores[place], split.test.contains(row, item),
                     model.explain(split.train.row(row), item, reasons)});
  }
  return found;
}

}  // namespace hankki
