// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/data/cuisines.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What is known of a user whose lists were judged.
struct UserFacts {
  std::string id;                    ///< of the source
  std::int64_t history = 0;          ///< items in train
  std::int64_t to_find = 0;          ///< items in test
  double popularity = 0;             ///< mean over the items to find: users who chose them in train
  const Cuisine* cuisine = nullptr;  ///< that most of the items in train have; null: none has one
};

/// Of these rows of the split, in their order.
std::vector<UserFacts> user_facts(const LoadedData& data, std::span<const UserIndex> users);

/// Users who are near each other in something, and how a run does for them beside another one.
struct UserBin {
  double low = 0, high = 0;  ///< of what they are near in, both of some user
  std::int64_t users = 0, wins = 0, ties = 0, losses = 0;
  double difference = 0;  ///< mean over the users
};

/// About equally many users in each of at most `bins`, by rising `by`; users with the same `by`
/// stand together. `differences` as paired_differences() gives them, one a user.
std::vector<UserBin> user_bins(std::span<const double> by, std::span<const double> differences,
                               std::size_t bins);

/// The users of one cuisine, and how a run does for them; those of none have a null.
struct UserGroup {
  const Cuisine* cuisine = nullptr;
  UserBin outcome;  ///< its ends say nothing
};

/// The largest group first, the users without a cuisine last. `differences` one a user.
std::vector<UserGroup> user_groups(std::span<const UserFacts> users,
                                   std::span<const double> differences);

}  // namespace hankki
