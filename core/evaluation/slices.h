// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation/evaluator.h"

namespace hankki {

/// What part of the users, or of what they are to find, a slice is.
enum class SliceBy {
  History,  ///< users by how many items they have in train
  Age,  ///< items by whether anyone has them in train, and else by their age at the end of train
  Popularity,  ///< items by how many users have them in train (PopularityGroup)
  Cuisine,     ///< items by the cuisines that their tags name; one may be of several
  Shown        ///< users whom train does not have, of whom some items are shown first (fold-in)
};
std::string to_text(SliceBy by);           ///< "history", "age", "popularity" ...
SliceBy parse_slice_by(std::string_view);  ///< throws Error

/// The ids of all slices that there may be, in order; which of them has a user is the data's.
std::vector<std::string> slice_ids(SliceBy by);

struct Slice {
  std::string id;                 ///< "0", "1-2", "51+"; "new", "up to 30 days"
  std::int64_t users = 0;         ///< with something to find in it
  std::int64_t items = 0;         ///< in the slice; all of them by History or Shown
  std::int64_t interactions = 0;  ///< to be found
  /// Means over the users of "metric@k" as in Evaluation, of the accuracy metrics recall, ndcg and
  /// hit. For Age, "recall@10:among" and so on are of lists of the slice's items alone; absent
  /// where the model is lists that were imported (PartLists), which do not say how it would rank
  /// these.
  std::map<std::string, double> metrics;
};
inline constexpr const char* kAmong = ":among";

/// A part's metrics apart for each slice that has a user, in order.
///   History: the user's items of the part are to be found in the list over the catalogue.
///   Age: of a user's items of the part, those of the slice are to be found, in that list and in
///   one
///     of the slice's items alone. An item's age is counted from when it was submitted, or else
///     from its first interaction, to the last one of train; "age unknown" where there are no
///     dates.
///   Popularity: of a user's items of the part, those of the group are to be found in the list over
///     the catalogue.
///   Cuisine: of a user's items of the part, those of the cuisine are to be found in the list over
///     the catalogue. Throws Error where no item has such a tag.
///   Shown: of each user without training items and with two of the part or more, a fifth of these,
///     one at least, are to be found in the list for a history of 0, 1, 2, 5, 10, 20 of the others,
///     drawn by the split's seed; who has not got as many is left out there. Throws Error where the
///     model cannot fold in.
std::vector<Slice> evaluate_slices(Recommender& model, const Split& split, Part part,
                                   const Dataset& dataset, SliceBy by,
                                   const EvaluationOptions& options, const JobContext& job);

}  // namespace hankki
