// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/history_model.h"

namespace hankki {

/// Base of the models that know items by vectors and a user by the mean of the history's: the score
/// of item j for a history H is
///   sum over i of H of p_i . t_j / |H|,
/// 0 for an empty one. Each item of the history is a reason with its summand.
class MeanVectorModel : public HistoryModel {
 public:
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override;

 protected:
  /// p and t as rows of width() values; of prepare_scoring() on.
  virtual std::span<const float> profiles() const = 0;
  virtual std::span<const float> targets() const = 0;
  virtual std::size_t width() const = 0;
};

/// Each row of `width` values divided by its length; rows of zeros stay.
std::vector<float> unit_rows(std::span<const float> table, std::size_t width);

/// How a table of vectors that was saved is wide, or 1 where it cannot be one, which
/// expect_tensor() then refuses.
std::size_t saved_width(const TensorMap& tensors, std::string_view name);

}  // namespace hankki
