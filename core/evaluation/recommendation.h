// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluator.h"

namespace hankki {

/// One place of a user's list.
struct Recommendation {
  ItemIndex item = 0;  ///< column of the split's matrices
  float score = 0;
  bool filled = false;          ///< by popularity: the model learnt nothing of it; the score is 0
  bool in_test = false;         ///< the user chose it, in the part that was held back
  std::vector<Reason> reasons;  ///< empty where the model cannot say
};

/// The k best items for the user of a row, best first: train and validation items are left out, as
/// in the test lists; the reasons, at most `reasons` an item, are from the user's train items.
std::vector<Recommendation> recommend(Recommender& model, const Split& split, UserIndex row,
                                      std::int32_t k, std::size_t reasons, const JobContext& job);

/// The same for a person known by a history alone (one row), whose items are left out; none is in a
/// test part. Throws Error where the model cannot fold in.
std::vector<Recommendation> recommend(Recommender& model, const InteractionMatrix& history,
                                      std::int32_t k, std::size_t reasons, const JobContext& job);

}  // namespace hankki
