// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mean_vector_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/models/dot_scores.h"
#include "core/models/reasons.h"

namespace hankki {

void MeanVectorModel::score_histories(const InteractionMatrix& histories,
                                      std::span<float> out) const {
  std::vector<float> users(histories.users() * width());
  for (UserIndex user = 0; user < histories.users(); ++user) {
    const auto history = histories.row(user);
    const auto mean = std::span(users).subspan(user * width(), width());
    for (const ItemIndex item : history) {
      const auto row = profiles().subspan(item * width(), width());
      for (std::size_t i = 0; i < row.size(); ++i) mean[i] += row[i];
    }
    for (float& value : mean) value /= static_cast<float>(std::max<std::size_t>(history.size(), 1));
  }
  dot_scores(users, targets(), width(), out);
}

std::vector<Reason> MeanVectorModel::explain(std::span<const ItemIndex> history, ItemIndex item,
                                             std::size_t limit) const {
  const auto target = targets().subspan(item * width(), width());
  return item_reasons(history, Reason::Measure::Contribution, limit, [&](ItemIndex past) {
    const auto row = profiles().subspan(past * width(), width());
    return std::inner_product(row.begin(), row.end(), target.begin(), 0.0) /
           static_cast<double>(history.size());
  });
}

std::vector<float> unit_rows(std::span<const float> table, std::size_t width) {
  std::vector<float> unit(table.begin(), table.end());
  for (std::size_t begin = 0; begin < unit.size(); begin += width) {
    const auto row = std::span(unit).subspan(begin, width);
    const float square = std::inner_product(row.begin(), row.end(), row.begin(), 0.0F);
    if (square > 0)
      for (float& value : row) value /= std::sqrt(square);
  }
  return unit;
}

std::size_t saved_width(const TensorMap& tensors, std::string_view name) {
  const auto found = tensors.find(name);
  if (found == tensors.end() || found->second.shape.size() != 2) return 1;
  return static_cast<std::size_t>(std::max<std::int64_t>(found->second.shape[1], 1));
}

}  // namespace hankki
