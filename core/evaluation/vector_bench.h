// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How recipes' vectors are judged by what is known of the recipes beside their text.
struct VectorBenchOptions {
  std::size_t neighbours = 10;     ///< whose tags are looked at
  std::size_t recipes = 5'000;     ///< that are asked for them, at most
  std::size_t pairs = 20'000;      ///< of each sort
  double cold_share = 0.1;         ///< of the recipes that count as new
  std::size_t cold_users = 5'000;  ///< at most
  std::size_t cold_k = 20;         ///< length of their lists
  std::uint64_t seed = 1;
};

/// A mean and its 95 % interval, by the normal distribution.
struct Interval {
  double value = 0, low = 0, high = 0;
  std::int64_t asked = 0;  ///< recipes, pairs of each sort, or users that it is a mean of
};

struct VectorBench {
  /// Mean Jaccard index of a recipe's tags and those of its neighbours. Empty where fewer than two
  /// recipes have tags.
  std::optional<Interval> tag_purity;
  /// The chance that two recipes of one user are more alike than two of different interactions,
  /// both drawn by interactions, so that popularity cannot tell them apart; ties count half. The
  /// interval is DeLong's. Empty without users of two recipes.
  std::optional<Interval> co_rated_auc;
  /// Recall of a user's new recipes among the first cold_k of all new ones by their product with
  /// the sum of the user's other recipes' vectors. Empty where no user has both.
  std::optional<Interval> cold_recall;
  double cold_chance = 0;  ///< recall of lists in random order
};

/// `vectors` are normalised, one for each of `recipes`, ascending; those of zeros take no part. On
/// job.threads(), on which the numbers do not depend. Throws Cancelled.
VectorBench bench_vectors(const Vectors& vectors, std::span<const ItemIndex> recipes,
                          const Dataset& dataset, const VectorBenchOptions& options,
                          const JobContext& job);

/// The same vectors, each given to another recipe: what nothing but chance gives.
Vectors shuffled(const Vectors& vectors, std::uint64_t seed);

}  // namespace hankki
