// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/message.h"
#include "core/data/dataset.h"
#include "core/data/interaction_matrix.h"

namespace hankki {

enum class Part : std::uint8_t { Unused = 0, Train = 1, Validation = 2, Test = 3 };

/// How a split was made; all of it is stored with the split.
struct SplitRecipe {
  enum class Method {
    Ratio,
    LeaveOneOut,
    LeaveLatestOut,
    GlobalTime,
    NewRecipes,  ///< whole recipes are held out: nobody has one of them in training
    NewUsers,    ///< whole users are held out
    Imported
  };
  Method method = Method::Ratio;
  double train = 0.8, validation = 0.1,
         test = 0.1;          ///< shares, but of LeaveOneOut and LeaveLatestOut
  std::uint64_t seed = 2020;  ///< of what is random: is_random()
  /// Which of how many folds is the test part (core/data/folds.h); 1 of 1: it is not one of a cut.
  std::int32_t fold = 1, folds = 1;
  bool operator==(const SplitRecipe&) const = default;
};

bool has_shares(SplitRecipe::Method method);
bool is_random(SplitRecipe::Method method);
std::string to_text(SplitRecipe::Method method);           ///< "ratio", "leave-one-out", ...
SplitRecipe::Method parse_split_method(std::string_view);  ///< throws Error
/// "Random 80/10/10, seed 2020", "Random 72/8/20, seed 2020, fold 2 of 5"
Message describe(const SplitRecipe& recipe);

/// The part of each row of Dataset::interactions(). Rows of the same user and item share a part.
/// Ratio: each user's items are shuffled by the stream of (seed, user's position) and cut, with
/// RecBole's rounding: a user's train part keeps at least one item.
/// NewRecipes and NewUsers: recipes or users are shuffled and cut so, by their number.
/// With folds each user's items (or the recipes, or the users) are shuffled likewise, the same for
/// every fold, and dealt to the folds in turn: they have as many but for one, and each pair is
/// tested in exactly one of them. The dealing goes on from user to user, so that the folds too have
/// as many but for one. Only the lone item of a user is never tested, as training keeps one.
/// Throws Error where the data cannot carry the method (no dates for a time split).
std::vector<Part> assign_parts(const Dataset& dataset, const SplitRecipe& recipe);

/// Why the numbers of this split may flatter, mean little, or cannot be; or empty.
Message split_warning(const Dataset& dataset, std::span<const Part> parts,
                      const SplitRecipe& recipe);

/// A split as the models see it: its own dense catalogue, which is every user and item that is in
/// any part, in the data set's order. A pair that is in train is dropped from the later parts.
struct Split {
  SplitRecipe recipe;
  std::vector<UserIndex> users;  ///< row of the matrices -> index in the Dataset
  std::vector<ItemIndex> items;  ///< column -> index in the Dataset
  InteractionMatrix train, validation, test;
};

Split make_split(const Dataset& dataset, std::span<const Part> parts, const SplitRecipe& recipe);

/// How large the parts of a split would be, and why its numbers may flatter.
struct SplitPreview {
  std::int64_t train = 0, validation = 0, test = 0;  ///< interactions
  std::int64_t users = 0, items = 0;
  Message warning;
};
SplitPreview preview_split(const Dataset& dataset, const SplitRecipe& recipe,
                           const JobContext& job);

}  // namespace hankki
