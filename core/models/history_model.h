// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recommender.h"

namespace hankki {

/// Base of the models whose scores depend on a user's history alone: a training user is scored by
/// its row of the training data.
class HistoryModel : public Recommender {
 public:
  FoldIn fold_in() const override { return FoldIn::Exact; }
  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    score_histories(train_->selected(users), out);
  }

 protected:
  const InteractionMatrix* train_ = nullptr;  ///< set by begin()
};

}  // namespace hankki
